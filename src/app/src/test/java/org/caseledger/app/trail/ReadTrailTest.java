package org.caseledger.app.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.caseledger.journal.Channel;
import org.caseledger.people.Person;
import org.caseledger.people.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTrailTest {

    private static final Person ANN = new Person("ann", Set.of(Role.ADJUSTER), Set.of(), false);
    private static final Instant NOVEMBER = Instant.parse("2026-11-26T10:00:00.5Z");
    private static final FileAttribute<?>[] NONE = {};

    @TempDir
    Path directory;

    private ReadTrail trail(Instant at) {
        return new ReadTrail(directory, Clock.fixed(at, ZoneOffset.UTC), true, NONE, NONE);
    }

    private Path file() {
        return directory.resolve("read-trail/2026-11.jsonl");
    }

    /** Notes that claims {@code C-1} to {@code C-count} were opened. */
    private void noted(int count) {
        try (ReadTrail trail = trail(NOVEMBER)) {
            for (int number = 1; number <= count; number++) {
                trail.note(ANN, Channel.WEB, "claim", "C-" + number, null);
            }
        }
    }

    private List<ReadLine> lines() {
        List<ReadLine> lines = new ArrayList<>();
        try (ReadTrail trail = trail(NOVEMBER)) {
            trail.read(Instant.MIN, Instant.MAX, lines::add);
        }
        return lines;
    }

    private TrailCheck check() {
        return TrailCheck.of(directory);
    }

    @Test
    void aLineSaysWhoOpenedWhatWhenByWhichWayAndWhy() throws IOException {
        try (ReadTrail trail = trail(NOVEMBER)) {
            trail.note(ANN, Channel.WEB, "statement", "C-1", "a question of the claimant");
        }
        assertThat(Files.readString(file()))
                .matches("\\{\"at\":\"2026-11-26T10:00:00.500Z\",\"by\":\"ann\",\"way\":\"web\",\"what\":\"statement\","
                        + "\"claim\":\"C-1\",\"why\":\"a question of the claimant\",\"hash\":\"[0-9a-f]{64}\"}\n");
        assertThat(lines())
                .containsExactly(new ReadLine(
                        NOVEMBER, "ann", Channel.WEB, "statement", "C-1", "a question of the claimant", null));
    }

    @Test
    void nothingIsMadeBeforeSomethingIsNoted() {
        noted(0);
        assertThat(directory.resolve("read-trail")).doesNotExist();
        assertThat(lines()).isEmpty();
        assertThat(check()).isEqualTo(new TrailCheck(0, Chain.BEGIN, null, null));
    }

    @Test
    void aLedgerThatCanOnlyBeReadNotesNothing() {
        try (ReadTrail trail = new ReadTrail(directory, Clock.systemUTC(), false, NONE, NONE)) {
            trail.note(ANN, Channel.WEB, "claim", "C-1", null);
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void whatManyNoteAtOnceHangsTogetherAcrossProcesses() throws Exception {
        for (int process = 0; process < 2; process++) {
            try (ReadTrail trail = trail(NOVEMBER);
                    ExecutorService people = Executors.newFixedThreadPool(8)) {
                for (int person = 0; person < 8; person++) {
                    people.submit(() -> {
                        for (int time = 0; time < 3_000; time++) {
                            trail.note(ANN, Channel.API, "claim", "C-" + time, null);
                        }
                    });
                }
            }
        }
        assertThat(check().whole()).isTrue();
        assertThat(check().lines()).isEqualTo(48_000).isEqualTo(lines().size());
    }

    @Test
    void eachMonthHasAFileAndAClockThatWasSetBackOpensNoEarlierOne() {
        noted(1);
        try (ReadTrail trail = trail(Instant.parse("2026-12-01T00:00:00Z"))) {
            trail.note(ANN, Channel.WEB, "claim", "C-2", null);
        }
        noted(1);
        assertThat(directory.resolve("read-trail"))
                .isDirectoryContaining("glob:**2026-11.jsonl")
                .isDirectoryContaining("glob:**2026-12.jsonl");
        assertThat(lines()).extracting(ReadLine::claim).containsExactly("C-1", "C-2", "C-1");
        assertThat(check().whole()).isTrue();
        List<String> december = new ArrayList<>();
        try (ReadTrail trail = trail(NOVEMBER)) {
            trail.read(Instant.parse("2026-12-01T00:00:00Z"), Instant.MAX, line -> december.add(line.claim()));
        }
        assertThat(december).containsExactly("C-2");
    }

    /** Given a process that was killed after so many bytes of its last line, when the next one notes, then all is whole. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 40, 90, 150})
    void aLineThatAProcessDidNotLiveToEndIsClosedOff(int missing) throws IOException {
        noted(3);
        byte[] whole = Files.readAllBytes(file());
        byte[] torn = Arrays.copyOf(whole, whole.length - missing);
        Files.write(file(), torn);
        assertThat(check().whole()).as("nobody meddled").isTrue();
        assertThat(check().lines()).isEqualTo(missing == 1 ? 3 : 2);

        noted(1);

        assertThat(Files.readAllBytes(file())).as("nothing is taken away").startsWith(torn);
        assertThat(check().whole()).isTrue();
        assertThat(lines()).filteredOn(line -> line.what().equals("cut-off")).hasSize(missing == 1 ? 0 : 1);
        assertThat(lines()).extracting(ReadLine::claim).endsWith("C-1").startsWith("C-1", "C-2");
    }

    @Test
    void aProcessMayBeKilledWhileItClosesOff() throws IOException {
        noted(2);
        Files.writeString(file(), "{\"at\":\"20", StandardOpenOption.APPEND);
        Files.writeString(file(), "\n{\"at\":\"2026-11-26T10:00:00Z\",\"by\":\"\",\"wh", StandardOpenOption.APPEND);
        assertThat(check().whole()).isTrue();

        noted(1);

        assertThat(check()).extracting(TrailCheck::whole, TrailCheck::lines).containsExactly(true, 4L);
    }

    @Test
    void aHalfLineThatIsChangedAfterItWasClosedOffIsFound() throws IOException {
        noted(2);
        Files.writeString(file(), "{\"at\":\"20", StandardOpenOption.APPEND);
        noted(1);
        Files.writeString(file(), Files.readString(file()).replace("{\"at\":\"20\n", "{\"at\":\"21\n"));
        assertThat(check().brokenAt()).isEqualTo("read-trail/2026-11.jsonl:3");
    }

    @Test
    void whoeverMeddlesIsFoundAtTheLine() throws IOException {
        noted(5);
        List<String> lines = Files.readAllLines(file());

        Files.write(file(), changed(lines, 3, lines.get(2).replace("C-3", "C-9")));
        assertThat(check())
                .extracting(TrailCheck::brokenAt, TrailCheck::lines)
                .containsExactly("read-trail/2026-11.jsonl:3", 2L);

        Files.write(file(), changed(lines, 2, null));
        assertThat(check().brokenAt()).as("one is gone").isEqualTo("read-trail/2026-11.jsonl:2");

        Files.write(file(), changed(lines, 1, null));
        assertThat(check().brokenAt()).as("the first is gone").isEqualTo("read-trail/2026-11.jsonl:1");

        Files.write(file(), changed(lines, 4, lines.get(3) + "\n{\"at\":\"2026-11-26T10:00:00Z\"}"));
        assertThat(check().brokenAt()).as("one was put in").isEqualTo("read-trail/2026-11.jsonl:5");

        Files.write(file(), lines);
        assertThat(check().whole()).isTrue();
    }

    private static List<String> changed(List<String> lines, int number, @Nullable String line) {
        List<String> changed = new ArrayList<>(lines);
        if (line == null) {
            changed.remove(number - 1);
        } else {
            changed.set(number - 1, line);
        }
        return changed;
    }

    @Test
    void whatTheDiskDoesNotTakeIsWrittenOnceItDoes() throws IOException {
        Path inTheWay = Files.writeString(directory.resolve("read-trail"), "a file, where the folder should be");
        try (ReadTrail trail = trail(NOVEMBER)) {
            trail.note(ANN, Channel.WEB, "claim", "C-1", null);
            trail.flush();
            Files.delete(inTheWay);
            trail.note(ANN, Channel.WEB, "claim", "C-2", null);
            trail.flush();
            assertThat(check().lines()).isEqualTo(2);
        }
        assertThat(lines()).extracting(ReadLine::claim).containsExactly("C-1", "C-2");
    }

    @Test
    void ofWhatCanNotWaitTheTrailSaysHowMuchItWas() throws IOException {
        Path inTheWay = Files.writeString(directory.resolve("read-trail"), "a file, where the folder should be");
        try (ReadTrail trail = trail(NOVEMBER)) {
            for (int number = 0; number < 50_000; number++) {
                trail.note(ANN, Channel.WEB, "claim", "C-" + number, null);
            }
            trail.flush();
            Files.delete(inTheWay);
            trail.flush();
        }
        List<ReadLine> lines = lines();
        assertThat(check().whole()).isTrue();
        long missed = lines.stream()
                .filter(line -> line.what().equals("not-noted"))
                .mapToLong(line ->
                        Long.parseLong(line.why().substring(0, line.why().indexOf(' '))))
                .sum();
        assertThat(missed).isPositive();
        assertThat(lines.stream().filter(line -> line.what().equals("claim")).count() + missed)
                .isEqualTo(50_000);
    }

    @Test
    void theEndOfALargeFileIsFoundByItsLastBytes() throws IOException {
        noted(2_000);
        Files.write(
                file(), "half of a line".repeat(20_000).getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        noted(1);
        assertThat(check()).extracting(TrailCheck::whole, TrailCheck::lines).containsExactly(true, 2_002L);
    }
}
