package org.caseledger.app.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.caseledger.adoption.LawCommand;
import org.caseledger.alert.AlertRule;
import org.caseledger.app.ask.AboutAlerts;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.decision.Outcome;
import org.caseledger.employee.Employees;
import org.caseledger.feed.FeedFiles;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.caseledger.people.Role;
import org.caseledger.user.UserCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedsTest {

    private static final String ROSTER =
            "employee_id,name,effective_from,status,group,sworn,full_time,hired_on,annual_base_salary,hourly_rate,ended_on\n";
    private static final String LEAVE = "employee_id,day,kind,hours\n";
    private static final String CLAIMS = "claim,jurisdiction,employer,employee_id,employee_name,injured_on,"
            + "employer_knew_on,kind,description,commission_notified_on,status,status_on\n";
    private static final String REPORT =
            "claim,employee_id,period_from,period_to,average_monthly_wage,daily_rate,disability_type,days,statutory_due\n";

    @TempDir
    Path folder;

    private Ledger ledger;
    private int files;

    @BeforeEach
    void open() {
        EmptyLedger.in(folder.resolve("ledger"));
        ledger = Ledger.open(
                folder.resolve("ledger"), Clock.fixed(Instant.parse("2022-06-01T12:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("file-" + ++files + ".csv"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private FeedReport take(Feeds.Kind kind, String text) {
        return new Feeds(ledger).take(kind, file(text), "feed", false);
    }

    private void record(String... lines) {
        try {
            Path file = Files.write(folder.resolve("commands-" + ++files), List.of(lines));
            LineFile.Source source = LineFile.Source.of(file);
            new LineFile(ledger, FeedsTest::mustBeRecorded, warning -> {}).record(List.of(source), false);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void mustBeRecorded(LineFile.Answer answer) {
        assertThat(answer.outcome()).isInstanceOf(Outcome.Recorded.class);
    }

    private static String claim(String number, String employee, String injuredOn, String rest) {
        return number + ",AZ,glendale," + employee + ",\"Vance, Dolores\"," + injuredOn + "," + injuredOn
                + ",lost-time,Fell," + rest + "\n";
    }

    private static String roster(String employee, String from, String salary) {
        return employee + ",\"Vance, Dolores\"," + from + ",regular,general,no,yes,2019-03-04," + salary + ",22.50,\n";
    }

    private static void counts(FeedReport report, int recorded, int unchanged, int bad) {
        assertThat(report.bad()).hasSize(bad);
        assertThat(List.of(report.recorded(), report.unchanged())).isEqualTo(List.of(recorded, unchanged));
    }

    private List<String> alerts() {
        return new AboutAlerts(ledger, null, null, Clocks.NOW)
                .all().stream()
                        .filter(alert -> alert.rule() == AlertRule.FEED_REJECTED)
                        .map(alert -> alert.state() + " " + alert.owner() + ": " + alert.what())
                        .toList();
    }

    private long entries() {
        return ledger.size();
    }

    /** How many entries there are, but for those that say what was refused. */
    private long size() {
        return ledger.size()
                - ledger.recorded(FeedFiles.FAMILY.stream(FeedFiles.EVERY_EMPLOYER))
                        .size();
    }

    @Test
    void whoIsBoundToSeveralEmployersSeesTheAlertOfTheirOwnFile() {
        phoenixHasAPolicy();
        account("both", List.of("glendale", "phoenix"), Role.PAYROLL);
        account("gus", List.of("glendale"), Role.PAYROLL);
        account("ada", List.of(), Role.PAYROLL);
        new Feeds(ledger).take(Feeds.Kind.LEAVE, file(LEAVE + "E1,soon,sick,8\n"), "both", false);
        assertThat(seenBy("both")).containsExactly("glendale+phoenix");
        assertThat(seenBy("gus")).isEmpty();
        assertThat(seenBy("ada")).containsExactly("glendale+phoenix");
    }

    @Test
    void aFileWithoutANameIsCalledByItsDigest() throws IOException {
        Path roster = folder.resolve("roster.csv");
        Files.writeString(roster, ROSTER + roster("E1", "soon", "46800.00"));
        counts(new Feeds(ledger).take(Feeds.Kind.ROSTER, Feeds.NAMELESS, roster, "feed", false), 0, 0, 1);
        assertThat(alerts())
                .containsExactly("open payroll: 1 row of "
                        + LineFile.sha256(roster).substring(0, 12) + " (roster) refused: line 2 wrong-value");
    }

    @Test
    void refusedRowsRaiseAnAlertUntilTheFileComesWithoutAFault() throws IOException {
        Path roster = folder.resolve("roster.csv");
        Files.writeString(roster, ROSTER + roster("E1", "soon", "46800.00") + roster("E2", "2022-01-01", "46800.00"));
        Feeds feeds = new Feeds(ledger);
        counts(feeds.take(Feeds.Kind.ROSTER, roster, "feed", false), 1, 0, 1);
        assertThat(alerts()).containsExactly("open payroll: 1 row of roster.csv (roster) refused: line 2 wrong-value");
        long before = entries();
        counts(feeds.take(Feeds.Kind.ROSTER, roster, "feed", false), 0, 1, 1);
        assertThat(entries()).isEqualTo(before);
        Files.writeString(
                roster, ROSTER + roster("E1", "2022-02-01", "46800.00") + roster("E2", "2022-01-01", "46800.00"));
        counts(feeds.take(Feeds.Kind.ROSTER, roster, "feed", false), 1, 1, 0);
        assertThat(alerts())
                .containsExactly("closed payroll: 1 row of roster.csv (roster) refused: line 2 wrong-value");
    }

    @Test
    void aFileIsTheEmployersToWhomWhoeverBringsItInIsBound() {
        phoenixHasAPolicy();
        account("gus", List.of("glendale"), Role.PAYROLL);
        account("pia", List.of("phoenix"), Role.PAYROLL);
        account("ada", List.of(), Role.PAYROLL);
        new Feeds(ledger).take(Feeds.Kind.LEAVE, file(LEAVE + "E1,soon,sick,8\n"), "gus", false);
        new Feeds(ledger).take(Feeds.Kind.LEAVE, file(LEAVE + "E1,soon,sick,8\n"), "ada", false);
        assertThat(seenBy("gus")).containsExactly("glendale");
        assertThat(seenBy("pia")).isEmpty();
        assertThat(seenBy("ada")).containsExactlyInAnyOrder("glendale", "every-employer");
    }

    private List<String> seenBy(String user) {
        Ledger seen = ledger.as(ledger.users().named(user).orElseThrow().person());
        return new AboutAlerts(seen, user, null, Clocks.NOW)
                .all().stream().map(alert -> alert.employer()).toList();
    }

    private static String place(BadRow row) {
        return row.line() + " " + row.column() + " " + row.code();
    }

    // ---- form of the file

    @Test
    void columnsMayComeInAnyOrderAfterAByteOrderMark() {
        counts(take(Feeds.Kind.LEAVE, "\uFEFFhours,kind,employee_id,day\r\n8,sick,E1,2022-01-11\r\n"), 1, 0, 0);
        assertThat(ledger.entries(Employees.FAMILY, "E1")).hasSize(1);
    }

    @Test
    void quotedCellsMayHoldCommasQuotesAndLineBreaksAndLinesAreCountedInTheFile() {
        FeedReport report = take(
                Feeds.Kind.CLAIMS,
                CLAIMS
                        + "A-1,AZ,glendale,E1,\"Vance, D.\",2022-01-10,2022-01-10,lost-time,\"said \"\"ouch\"\"\nand fell\",,,\n"
                        + "\n" + claim("A-2", "E2", "soon", ",,"));
        counts(report, 1, 0, 1);
        assertThat(place(report.bad().getFirst())).isEqualTo("5 injured_on wrong-value");
        ClaimEvent.InjuryReported injury = ledger.facts("A-1").reported().event();
        assertThat(injury.employee().name()).isEqualTo("Vance, D.");
        assertThat(injury.description()).isEqualTo("said \"ouch\"\nand fell");
    }

    @Test
    void aFileWithoutTheRightColumnsIsRefusedWithTheirNames() {
        FeedReport missing = take(Feeds.Kind.LEAVE, "employee_id,day,hours\nE1,2022-01-11,8\n");
        assertThat(missing.bad()).extracting(FeedsTest::place).containsExactly("1 kind missing-column");
        FeedReport unknown = take(Feeds.Kind.LEAVE, "employee_id,day,kind,hours,rate\nE1,2022-01-11,sick,8,1\n");
        assertThat(unknown.bad()).extracting(FeedsTest::place).containsExactly("1 rate unknown-column");
        FeedReport twice = take(Feeds.Kind.LEAVE, "employee_id,day,kind,hours,day\n");
        assertThat(twice.bad()).extracting(FeedsTest::place).containsExactly("1 day repeated-column");
        FeedReport empty = take(Feeds.Kind.LEAVE, "");
        assertThat(empty.bad()).extracting(BadRow::code).containsExactly("no-header");
        assertThat(size()).isZero();
    }

    @Test
    void aHeaderAloneIsAnEmptyFeed() {
        counts(take(Feeds.Kind.ROSTER, ROSTER), 0, 0, 0);
    }

    @Test
    void rowsBeforeAnUnreadablePlaceAreTaken() throws IOException {
        FeedReport quote = take(Feeds.Kind.LEAVE, LEAVE + "E1,2022-01-11,sick,8\nE1,\"2022-01-12,sick,8\n");
        counts(quote, 1, 0, 1);
        assertThat(place(quote.bad().getFirst())).isEqualTo("3 null not-csv");
        assertThat(quote.bad().getFirst().message()).contains("double quote");
    }

    @Test
    void aCellThatIsNotUtf8IsABadRowAndTheOthersAreTaken() throws IOException {
        String row = ",2020-01-06,regular,general,no,yes,2020-01-06,46999.94,22.5962,\n";
        Path latin = Files.write(
                folder.resolve("latin.csv"),
                (ROSTER + "E1,Ann" + row + "E2,Mu\u00f1oz" + row + "E3,Ben" + row)
                        .getBytes(StandardCharsets.ISO_8859_1));
        FeedReport text = new Feeds(ledger).take(Feeds.Kind.ROSTER, latin, "feed", false);
        counts(text, 2, 0, 1);
        assertThat(place(text.bad().getFirst())).isEqualTo("3 name not-utf-8");
        assertThat(text.bad().getFirst().message()).contains("save the file as UTF-8");
        Path header = Files.write(folder.resolve("header.csv"), new byte[] {'d', (byte) 0xE4, 'y', '\n'});
        assertThat(new Feeds(ledger)
                        .take(Feeds.Kind.LEAVE, header, "feed", false)
                        .bad())
                .extracting(FeedsTest::place)
                .containsExactly("1 null not-utf-8");
    }

    @Test
    void anHourlyRateMayHaveSixDecimals() {
        String row = "E1,Ann,2020-01-06,regular,general,no,yes,2020-01-06,46999.94,22.596125,\n";
        counts(take(Feeds.Kind.ROSTER, ROSTER + row), 1, 0, 0);
        assertThat(ledger.journal(0, 1).getFirst().entry().event().toString()).contains("22.596125");
        counts(take(Feeds.Kind.ROSTER, ROSTER + row.replace("22.596125", "22.59612500")), 0, 1, 0);
        FeedReport finer = take(Feeds.Kind.ROSTER, ROSTER + row.replace("22.596125", "22.5961251"));
        assertThat(finer.bad()).extracting(FeedsTest::place).containsExactly("2 hourly_rate wrong-value");
        assertThat(finer.bad().getFirst().message()).contains("six decimals");
        FeedReport salary = take(Feeds.Kind.ROSTER, ROSTER + row.replace("46999.94", "46999.941"));
        assertThat(salary.bad()).extracting(FeedsTest::place).containsExactly("2 annual_base_salary wrong-value");
        FeedReport exponent = take(Feeds.Kind.ROSTER, ROSTER + row.replace("22.596125", "1e-999999999"));
        assertThat(exponent.bad()).extracting(FeedsTest::place).containsExactly("2 hourly_rate wrong-value");
    }

    @Test
    void aControlCharacterIsABadCellAndALineBreakBelongsInADescriptionOnly() {
        String row = "C-1,AZ,glendale,E1,Ann,2022-01-10,2022-01-10,lost-time,Fell,,,\n";
        assertThat(take(Feeds.Kind.CLAIMS, CLAIMS + row.replace("Fell", "Fe\u0007ll"))
                        .bad())
                .extracting(FeedsTest::place)
                .containsExactly("2 description bad-character");
        assertThat(take(Feeds.Kind.CLAIMS, CLAIMS + row.replace("Ann", "\"An\nn\""))
                        .bad())
                .extracting(BadRow::code)
                .containsExactly("bad-character");
        counts(take(Feeds.Kind.CLAIMS, CLAIMS + row.replace("Fell", "\"Fe\nll\"")), 1, 0, 0);
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        Path nowhere = folder.resolve("nowhere.csv");
        assertThatThrownBy(() -> new Feeds(ledger).take(Feeds.Kind.LEAVE, nowhere, "feed", false))
                .isInstanceOf(LedgerFault.class)
                .hasMessageContaining("nowhere.csv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            E1,2022-02-30,sick,8          | 3 day wrong-value
            E1,2022-01-12,unpaid,8        | 3 kind wrong-value
            E1,2022-01-12,sick,eight      | 3 hours wrong-value
            E1,2022-01-12,sick,25         | 3 hours hours-out-of-range
            E1,2022-01-12,sick,-1         | 3 hours hours-out-of-range
            ,2022-01-12,sick,8            | 3 employee_id missing-value
            E1,2022-01-12,sick            | 3 null wrong-width
            E1,2022-01-12,sick,8,5        | 3 null wrong-width
            E1,1822-01-12,sick,8          | 3 null date-out-of-range
            """)
    void aBadRowIsNamedAndTheOthersAreTaken(String row, String place) {
        FeedReport report =
                take(Feeds.Kind.LEAVE, LEAVE + "E1,2022-01-11,sick,8\n" + row.strip() + "\nE1,2022-01-13,sick,8\n");
        counts(report, 2, 0, 1);
        assertThat(place(report.bad().getFirst())).isEqualTo(place);
        assertThat(report.rows()).isEqualTo(3);
    }

    @Test
    void allOrNothingRefusesTheFileForOneBadRow() {
        Path file = file(LEAVE + "E1,2022-01-11,sick,8\nE1,never,sick,8\nE2,2022-01-11,sick,80\n");
        FeedReport report = new Feeds(ledger).take(Feeds.Kind.LEAVE, file, "feed", true);
        counts(report, 0, 0, 2);
        assertThat(size()).isZero();
        FeedReport unreadable = new Feeds(ledger)
                .take(Feeds.Kind.LEAVE, file(LEAVE + "E1,2022-01-11,sick,8\nE1,\"never"), "feed", true);
        counts(unreadable, 0, 0, 1);
        assertThat(size()).isZero();
        FeedReport good =
                new Feeds(ledger).take(Feeds.Kind.LEAVE, file(LEAVE + "E1,2022-01-11,sick,8\n"), "feed", true);
        counts(good, 1, 0, 0);
    }

    // ---- roster

    @Test
    void aRosterRowReachesEveryClaimOfTheEmployeeAndNamesItsCause() {
        take(
                Feeds.Kind.CLAIMS,
                CLAIMS + claim("A-1", "E1", "2022-01-10", ",,") + claim("A-2", "E1", "2022-03-10", ",,"));
        counts(take(Feeds.Kind.ROSTER, ROSTER + roster("E1", "2019-03-04", "46800.00")), 1, 0, 0);
        String listed = ledger.entries(Employees.FAMILY, "E1").getFirst().id();
        for (String claim : List.of("A-1", "A-2")) {
            Entry<ClaimEvent.EmploymentRecorded> entry =
                    ledger.facts(claim).employment().records().getFirst();
            assertThat(entry.provenance().causedBy()).isEqualTo(listed);
            assertThat(entry.provenance().channel()).isEqualTo(Channel.FEED);
            assertThat(entry.event().annualBaseSalary().getAmount()).isEqualByComparingTo("46800.00");
        }
    }

    @Test
    void theSameRosterRowIsTakenOnce() {
        take(Feeds.Kind.CLAIMS, CLAIMS + claim("A-1", "E1", "2022-01-10", ",,"));
        Path file = file(ROSTER + roster("E1", "2019-03-04", "46800.00"));
        Feeds feeds = new Feeds(ledger);
        counts(feeds.take(Feeds.Kind.ROSTER, file, "feed", false), 1, 0, 0);
        long size = size();
        counts(feeds.take(Feeds.Kind.ROSTER, file, "feed", false), 0, 1, 0);
        counts(take(Feeds.Kind.ROSTER, ROSTER + "\n" + roster("E1", "2019-03-04", "46800")), 0, 1, 0);
        assertThat(size()).isEqualTo(size);
    }

    @Test
    void aRosterThatGoesBackToAnEarlierSalaryIsRecordedEvenWithinOneTransaction() {
        take(Feeds.Kind.CLAIMS, CLAIMS + claim("A-1", "E1", "2022-01-10", ",,"));
        counts(
                take(
                        Feeds.Kind.ROSTER,
                        ROSTER
                                + roster("E1", "2019-03-04", "46800.00")
                                + roster("E1", "2019-03-04", "50000.00")
                                + roster("E1", "2019-03-04", "46800.00")),
                3,
                0,
                0);
        assertThat(ledger.facts("A-1").employment().records())
                .extracting(
                        entry -> entry.event().annualBaseSalary().getAmount().toPlainString())
                .containsExactly("46800.00", "50000.00", "46800.00");
    }

    @Test
    void employmentThatSomebodyEnteredByHandIsNotRepeated() {
        take(Feeds.Kind.CLAIMS, CLAIMS + claim("A-1", "E1", "2022-01-10", ",,"));
        record("{\"do\":\"RecordEmployment\",\"claim\":\"A-1\",\"by\":\"hr\",\"effectiveFrom\":\"2019-03-04\","
                + "\"status\":\"regular\",\"group\":\"general\",\"sworn\":false,\"fullTime\":true,\"hiredOn\":\"2019-03-04\","
                + "\"annualBaseSalary\":\"46800.00\",\"hourlyRate\":\"22.50\",\"scheduledHoursPerWeek\":\"40\"}");
        counts(take(Feeds.Kind.ROSTER, ROSTER + roster("E1", "2019-03-04", "46800.00")), 1, 0, 0);
        assertThat(ledger.facts("A-1").employment().records()).hasSize(1);
    }

    @Test
    void whatFeedsSaidBeforeAClaimIsReportedIsCarriedOver() {
        take(Feeds.Kind.ROSTER, ROSTER + roster("E1", "2019-03-04", "46800.00"));
        take(Feeds.Kind.LEAVE, LEAVE + "E1,2022-01-07,sick,8\nE1,2022-01-11,sick,8\n");
        take(Feeds.Kind.CLAIMS, CLAIMS + claim("A-1", "E1", "2022-01-10", ",,"));
        ClaimFacts facts = ledger.facts("A-1");
        assertThat(facts.employment().records()).hasSize(1);
        assertThat(facts.leave().used())
                .extracting(entry -> entry.event().day())
                .containsExactly(LocalDate.of(2022, 1, 11));
    }

    @Test
    void leaveOnOneClaimIsNotCarriedOverToAnother() {
        take(Feeds.Kind.LEAVE, LEAVE + "E1,2022-04-11,sick,8\nE1,2022-04-12,sick,8\n");
        take(Feeds.Kind.CLAIMS, CLAIMS + claim("A-1", "E1", "2022-01-10", ",,"));
        take(Feeds.Kind.CLAIMS, CLAIMS + claim("A-2", "E1", "2022-03-10", ",,"));
        assertThat(days("A-1")).containsExactly("2022-04-11 8", "2022-04-12 8");
        assertThat(days("A-2")).isEmpty();
        take(Feeds.Kind.LEAVE, LEAVE + "E1,2022-04-12,sick,6\n");
        assertThat(days("A-1")).containsExactly("2022-04-11 8");
        assertThat(days("A-2")).containsExactly("2022-04-12 6");
    }

    @Test
    void leaveGoesToOneOfTwoClaimsReportedTogether() {
        take(Feeds.Kind.LEAVE, LEAVE + "E1,2022-04-11,sick,8\n");
        take(
                Feeds.Kind.CLAIMS,
                CLAIMS + claim("A-1", "E1", "2022-01-10", ",,") + claim("A-2", "E1", "2022-03-10", ",,"));
        assertThat(days("A-1").size() + days("A-2").size()).isEqualTo(1);
    }

    // ---- leave

    @Test
    void leaveIsUsedOnTheClaimOfTheLatestInjuryBeforeTheDay() {
        take(
                Feeds.Kind.CLAIMS,
                CLAIMS + claim("A-1", "E1", "2022-01-10", ",,") + claim("A-2", "E1", "2022-03-10", ",,"));
        take(
                Feeds.Kind.LEAVE,
                LEAVE + "E1,2022-01-10,sick,8\nE1,2022-01-11,sick,8\nE1,2022-03-10,sick,8\nE1,2022-03-11,sick,8\n");
        assertThat(days("A-1")).containsExactly("2022-01-11 8", "2022-03-10 8");
        assertThat(days("A-2")).containsExactly("2022-03-11 8");
    }

    private List<String> days(String claim) {
        return ledger.facts(claim).leave().used().stream()
                .map(Entry::event)
                .map(used -> used.day() + " " + used.hours().toPlainString())
                .toList();
    }

    @Test
    void aChangedRowOfLeaveReplacesTheEarlierOneAndZeroTakesItBack() {
        take(Feeds.Kind.CLAIMS, CLAIMS + claim("A-1", "E1", "2022-01-10", ",,"));
        take(Feeds.Kind.LEAVE, LEAVE + "E1,2022-01-11,sick,8\nE1,2022-01-12,sick,8\nE1,2022-01-12,vacation,2\n");
        counts(take(Feeds.Kind.LEAVE, LEAVE + "E1,2022-01-11,sick,4.5\nE1,2022-01-12,sick,0\n"), 2, 0, 0);
        assertThat(days("A-1")).containsExactly("2022-01-12 2", "2022-01-11 4.5");
        assertThat(ledger.facts("A-1").history().withdrawn()).hasSize(2);
        assertThat(ledger.facts("A-1").history().all(ClaimEvent.EntryWithdrawn.class))
                .allSatisfy(entry -> assertThat(entry.event().reason()).contains("the leave feed now says"));
    }

    @Test
    void leaveCarriedOverWhenTheClaimWasReportedIsReplacedAsWell() {
        take(Feeds.Kind.LEAVE, LEAVE + "E1,2022-01-11,sick,8\n");
        take(Feeds.Kind.CLAIMS, CLAIMS + claim("A-1", "E1", "2022-01-10", ",,"));
        take(Feeds.Kind.LEAVE, LEAVE + "E1,2022-01-11,sick,6\n");
        assertThat(days("A-1")).containsExactly("2022-01-11 6");
    }

    @Test
    void leaveThatSomebodyEnteredByHandIsNotUsedTwiceNorWithdrawn() {
        take(Feeds.Kind.CLAIMS, CLAIMS + claim("A-1", "E1", "2022-01-10", ",,"));
        record("{\"do\":\"UseLeave\",\"claim\":\"A-1\",\"by\":\"hr\",\"from\":\"2022-01-11\",\"to\":\"2022-01-12\","
                + "\"kind\":\"sick\",\"hours\":\"8\"}");
        take(Feeds.Kind.LEAVE, LEAVE + "E1,2022-01-11,sick,8\n");
        assertThat(ledger.facts("A-1").leave().used()).hasSize(1);
        take(Feeds.Kind.LEAVE, LEAVE + "E1,2022-01-11,sick,0\n");
        assertThat(ledger.facts("A-1").leave().used()).hasSize(1);
    }

    @Test
    void theSameLeaveInAnotherFileChangesNothing() {
        take(Feeds.Kind.CLAIMS, CLAIMS + claim("A-1", "E1", "2022-01-10", ",,"));
        take(Feeds.Kind.LEAVE, LEAVE + "E1,2022-01-11,sick,8\n");
        long size = size();
        counts(take(Feeds.Kind.LEAVE, LEAVE + "E1,2022-01-11,sick,8.00\n\n"), 0, 1, 0);
        assertThat(size()).isEqualTo(size);
    }

    // ---- claims

    @Test
    void aClaimIsReportedNotifiedAndAcceptedByOneRow() {
        counts(
                take(Feeds.Kind.CLAIMS, CLAIMS + claim("A-1", "E1", "2022-01-10", "2022-01-20,accepted,2022-01-25")),
                1,
                0,
                0);
        assertThat(ledger.facts("A-1").status()).hasToString("accepted");
        assertThat(ledger.facts("A-1").entries()).hasSize(3);
    }

    @Test
    void laterRowsAddOnlyTheirNews() {
        take(Feeds.Kind.CLAIMS, CLAIMS + claim("A-1", "E1", "2022-01-10", ",open,"));
        counts(take(Feeds.Kind.CLAIMS, CLAIMS + claim("A-1", "E1", "2022-01-10", ",reported,")), 0, 1, 0);
        counts(
                take(Feeds.Kind.CLAIMS, CLAIMS + claim("A-1", "E1", "2022-01-10", "2022-01-20,denied,2022-02-04")),
                1,
                0,
                0);
        counts(
                take(
                        Feeds.Kind.CLAIMS,
                        CLAIMS + claim("A-1", "E1", "2022-01-10", "2022-01-20,denied,2022-02-04") + "\n"),
                0,
                1,
                0);
        counts(
                take(Feeds.Kind.CLAIMS, CLAIMS + claim("A-1", "E1", "2022-01-10", "2022-01-20,rescinded,2022-02-23")),
                1,
                0,
                0);
        counts(
                take(Feeds.Kind.CLAIMS, CLAIMS + claim("A-1", "E1", "2022-01-10", "2022-01-20,accepted,2022-02-23")),
                1,
                0,
                0);
        assertThat(ledger.facts("A-1").adjudication().notices()).hasSize(3);
        assertThat(ledger.facts("A-1").accepted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A-1,AZ,glendale,E2,N,2022-01-10,2022-01-10,lost-time,Fell,,,              | employee_id differs-from-claim
            A-1,AZ,glendale,E1,N,2022-01-11,2022-01-11,lost-time,Fell,,,              | injured_on differs-from-claim
            A-1,AZ,glendale,E1,N,2022-01-10,2022-01-10,lost-time,Fell,,denied,2022-01-24   | status_on older-notice
            A-2,AZ,glendale,E2,N,2022-01-10,2022-01-09,lost-time,Fell,,,              | employer_knew_on dates-out-of-order
            A-2,AZ,glendale,E2,N,2022-01-10,2022-01-10,lost-time,Fell,2022-01-09,,    | commission_notified_on dates-out-of-order
            A-2,AZ,glendale,E2,N,2022-01-10,2022-01-10,lost-time,Fell,2022-01-20,accepted,2022-01-09 | status_on dates-out-of-order
            A-2,AZ,glendale,E2,N,2022-01-10,2022-01-10,lost-time,Fell,,rescinded,2022-02-09 | status no-denial
            A-2,AZ,glendale,E2,N,2022-01-10,2022-01-10,lost-time,Fell,,accepted,      | status_on missing-value
            A-2,AZ,glendale,E2,N,2022-01-10,2022-01-10,lost-time,Fell,,settled,2022-02-01 | status wrong-value
            A-2,AZ,tempe,E2,N,2022-01-10,2022-01-10,lost-time,Fell,,,                 | employer unknown-employer
            A-2,NV,glendale,E2,N,2022-01-10,2022-01-10,lost-time,Fell,,,              | jurisdiction wrong-value
            A-2,AZ,glendale,E2,N,2023-01-10,2023-01-10,lost-time,Fell,,,              | injured_on future-date
            """)
    void aBadClaimsRowRecordsNothingOfItself(String row, String place) {
        take(Feeds.Kind.CLAIMS, CLAIMS + claim("A-1", "E1", "2022-01-10", ",accepted,2022-01-25"));
        long size = size();
        FeedReport report = take(
                Feeds.Kind.CLAIMS,
                CLAIMS + claim("A-8", "E8", "2022-01-10", ",,") + row.strip() + "\n"
                        + claim("A-9", "E9", "2022-01-10", ",,"));
        counts(report, 2, 0, 1);
        assertThat(place(report.bad().getFirst())).isEqualTo("3 " + place);
        assertThat(size()).isEqualTo(size + 2);
        assertThat(ledger.facts("A-2").exists()).isFalse();
    }

    // ---- the administrator's report

    private void claimWithPay(String more) {
        take(Feeds.Kind.CLAIMS, CLAIMS + claim("A-1", "E1", "2022-01-10", ",accepted,2022-01-25"));
        record("{\"do\":\"RecordWorkStatus\",\"claim\":\"A-1\",\"by\":\"hr\",\"status\":\"off-work\","
                + "\"from\":\"2022-01-11\",\"to\":\"2022-02-21\"}");
        for (String line : more.split(";")) {
            if (!line.isBlank()) {
                record(line);
            }
        }
    }

    private static final String WAGE =
            "{\"do\":\"RecommendWage\",\"claim\":\"A-1\",\"by\":\"t\",\"amount\":\"3900.00\","
                    + "\"basis\":{},\"on\":\"2022-01-26\"}";
    private static final String DEPENDENTS =
            ";{\"do\":\"RecordDependents\",\"claim\":\"A-1\",\"by\":\"t\",\"count\":1,\"effectiveFrom\":\"2022-01-01\"}";

    private List<String> variances(String figures) {
        FeedReport report = take(Feeds.Kind.TPA_REPORT, REPORT + "A-1,E1," + figures + "\n");
        counts(report, 1, 0, 0);
        long open = ledger.facts("A-1").reconciliation().differences().stream()
                .filter(entry -> entry.event() instanceof ClaimEvent.VarianceFound)
                .count();
        assertThat(open).isEqualTo(report.variances().size());
        return report.variances().stream()
                .map(FeedReport.Found::variance)
                .map(variance ->
                        variance.figure() + ": " + variance.theirs() + "/" + variance.ours() + " " + variance.cause())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022-01-22,2022-02-04,3900.00,85.48,TTD,14,1196.72 |
            2022-01-08,2022-01-21,3900,85.48,ttd,4,341.92      |
            2022-01-08,2022-01-21,3900.00,85.48,TTD,11,940.28  |
            2022-01-08,2022-02-04,3900.00,85.48,TTD,25,2137.00 |
            2022-01-22,2022-02-04,3900.00,85.48,TTD,13,1111.24 | days: 13/14 days; statutory due: 1111.24/1196.72 days
            2022-01-22,2022-02-04,4000.00,87.67,TTD,14,1227.38 | average monthly wage: 4000.00/3900.00 wage; daily rate: 87.67/85.48 wage; statutory due: 1227.38/1196.72 wage
            2022-01-22,2022-02-04,3900.00,86.67,TTD,14,1213.38 | daily rate: 86.67/85.48 rate; statutory due: 1213.38/1196.72 rate
            2022-01-22,2022-02-04,3900.00,85.48,TTD,14,1196.79 | statutory due: 1196.79/1196.72 rounding
            2022-01-22,2022-02-04,3900.00,85.49,TTD,14,1196.86 | daily rate: 85.49/85.48 rounding; statutory due: 1196.86/1196.72 rounding
            2022-01-22,2022-02-04,3900.00,85.48,TTD,14,1208.23 | statutory due: 1208.23/1196.72 dependents
            2022-01-22,2022-02-04,3900.00,85.48,TTD,14,1500.00 | statutory due: 1500.00/1196.72 unexplained
            2022-01-22,2022-02-04,4000.00,87.67,TTD,10,876.70  | average monthly wage: 4000.00/3900.00 wage; daily rate: 87.67/85.48 wage; days: 10/14 days; statutory due: 876.70/1196.72 wage, days
            2022-01-22,2022-02-04,3900.00,60.00,TPD,14,840.00  | daily rate: 60.00/null missing: rules for disability type TPD; days: 14/null missing: rules for disability type TPD; statutory due: 840.00/null missing: rules for disability type TPD
            """)
    void eachDifferenceIsAVarianceWithItsCause(String figures, String expected) {
        claimWithPay(WAGE);
        assertThat(String.join("; ", variances(figures.strip()))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void anAllowanceThatTheAdministratorLeftOutIsADependentsVariance() {
        claimWithPay(WAGE + DEPENDENTS);
        assertThat(variances("2022-01-22,2022-02-04,3900.00,85.48,TTD,14,1208.23"))
                .isEmpty();
        FeedReport without =
                take(Feeds.Kind.TPA_REPORT, REPORT + "A-1,E1,2022-01-22,2022-02-04,3900.00,85.48,TTD,14,1196.72\n");
        assertThat(without.variances())
                .extracting(found -> found.variance().cause())
                .containsExactly("dependents");
    }

    @Test
    void aWageThatIsMissingIsNamed() {
        claimWithPay("");
        assertThat(variances("2022-01-22,2022-02-04,3900.00,85.48,TTD,14,1196.72"))
                .containsExactly(
                        "average monthly wage: 3900.00/null missing: average monthly wage",
                        "daily rate: 85.48/null missing: average monthly wage",
                        "days: 14/null missing: average monthly wage",
                        "statutory due: 1196.72/null missing: average monthly wage");
    }

    @Test
    void payOnAClaimThatIsNotAcceptedIsAVariance() {
        claimWithPay(WAGE + ";{\"do\":\"DenyClaim\",\"claim\":\"A-1\",\"by\":\"t\",\"noticeOn\":\"2022-02-01\"}");
        assertThat(variances("2022-01-22,2022-02-04,3900.00,85.48,TTD,14,1196.72"))
                .containsExactly("days: 14/0 not accepted", "statutory due: 1196.72/0.00 not accepted");
    }

    @Test
    void aWageAboveTheMaximumMayBeReportedBeforeOrAfterTheMaximum() {
        claimWithPay(WAGE.replace("3900.00", "7000.00"));
        String rest = ",113.12,TTD,14,1583.68";
        assertThat(variances("2022-01-22,2022-02-04,7000.00" + rest)).isEmpty();
        assertThat(variances("2022-01-22,2022-02-04,5161.12" + rest)).isEmpty();
    }

    @Test
    void aReportIsReceivedOnceAndARowOfAnUnknownClaimWaits() {
        String row = REPORT + "A-1,E1,2022-01-22,2022-02-04,3900.00,85.48,TTD,14,1196.72\n";
        Path file = file(row);
        Feeds feeds = new Feeds(ledger);
        FeedReport unknown = feeds.take(Feeds.Kind.TPA_REPORT, file, "feed", false);
        assertThat(unknown.bad()).extracting(FeedsTest::place).containsExactly("2 claim unknown-claim");
        claimWithPay(WAGE);
        counts(feeds.take(Feeds.Kind.TPA_REPORT, file, "feed", false), 1, 0, 0);
        counts(feeds.take(Feeds.Kind.TPA_REPORT, file, "feed", false), 0, 1, 0);
        counts(take(Feeds.Kind.TPA_REPORT, row.replace(",14,", ",14.0,")), 0, 1, 0);
        FeedReport other = take(Feeds.Kind.TPA_REPORT, row.replace("E1", "E2"));
        assertThat(other.bad()).extracting(FeedsTest::place).containsExactly("2 employee_id differs-from-claim");
        FeedReport backwards = take(Feeds.Kind.TPA_REPORT, row.replace("2022-02-04", "2022-01-04"));
        assertThat(backwards.bad()).extracting(FeedsTest::place).containsExactly("2 period_to wrong-value");
    }

    // ---- size

    @Test
    void aFileThatWasTakenInPartGoesOnWhereItStopped() {
        StringBuilder rows = new StringBuilder(LEAVE);
        for (int employee = 1; employee <= Intake.ROWS + 50; employee++) {
            rows.append('E').append(employee).append(",2022-01-11,sick,8\n");
        }
        Path file = file(rows.toString());
        Intake stopped = new Intake(ledger, new LeaveFeed(), file.toString(), file, "feed", false);
        List<String> header = new LeaveFeed().columns();
        for (int line = 2; line < Intake.ROWS + 2; line++) {
            stopped.add(new Row(line, header, List.of("E" + (line - 1), "2022-01-11", "sick", "8")));
        }
        assertThat(size()).isEqualTo(Intake.ROWS);
        counts(new Feeds(ledger).take(Feeds.Kind.LEAVE, file, "feed", false), 50, Intake.ROWS, 0);
        assertThat(size()).isEqualTo(Intake.ROWS + 50);
    }

    /** Phoenix grants what glendale does. */
    private void phoenixHasAPolicy() {
        try (InputStream in = FeedsTest.class.getResourceAsStream("/law/policy/glendale.yaml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            ledger.office()
                    .submit(Submission.now(
                            new LawCommand.AdoptPolicy(text.replace("employer: glendale", "employer: phoenix")),
                            Who.commandLine("earlier"),
                            new Key.Plain("phoenix")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void account(String user, List<String> employers, Role... roles) {
        assertThat(ledger.office()
                        .submit(Submission.now(
                                new UserCommand.AddUser(user, null, List.of(roles), employers, null),
                                Who.owner("root"),
                                new Key.Plain(user)))
                        .outcome())
                .isInstanceOf(Outcome.Recorded.class);
    }

    @Test
    void whoeverMayNotGiveItsRowsBringsNoFileIn() {
        account("feed", List.of(), Role.AUDITOR);
        for (Feeds.Kind kind : Feeds.Kind.values()) {
            FeedReport report = take(kind, ROSTER);
            assertThat(report.bad())
                    .extracting(BadRow::code)
                    .as(kind.toString())
                    .containsExactly("not-permitted");
            assertThat(report.rows()).isZero();
        }
        assertThat(size()).isEqualTo(1);
    }

    @Test
    void whatOthersTookTellsNothingToWhoeverIsBound() {
        String rows = CLAIMS + claim("G-1", "E1", "2022-05-02", ",,") + claim("G-2", "E2", "2022-05-02", ",,");
        Path file = file(rows);
        assertThat(new Feeds(ledger)
                        .take(Feeds.Kind.CLAIMS, file, "earlier", false)
                        .recorded())
                .isEqualTo(2);
        phoenixHasAPolicy();
        account("pia", List.of("phoenix"), Role.CLERK);
        account("gil", List.of("glendale"), Role.CLERK);
        assertThat(new Feeds(ledger.as(ledger.user("gil").person()))
                        .take(Feeds.Kind.CLAIMS, file, "gil", false)
                        .unchanged())
                .isEqualTo(2);
        assertThat(new Feeds(ledger.as(ledger.user("pia").person()))
                        .take(Feeds.Kind.CLAIMS, file, "pia", false)
                        .bad())
                .extracting(BadRow::code)
                .containsExactly("unknown-employer", "unknown-employer");
    }
}
