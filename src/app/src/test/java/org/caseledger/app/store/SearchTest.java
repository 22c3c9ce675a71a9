package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.app.store.TwoEmployers.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.lines.LineFile;
import org.caseledger.claim.Reserved;
import org.caseledger.people.Person;
import org.caseledger.people.Role;
import org.caseledger.projection.search.EntryWords;
import org.caseledger.projection.search.FoundEntries;
import org.caseledger.projection.search.FoundEntries.Part;
import org.caseledger.projection.search.TextQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are found where they stand, by those who may read them, in whatever state the index was left. */
class SearchTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-10-03T12:00:00Z"), ZoneOffset.UTC);

    private static final String KNEE = """
            {"do":"ReportInjury","claim":"G-1","by":"ann","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E1","name":"Rosa García"},"injuredOn":"2022-01-10","employerKnewOn":"2022-01-10","kind":"lost-time","description":"Twisted her knee on the stairs","bodyPart":"left knee"}
            {"do":"LogInteraction","claim":"G-1","by":"ben","on":"2022-02-01","channel":"phone","party":"Dr. Rivera","issue":"Denied surgeries","action":"Explained modified duty at length","result":"Called the adjuster's office"}
            {"do":"LogInteraction","claim":"G-1","by":"ann","on":"2022-03-01","channel":"letter","party":"counsel","issue":"Settlement of the knee","action":"Read","result":"On file","reserved":"attorney"}
            """;

    @TempDir
    private Path folder;

    private OpenLedger open() {
        return Ledger.open(folder.resolve("ledger"), CLOCK);
    }

    private static void record(Ledger ledger, String lines) {
        List<Object> answers = new ArrayList<>();
        new LineFile(ledger, answers::add, warning -> {}).record(List.of(LineFile.Source.of(written(lines))), true);
        assertThat(answers.toString()).doesNotContain("refused");
    }

    private static Path written(String lines) {
        try {
            return Files.writeString(Files.createTempFile("lines", ".jsonl"), lines);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> kinds(Ledger ledger, TextQuestion question) {
        return ledger.search(question, 0, 100).entries().stream()
                .map(hit -> hit.words().kind())
                .toList();
    }

    private static long found(Ledger ledger, String words) {
        return ledger.search(TextQuestion.of(words), 0, 10).found();
    }

    @ParameterizedTest
    @CsvSource({
        "knee, 2",
        "KNEES, 2",
        "knee stairs, 1",
        "deny surgery, 1",
        "garcia, 3",
        "G-1, 3",
        "g-1 rivera, 1",
        "'\"modified duty\"', 1",
        "'\"duty modified\"', 0",
        "surg*, 1",
        "knee -stairs, 1",
        "-stairs, 2",
        "adjuster, 1",
        "nothing of it, 0",
        "'\"', 3",
        "'   ', 3",
        "* - \"\" ??, 3"
    })
    void wordsAreFoundWhereverTheyStandInWhateverForm(String words, long entries) {
        try (OpenLedger ledger = open()) {
            record(ledger, KNEE);
            assertThat(found(ledger, words)).isEqualTo(entries);
        }
    }

    @Test
    void aQuestionIsNarrowedDown() {
        TextQuestion all = TextQuestion.of("");
        try (OpenLedger ledger = open()) {
            record(ledger, KNEE);
            assertThat(kinds(ledger, new TextQuestion("", "rivera", null, null, null, null, null, null, false, false)))
                    .containsExactly("interaction-logged");
            assertThat(kinds(ledger, new TextQuestion("", null, "BEN", null, null, null, null, null, false, false)))
                    .hasSize(1);
            assertThat(kinds(
                            ledger,
                            new TextQuestion("", null, null, "injury-reported", null, null, null, null, false, false)))
                    .containsExactly("injury-reported");
            assertThat(kinds(ledger, new TextQuestion("", null, null, null, "mesa", null, null, null, false, false)))
                    .isEmpty();
            assertThat(kinds(ledger, new TextQuestion("", null, null, null, null, "g-1", null, null, false, false)))
                    .hasSize(3);
            LocalDate february = LocalDate.of(2022, 2, 1);
            assertThat(kinds(
                            ledger,
                            new TextQuestion("", null, null, null, null, null, february, february, false, false)))
                    .hasSize(1);
            FoundEntries found = ledger.search(all, 1, 1);
            assertThat(found.found()).isEqualTo(3);
            assertThat(found.entries()).extracting(hit -> hit.words().on()).containsExactly(february);
            assertThat(found.by()).extracting(FoundEntries.Count::name).containsExactly("ann", "ben");
        }
    }

    @Test
    void aSnippetShowsTheWordsAndNothingThatIsNotInTheText() {
        try (OpenLedger ledger = open()) {
            record(ledger, KNEE.replace("Explained", "<b>Explained</b> & "));
            FoundEntries.Hit hit =
                    ledger.search(TextQuestion.of("surgery"), 0, 1).entries().getFirst();
            assertThat(hit.snippet())
                    .filteredOn(Part::hit)
                    .extracting(Part::text)
                    .containsExactly("surgeries");
            assertThat(hit.words().text())
                    .contains(hit.snippet().stream()
                            .map(Part::text)
                            .collect(Collectors.joining())
                            .replace(" … ", ""));
        }
    }

    @Test
    void whatWasSavedIsFoundAndWhatWasWithdrawnOnlyIfAskedFor() {
        try (OpenLedger ledger = open()) {
            record(ledger, KNEE);
            String entry = ledger.search(TextQuestion.of("surgery"), 0, 1)
                    .entries()
                    .getFirst()
                    .words()
                    .entry();
            record(
                    ledger,
                    "{\"do\":\"WithdrawEntry\",\"claim\":\"G-1\",\"by\":\"ben\",\"entry\":\"" + entry
                            + "\",\"reason\":\"wrong file\"}\n");
            assertThat(found(ledger, "surgery")).isZero();
            assertThat(found(ledger, "\"wrong file\"")).isEqualTo(1);
            FoundEntries withdrawn = ledger.search(
                    new TextQuestion("surgery", null, null, null, null, null, null, null, true, false), 0, 10);
            assertThat(withdrawn.entries())
                    .hasSize(1)
                    .allMatch(hit -> hit.words().withdrawnBy() != null);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nothingIsFoundOrCountedByWordsThatOneMayNotRead(Role role) throws IOException {
        try (OpenLedger whole = TwoEmployers.in(folder, 6)) {
            Person person = person(role);
            Set<Reserved> hidden = Reserved.hiddenFrom(person);
            Ledger seen = whole.as(person);
            assertThat(found(seen, "\"as doctors say\"") > 0).isEqualTo(!hidden.contains(Reserved.MEDICAL));
            assertThat(found(seen, "\"602 555 0143\"") > 0).isEqualTo(!hidden.contains(Reserved.PERSONAL));
            TextQuestion all = TextQuestion.of("");
            assertThat(seen.search(all, 0, 1).found())
                    .isEqualTo(whole.search(all, 0, 1).found());
            List<EntryWords> rows = new ArrayList<>();
            seen.eachFound(all, rows::add);
            assertThat(rows).hasSize((int) whole.search(all, 0, 1).found());
            assertThat(rows).extracting(EntryWords::entry).doesNotHaveDuplicates();
            String read = rows.toString();
            for (Reserved kind : List.of(Reserved.MEDICAL, Reserved.SURVEILLANCE, Reserved.PERSONAL)) {
                assertThat(read.contains(kind.words())).as(kind.words()).isEqualTo(hidden.contains(kind));
            }
        }
    }

    @Test
    void claimsOfOthersAreNeitherFoundNorCounted() throws IOException {
        try (OpenLedger whole = TwoEmployers.in(folder, 7)) {
            Ledger seen = whole.as(person(Role.ADJUSTER, "mesa"));
            FoundEntries found = seen.search(TextQuestion.of(""), 0, 500);
            assertThat(found.found()).isPositive();
            assertThat(found.employers()).extracting(FoundEntries.Count::name).containsExactly("mesa");
            assertThat(seen.search(TextQuestion.of("kin glendale"), 0, 10).found())
                    .isZero();
            assertThat(whole.search(TextQuestion.of("kin glendale"), 0, 10).found())
                    .isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20})
    void whatFollowedIsWhatIsRebuilt(long seed) throws IOException {
        try (OpenLedger ledger = open()) {
            assertThat(found(ledger, "knee")).isZero();
            RandomHistory history = new RandomHistory(seed, 12, List.of("glendale"));
            for (int part = 0; part < 3; part++) {
                List<String> lines = new ArrayList<>(history.lines(80));
                RandomHistory.take(ledger, Files.write(folder.resolve("part" + part), lines));
                String claim = history.reported().getFirst();
                List<String> some = ledger.facts(claim).entries().stream()
                        .skip(1 + part)
                        .map(entry -> entry.id())
                        .toList();
                RandomHistory.take(
                        ledger,
                        Files.write(folder.resolve("withdrawal" + part), List.of(history.withdrawal(claim, some))));
            }
            String followed = ledger.readModels().fingerprint("search");
            assertThat(ledger.readModels().rebuild(List.of("search"), done -> {}))
                    .allSatisfy(rebuilt -> assertThat(rebuilt.fingerprint()).isEqualTo(followed));
        }
    }

    @Test
    void noStartAndNoRecordMakesAnIndex() {
        try (OpenLedger ledger = open()) {
            record(ledger, KNEE);
        }
        assertThat(folder.resolve("ledger/search")).doesNotExist();
    }

    @Test
    void anIndexOfBeforeGoesOnFromThere() throws IOException {
        try (OpenLedger ledger = open()) {
            record(ledger, KNEE);
            assertThat(found(ledger, "knee")).isEqualTo(2);
        }
        Path kept = copied(folder.resolve("ledger/search"), folder.resolve("kept"));
        try (OpenLedger ledger = open()) {
            record(ledger, KNEE.replace("G-1", "G-2"));
            assertThat(found(ledger, "knee")).isEqualTo(4);
        }
        OwnersFiles.delete(folder.resolve("ledger/search"));
        copied(kept, folder.resolve("ledger/search"));
        try (OpenLedger ledger = open()) {
            assertThat(found(ledger, "knee")).isEqualTo(4);
        }
    }

    @Test
    void anIndexOfAnotherLedgerOrADamagedOneIsMadeAnew() throws IOException {
        try (OpenLedger other = Ledger.open(folder.resolve("other"), CLOCK)) {
            record(other, KNEE.replace("knee", "elbow"));
            assertThat(found(other, "elbow")).isEqualTo(2);
        }
        try (OpenLedger ledger = open()) {
            record(ledger, KNEE);
        }
        copied(folder.resolve("other/search"), folder.resolve("ledger/search"));
        try (OpenLedger ledger = open()) {
            assertThat(found(ledger, "elbow")).isZero();
            assertThat(found(ledger, "knee")).isEqualTo(2);
        }
        for (Path file : files(folder.resolve("ledger/search"))) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            try (OpenLedger ledger = open()) {
                assertThat(found(ledger, "knee")).as(file.toString()).isEqualTo(2);
            }
        }
    }

    private static List<Path> files(Path from) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            return files.toList();
        }
    }

    private static Path copied(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(from.relativize(file)));
        }
        return to;
    }
}
