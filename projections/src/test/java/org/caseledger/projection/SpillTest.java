package org.caseledger.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What doesn't fit into memory comes back as it went, and says nothing to anybody else meanwhile. */
class SpillTest {

    private static final String NAME = "Quillfeather";
    private static final int PARTS = 3;
    private static final int ENTRIES = 20_000;

    @TempDir
    private Path folder;

    private static RawEntry entry(int number) {
        return new RawEntry(
                number,
                "claim/" + NAME + number,
                "entry-" + number,
                "2022-01-10T18:00:00Z",
                "claim.injury-reported",
                1,
                ("{\"name\":\"" + NAME + number + "\"}").getBytes(StandardCharsets.UTF_8),
                new byte[0]);
    }

    @Test
    void eachPartComesBackInItsOrderAndItsFileHoldsNoName() throws IOException {
        try (Spill spill = new Spill(folder, PARTS)) {
            for (int number = 0; number < ENTRIES; number++) {
                spill.add(number % PARTS, entry(number));
            }
            for (int part = 0; part < PARTS; part++) {
                List<RawEntry> read = new ArrayList<>();
                spill.read(part, read::add);
                int first = part;
                assertThat(read)
                        .extracting(RawEntry::position)
                        .containsExactlyElementsOf(Stream.iterate((long) first, number -> number + PARTS)
                                .takeWhile(number -> number < ENTRIES)
                                .toList());
                assertThat(read)
                        .allSatisfy(entry -> assertThat(new String(entry.payload(), StandardCharsets.UTF_8))
                                .isEqualTo("{\"name\":\"" + NAME + entry.position() + "\"}"));
            }
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.toList())
                        .hasSize(PARTS)
                        .allSatisfy(
                                file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                                        .hasSizeGreaterThan(ENTRIES)
                                        .doesNotContain(NAME)
                                        .doesNotContain("claim"));
            }
        }
        assertThat(folder).isEmptyDirectory();
    }
}
