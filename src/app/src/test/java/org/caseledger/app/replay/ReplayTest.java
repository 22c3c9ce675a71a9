package org.caseledger.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.adoption.LawInForce;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.app.desk.AdoptionDesk;
import org.caseledger.app.desk.AdoptionFile;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.RandomHistory;
import org.caseledger.journal.Entry;
import org.caseledger.law.Employers;
import org.caseledger.payroll.Impact;
import org.caseledger.statement.Statement;
import org.caseledger.statement.Totals;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A journal comes to what the ledger from which it was exported says, whichever way its bytes are cut. */
class ReplayTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2022, 6, 20);
    private static final Path LOWER_MAXIMUM = Path.of("src/test/resources/story/in/maximum.csv");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void aReplayedJournalComesToWhatItsLedgerSays(long seed) throws IOException {
        Path journal = exported(seed);
        AdoptionFile file = AdoptionFile.rows("arizona/maximum-average-monthly-wage", LOWER_MAXIMUM);
        try (Ledger ledger = Ledger.open(folder.resolve("ledger"), CLOCK)) {
            LawInForce standing = ledger.law(ledger.now());
            LawInForce changed =
                    ((AdoptionDesk.Considered.Changed) new AdoptionDesk(ledger).consider(file, ledger.now())).law();
            ReplayedJournal read = ReplayedJournal.of(List.of(JournalSource.of(journal)), bytes -> {});
            assertThat(read.lines()).isEqualTo(ledger.size());
            assertThat(read.adopted()).isEqualTo(standing.adopted());
            EmployerReplayed replayed = replay(read, changed);

            Impact impact = new PayrollDesk(ledger).impact("glendale", DAY, ledger.now(), changed);
            assertThat(replayed.impact()).isEqualTo(impact);
            assertThat(impact.lines()).isNotEmpty();
            assertSumsOfStatements(replayed, ledger);
        }
    }

    private static void assertSumsOfStatements(EmployerReplayed replayed, Ledger ledger) {
        Money due = Money.zero(CurrencyUnit.USD);
        Money balance = due;
        int claims = 0;
        int held = 0;
        for (String claim : PayrollClaims.of(ledger)) {
            Statement statement = ledger.statement(
                    ledger.facts(claim),
                    ledger.terms("glendale", ledger.now()).orElseThrow(),
                    ledger.now(),
                    replayed.period().to());
            Totals totals = statement.totals();
            due = due.plus(totals.due());
            balance = balance.plus(totals.balance());
            held += (int)
                    statement.lines().stream().filter(line -> !line.known()).count();
            claims++;
        }
        assertThat(replayed.claims()).isEqualTo(claims).isPositive();
        assertThat(replayed.held()).isEqualTo(held);
        assertThat(replayed.sums().values().stream()
                        .map(sums -> sums.due().amount())
                        .reduce(Money.zero(CurrencyUnit.USD), Money::plus))
                .isEqualTo(due)
                .matches(Money::isPositive);
        assertThat(replayed.sums().values().stream()
                        .map(sums -> sums.balance().amount())
                        .reduce(Money.zero(CurrencyUnit.USD), Money::plus))
                .isEqualTo(balance);
    }

    /** The claims of a random history. */
    private static final class PayrollClaims {
        static List<String> of(Ledger ledger) {
            return ledger.journal(0, 10_000).stream()
                    .filter(recorded -> recorded.stream().startsWith("claim/"))
                    .map(recorded -> recorded.stream().substring("claim/".length()))
                    .distinct()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 700, 5_000, 1 << 20})
    void howTheBytesAreCutChangesNothing(int pieceBytes) throws IOException {
        Path journal = exported(7);
        List<Entry<?>> expected = new ArrayList<>();
        try (Ledger ledger = Ledger.open(folder.resolve("ledger"), CLOCK)) {
            ledger.journal(0, 10_000).forEach(recorded -> expected.add(recorded.entry()));
        }
        List<String> forms = List.of(
                Files.readString(journal),
                "\uFEFF" + Files.readString(journal).replace("\n", "\r\n"),
                Files.readString(journal).strip(),
                "\n" + Files.readString(journal).replace("\n", "\n\n"),
                Files.readString(journal).replace(",\"by\"", " , \"by\"").replace("\"payload\":{", "\"payload\": {"),
                Files.readString(journal)
                        .replaceAll("\\{\"number\":(\\d+),(.*?),\"entry\"", "{$2,\"number\":$1,\"entry\""));
        for (String form : forms) {
            List<Entry<?>> read = new ArrayList<>();
            byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
            List<Long> told = new ArrayList<>();
            JournalReading.read(
                    List.of(JournalSource.standardInput(new ByteArrayInputStream(bytes))),
                    pieceBytes,
                    entry -> read.add(entry.read()),
                    told::add);
            assertThat(read).isEqualTo(expected);
            assertThat(told).isSorted();
        }
    }

    @Test
    void aJournalWithoutEntriesComesToNothing() {
        ReplayedJournal empty = ReplayedJournal.of(
                List.of(JournalSource.standardInput(new ByteArrayInputStream(new byte[0]))), bytes -> {});
        assertThat(empty.lines()).isZero();
        assertThat(empty.lastRecordedAt()).isEmpty();
        assertThat(Replay.of(empty, DAY, empty.adopted().over(Employers.shipped()), null, claims -> {}))
                .isEmpty();
    }

    private static EmployerReplayed replay(ReplayedJournal journal, @Nullable LawInForce changed) {
        LawInForce standing = journal.adopted().over(Employers.shipped());
        List<EmployerReplayed> replayed = Replay.of(journal, DAY, standing, changed, claims -> {});
        assertThat(replayed).hasSize(1);
        return replayed.getFirst();
    }

    private Path exported(long seed) throws IOException {
        Path directory = folder.resolve("ledger");
        try (Ledger ledger = Ledger.open(directory, CLOCK)) {
            Path file = Files.write(folder.resolve("history.jsonl"), new RandomHistory(seed, 12).lines(240));
            RandomHistory.take(ledger, file);
        }
        Path journal = folder.resolve("journal.jsonl");
        CommandLineRun.on(directory, "export", journal.toString()).done();
        return journal;
    }
}
