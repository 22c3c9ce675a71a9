package org.caseledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseledger.adoption.LawInForce;
import org.caseledger.app.Documents;
import org.caseledger.app.cli.CaseLedger;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.app.desk.AdoptionDesk;
import org.caseledger.app.desk.AdoptionFile;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.replay.EmployerReplayed;
import org.caseledger.app.replay.JournalSource;
import org.caseledger.app.replay.Replay;
import org.caseledger.app.replay.ReplayedJournal;
import org.caseledger.app.replay.Sums;
import org.caseledger.app.secret.Passwords;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.transmittal.Transmittal;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.DeadlineState;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.Impact;
import org.caseledger.payroll.PayrollFacts.Run;
import org.caseledger.payroll.PayrollFacts.State;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;
import org.caseledger.people.Role;
import org.caseledger.program.Main;
import org.caseledger.projection.Recorded;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.deadlines.DeadlineRegister;
import org.caseledger.projection.deadlines.DeadlineSearch;
import org.caseledger.statement.Statement;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A few claims of the city, built by the command; the whole one is {@link DemoIT}'s. */
class DemoTest {

    private static final Money ZERO = Money.zero(CurrencyUnit.USD);
    private static final LocalDate LAST_DAY = LocalDate.of(2022, 6, 25);
    private static final String LOWER_MAXIMUM = """
        effective_from,effective_to,value,unit,basis,citation,source,published,status
        2021-01-01,2021-12-31,2000.00,USD per month,date of injury,A.R.S. 23-1041(E),a made-up page,,verified
        """;

    @TempDir
    private static Path folder;

    private static Path city;

    @BeforeAll
    static void build() {
        city = build("city");
    }

    private static Path build(String name) {
        Path ledger = folder.resolve(name);
        CommandLineRun run = CommandLineRun.with(
                        Main.COMMANDS, ledger, "demo", "--no-serve", "--scale", "0.06", "--seed", "7")
                .done();
        // Nobody looks at an empty screen for half a minute, on a terminal or not.
        assertThat(run.err())
                .startsWith("Building the demo: 0 of 1096 days")
                .contains("of 1096 days")
                .hasLineCount(11)
                .endsWith("Building the demo: 1096 of 1096 days\n");
        return ledger;
    }

    private static byte[] journal(Path ledger) throws IOException {
        Path file = folder.resolve(ledger.getFileName() + ".jsonl");
        CommandLineRun.with(Main.COMMANDS, ledger, "export", file.toString()).done();
        return Files.readAllBytes(file);
    }

    @Test
    void sameSeedGivesTheSameJournalByteForByte() throws IOException {
        assertThat(journal(build("again"))).isEqualTo(journal(city));
    }

    @Test
    void everybodyOfTheCityMaySignInAsTheDemoSays() {
        String printed = CommandLineRun.with(Main.COMMANDS, city, "demo", "--no-serve")
                .done()
                .out();
        assertThat(printed).contains("Sign in as", "rm-cedar", "state-quail", DemoAccount.PASSWORD);
        try (OpenLedger ledger = Ledger.open(city, Clock.systemUTC())) {
            assertThat(DemoAccount.ALL).allSatisfy(account -> {
                assertThat(ledger.user(account.user()).person().roles()).isEqualTo(account.roles());
                assertThat(ledger.secrets().passwords().has(account.user())).isEqualTo(account.password() != null);
            });
            assertThat(ledger.secrets().passwords().judge("rm-cedar", DemoAccount.PASSWORD))
                    .isEmpty();
            assertThat(ledger.secrets().passwords().verify("rm-cedar", DemoAccount.PASSWORD))
                    .isEqualTo(Passwords.Answer.RIGHT);
        }
        assertThat(DemoAccount.ALL.stream().flatMap(account -> account.roles().stream()))
                .contains(Role.values());
        assertThat(DemoAccount.ALL).anyMatch(account -> !account.employers().isEmpty());
    }

    @Test
    void aBuiltDemoSaysNothingToWhoMayNotOperateIt() {
        CommandLineRun refused =
                CommandLineRun.with(Main.COMMANDS, city, "demo", "--no-serve", "--by", "rm-cedar", "--json");
        assertThat(refused.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("not-permitted");
    }

    @Test
    void thePageOnTheDemoListsItsAccounts() throws IOException {
        StringBuilder table =
                new StringBuilder("| account | who | role | sees claims of | password |\n|---|---|---|---|---|\n");
        for (DemoAccount account : DemoAccount.ALL) {
            table.append("| `").append(account.user()).append("` | ").append(account.name());
            table.append(" | ")
                    .append(account.roles().stream()
                            .sorted()
                            .map(Role::toString)
                            .collect(Collectors.joining(", ")));
            table.append(" | ")
                    .append(
                            account.employers().isEmpty()
                                    ? "everybody"
                                    : account.employers().getFirst());
            table.append(" | ").append(account.password() == null ? "none" : "`" + account.password() + "`");
            table.append(" |\n");
        }
        Documents.generated("docs/demo.md", "accounts", table.toString());
    }

    @Test
    void whoeverEnteredSomethingHasAnAccount() {
        try (OpenLedger ledger = Ledger.open(city, Clock.systemUTC())) {
            assertThat(ledger.journal(0, Integer.MAX_VALUE).stream()
                            .map(recorded -> recorded.entry().provenance().by())
                            .distinct())
                    .allMatch(by -> ledger.user(by).enabled());
        }
    }

    @Test
    void everyPayPeriodHasItsRunAndNoRunTakesMoneyBackSilently() {
        try (Ledger ledger = Ledger.open(city, Clock.systemUTC())) {
            List<Run> issued = new PayrollDesk(ledger)
                    .facts(DemoCity.EMPLOYER).runs().values().stream()
                            .filter(run -> run.state() == State.TRANSMITTED)
                            .toList();

            assertThat(issued).hasSize(78);
            assertThat(issued)
                    .anySatisfy(run -> assertThat(run.frozen().lines()).isPositive());
            assertThat(issued)
                    .allSatisfy(run ->
                            assertThat(net(ledger.runContent(run)).values()).allMatch(Money::isPositiveOrZero));
        }
    }

    /** The list of deadlines counts what a recount of the claims finds, and there is something of every kind. */
    @ParameterizedTest
    @EnumSource(names = "NOT_STARTED", mode = EnumSource.Mode.EXCLUDE)
    void deadlinesOfAllKindsAreThereAndCounted(DeadlineState state) {
        try (OpenLedger ledger = Ledger.open(city, Clock.systemUTC())) {
            LawInForce law = ledger.law(ledger.now());
            long recounted = ledger.lists(tables -> ClaimRegister.ofEmployer(tables, DemoCity.EMPLOYER)).stream()
                    .map(ledger::facts)
                    .map(facts -> ClaimDeadlines.of(
                            facts,
                            law.law(),
                            law.policies().find(DemoCity.EMPLOYER),
                            ledger.clock().getZone()))
                    .flatMap(deadlines -> deadlines.all().stream())
                    .filter(deadline -> deadline.on(LAST_DAY) == state)
                    .count();
            assertThat(recounted).isPositive();
            DeadlineSearch search = DeadlineSearch.of(LAST_DAY, List.of(state));
            Map<DeadlineState, Integer> counts = ledger.lists(tables -> DeadlineRegister.counts(tables, search));
            assertThat(counts).containsEntry(state, Math.toIntExact(recounted));
        }
    }

    @Test
    void everyTransmittedRunHasItsFiles() {
        try (Ledger ledger = Ledger.open(city, Clock.systemUTC())) {
            Transmittal transmittal = new Transmittal(ledger);
            assertThat(new PayrollDesk(ledger).facts(DemoCity.EMPLOYER).runs().values())
                    .filteredOn(run -> run.state() == State.TRANSMITTED)
                    .isNotEmpty()
                    .allSatisfy(run -> assertThat(transmittal.files(run.id()))
                            .allSatisfy(file -> assertThat(file).isNotEmptyFile()));
        }
    }

    @Test
    void theJournalReplayedComesToWhatTheLedgerSays() throws IOException {
        Path journal = folder.resolve("replayed.jsonl");
        Files.write(journal, journal(city));
        Path row = Files.writeString(folder.resolve("row.csv"), LOWER_MAXIMUM);
        AdoptionFile file = AdoptionFile.rows("arizona/maximum-average-monthly-wage", row);
        try (Ledger ledger = Ledger.open(city, Clock.systemUTC())) {
            LawInForce changed =
                    ((AdoptionDesk.Considered.Changed) new AdoptionDesk(ledger).consider(file, ledger.now())).law();
            ReplayedJournal read = ReplayedJournal.of(List.of(JournalSource.of(journal)), bytes -> {});
            List<EmployerReplayed> replayed =
                    Replay.of(read, LAST_DAY, ledger.law(ledger.now()), changed, claims -> {});
            Impact impact = new PayrollDesk(ledger).impact(DemoCity.EMPLOYER, LAST_DAY, ledger.now(), changed);

            // Claim by claim, period by period, to the cent.
            assertThat(impact.lines()).isNotEmpty();
            assertThat(replayed).hasSize(1);
            assertThat(replayed.getFirst().impact()).isEqualTo(impact);
            assertThat(sums(replayed.getFirst())).isEqualTo(sumsOfStatements(ledger, impact.period()));
        }
    }

    /** Due, transmitted, still to pay, and owed by claimants. */
    private static List<Money> sums(EmployerReplayed replayed) {
        Money due = ZERO;
        Money transmitted = ZERO;
        Money balance = ZERO;
        for (Sums sums : replayed.sums().values()) {
            due = due.plus(sums.due().amount());
            transmitted = transmitted.plus(sums.transmitted().amount());
            balance = balance.plus(sums.balance().amount());
        }
        return List.of(due, transmitted, balance, replayed.receivable());
    }

    private static List<Money> sumsOfStatements(Ledger ledger, DateSpan period) {
        Terms terms = ledger.terms(DemoCity.EMPLOYER, ledger.now()).orElseThrow();
        Money due = ZERO;
        Money transmitted = ZERO;
        Money balance = ZERO;
        Money receivable = ZERO;
        for (Recorded recorded : ledger.journal(0, Integer.MAX_VALUE)) {
            if (recorded.entry().event() instanceof InjuryReported) {
                ClaimFacts facts = ledger.facts(recorded.claim());
                Statement statement = ledger.statement(facts, terms, ledger.now(), period.to());
                due = due.plus(statement.totals().due());
                transmitted = transmitted.plus(statement.totals().transmitted());
                balance = balance.plus(statement.totals().balance());
                receivable = receivable.plus(statement.receivable(ledger.receivables(facts, ledger.now())));
            }
        }
        assertThat(List.of(due, transmitted, receivable)).allMatch(Money::isPositive);
        return List.of(due, transmitted, balance, receivable);
    }

    private static Map<String, Money> net(RunContent content) {
        return content.lines().stream()
                .filter(line -> line.amount() != null)
                .collect(Collectors.groupingBy(
                        RunLine::claim,
                        Collectors.reducing(Money.zero(CurrencyUnit.USD), RunLine::amount, Money::plus)));
    }

    @Test
    void runningTheLastPeriodAgainAddsNothing() {
        try (Ledger ledger = Ledger.open(city, Clock.systemUTC())) {
            PayrollDesk desk = new PayrollDesk(ledger);
            Run last = desk.facts(DemoCity.EMPLOYER).runs().values().stream()
                    .reduce((earlier, later) -> later)
                    .orElseThrow();

            assertThat(desk.preview(DemoCity.EMPLOYER, last.period().from(), last.transmittedAt())
                            .content()
                            .lines())
                    .isEmpty();
        }
    }

    @Test
    void completeDemoIsNotBuiltAgain() throws IOException {
        byte[] before = journal(city);

        CommandLineRun again =
                CommandLineRun.with(Main.COMMANDS, city, "demo", "--no-serve").done();

        assertThat(again.out()).contains("already built").contains("2019-20");
        assertThat(journal(city)).isEqualTo(before);
    }

    @Test
    void otherLedgerIsLeftAlone() {
        Path other = folder.resolve("own");
        Ledger.open(other, Clock.systemUTC()).close();

        CommandLineRun run = CommandLineRun.with(Main.COMMANDS, other, "demo", "--no-serve");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("not a complete demo", "--ledger");
    }
}
