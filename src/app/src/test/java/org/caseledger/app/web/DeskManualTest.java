package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The desk manual has the pictures that it names, each small enough to load at once and said in words, too. */
class DeskManualTest {

    private static final Path IMAGES = DeskManual.FOLDER.resolve("images");
    private static final long BYTES_MAX = 150_000;

    @Test
    void everyPictureThatIsNamedIsThereAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(IMAGES)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .as("run ClaimStoryBrowserIT with -Ddocuments.write=true")
                    .containsExactlyInAnyOrderElementsOf(DeskManual.named().keySet().stream()
                            .map(name -> name + ".png")
                            .toList());
        }
    }

    @Test
    void everyPictureIsSmall() throws IOException {
        try (Stream<Path> files = Files.list(IMAGES)) {
            List<Path> large =
                    files.filter(file -> file.toFile().length() > BYTES_MAX).toList();
            assertThat(large).isEmpty();
        }
    }

    @Test
    void everyPictureIsSaidInWords() throws IOException {
        assertThat(DeskManual.named())
                .isNotEmpty()
                .allSatisfy((name, words) -> assertThat(words).as(name).hasSizeGreaterThan(10));
    }
}
