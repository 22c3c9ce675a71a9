package org.caseledger.law.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.LawTable;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.DeskCalculator;
import org.caseledger.law.working.Status;
import org.caseledger.law.working.Working;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlinesTest {

    private static final LawBook LENIENT = LawBook.shipped().allowingUnverified();

    /** Each deadline of both states on two neighbouring days: the one before a day off, and the day off. */
    @ParameterizedTest
    @CsvFileSource(resources = "/deadlines/expected.csv", numLinesToSkip = 1)
    void eachDeadline(String id, LocalDate trigger, LocalDate due, String because) {
        DueDay found = deadline(id).due(LENIENT, day("the event", trigger));
        assertThat(found.due().date()).isEqualTo(due);
        assertThat(found.because()).isEqualTo(because);
        assertThat(found.rolled()).isEqualTo(!because.isEmpty());
        assertThat(found.due().working().name()).isEqualTo("due");
        assertThat(found.due().working().value()).isEqualTo(due.toString());
        DeskCalculator.check(found.due().working());
    }

    @Test
    void eachDeadlineIsTriedInThatFile() throws Exception {
        try (var in = DeadlinesTest.class.getResourceAsStream("/deadlines/expected.csv")) {
            String file = new String(in.readAllBytes());
            all().forEach(deadline -> assertThat(file).contains("\n" + deadline.id() + ","));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachRowSaysWhatIsNeeded(Deadline deadline) {
        assertThat(deadline.id())
                .matches("[a-z-]+\\.[a-z-]+")
                .startsWith(deadline.state().code().toLowerCase() + ".");
        for (Row row : deadline.series().rows()) {
            assertThat(List.of(row.word("duty"), row.word("who"), row.word("trigger")))
                    .allMatch(word -> !word.isBlank());
            assertThat(row.word("counts")).isIn("after", "before");
            assertThat(row.word("rolls")).isIn("yes", "no");
            assertThat(row.word("second_limit").isEmpty()
                            || !row.word("second_trigger").isEmpty())
                    .isTrue();
            assertThat(new Limit(row).words()).matches("\\d+ [a-zA-Z ]+");
        }
        assertThat(deadline.described().values()).allMatch(word -> !word.isBlank());
    }

    @ParameterizedTest
    @MethodSource("all")
    void anotherLimitThatIsNamedExists(Deadline deadline) {
        String other = deadline.series().rows().getLast().word("second_limit");
        assertThat(deadline.secondLimit().map(Deadline::id).orElse("")).isEqualTo(other);
    }

    @Test
    void theListSaysWhatEachIsAbout() {
        assertThat(Deadlines.of(Jurisdiction.AZ.state()).getFirst().described())
                .containsExactly(
                        Map.entry("id", "az.report-of-injury"),
                        Map.entry(
                                "duty",
                                "Report an injury that caused death or needs medical treatment to the commission and the"
                                        + " carrier (form 101)"),
                        Map.entry("who", "employer"),
                        Map.entry("trigger", "the employer's knowledge of the accident"),
                        Map.entry("limit", "10 calendar days"),
                        Map.entry("citation", "A.R.S. 23-908(G)"),
                        Map.entry("status", "verified"));
        assertThat(deadline("az.wage-evidence").limit()).as("the newest").isEqualTo("10 calendar days");
        assertThat(deadline("mn.formal-hearing-request").status()).isEqualTo(Status.UNVERIFIED);
        assertThat(deadline("mn.appeal").status()).isEqualTo(Status.VERIFIED);
        assertThat(Deadlines.of(Jurisdiction.MN.state()))
                .extracting(Deadline::id)
                .contains("mn.first-payment", "mn.first-report");
        assertThat(Deadlines.find(Jurisdiction.AZ.state(), "az.unheard-of")).isEmpty();
        assertThat(Deadlines.find(Jurisdiction.AZ.state(), "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "az.report-of-injury | the employer's knowledge of the accident",
                "az.medical-bill-decision | receipt of the bill, or acceptance of the claim, if that is later",
                "mn.disability-status-report | the injury, if the employee is not back at work; or 14 calendar days from the day on"
                        + " which it is known that temporary total disability will last more than 13 weeks, or of a request if that"
                        + " is earlier, if that ends earlier",
            })
    void fromWhatItCounts(String id, String words) {
        assertThat(deadline(id).countsFrom()).isEqualTo(words);
    }

    @Test
    void theLaterEventCounts() {
        Deadline decision = deadline("az.medical-bill-decision");
        Day received = day("received", LocalDate.parse("2024-02-01"));
        Day accepted = day("accepted", LocalDate.parse("2024-02-05"));
        DueDay due = decision.due(LawBook.shipped(), received, accepted);
        assertThat(due.due().date()).isEqualTo(LocalDate.parse("2024-03-06"));
        assertThat(decision.due(LawBook.shipped(), accepted, received).due().date())
                .isEqualTo(due.due().date());
        assertThat(due.due().working().text())
                .contains("event that counts: 2024-02-05  by the rule: the later of the two  [A.R.S. 23-1062.01(A)]")
                .contains("    received: 2024-02-01\n    accepted: 2024-02-05\n");
    }

    @Test
    void theEarlierEndCounts() {
        Deadline report = deadline("mn.disability-status-report");
        Day injured = day("injured", LocalDate.parse("2024-01-02"));
        DueDay due = report.due(LawBook.shipped(), injured, day("known", LocalDate.parse("2024-03-01")));
        assertThat(due.due().date()).isEqualTo(LocalDate.parse("2024-03-15"));
        assertThat(due.due().working().text())
                .startsWith("due: 2024-03-15  by the rule: the earlier of the two  [Minn. R. 5220.0110 subp. 7]\n"
                        + "  end of the first limit: 2024-04-01  = injured + limit (days)")
                .contains("  end of the second limit: 2024-03-15  = known + limit (days)");
    }

    @Test
    void aSecondEventIsRefusedWhereOneCounts() {
        Day day = day("event", LocalDate.parse("2024-03-01"));
        assertThatThrownBy(() -> deadline("az.accept-or-deny").due(LawBook.shipped(), day, day))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(
                        "second-trigger: must be left out; az.accept-or-deny counts from the commission's");
    }

    @Test
    void aRecordedEventStaysInTheWorking() {
        Day knew = new Day(
                LocalDate.parse("2024-08-22"), Working.fact("employer knew on", LocalDate.parse("2024-08-22"), "e-7"));
        DueDay due = deadline("az.report-of-injury").due(LawBook.shipped(), knew);
        assertThat(due.due().working().entries()).containsExactly("e-7");
        assertThat(due.counted().date()).isEqualTo(LocalDate.parse("2024-09-01"));
        assertThat(due.limit()).isEqualTo("10 calendar days");
        assertThat(due.due().working().text())
                .startsWith("due: 2024-09-03  by the rule: the last day is off (Sunday); the next business day counts"
                        + "  [A.R.S. 1-243(A), 1-301(A), 1-303]\n"
                        + "  last day as counted: 2024-09-01  = employer knew on + limit (days)  [A.R.S. 23-908(G)]\n")
                .contains("  business days later: 1  [")
                .contains("  Labor Day: 2024-09-02  [A.R.S. 1-301(A)]");
    }

    @Test
    void aLastDayThatStandsSaysByWhichRule() {
        Day event = day("event", LocalDate.parse("2024-09-07"));
        DueDay due = deadline("az.report-of-injury").due(LawBook.shipped(), event);
        assertThat(due.rolled()).isFalse();
        assertThat(due.counted().date()).isEqualTo(due.due().date());
        assertThat(due.due().working().leastSure()).isEqualTo(Status.SECONDARY);
        assertThat(due.due().working().text())
                .startsWith("due: 2024-09-17  by the rule: the last day is a business day\n"
                        + "  last day as counted: 2024-09-17")
                .contains("  Constitution Commemoration Day is kept on: 2024-09-15");
    }

    @Test
    void theLastDayAsCountedNeedNotBeABusinessDay() {
        Day counted =
                deadline("az.report-of-injury").counted(LawBook.shipped(), day("knew", LocalDate.parse("2024-08-21")));
        assertThat(counted.date()).isEqualTo(LocalDate.parse("2024-08-31"));
        assertThat(counted.working().text())
                .startsWith("last day as counted: 2024-08-31  = knew + limit (days)  [A.R.S. 23-908(G)]\n");
    }

    @ParameterizedTest
    @CsvSource({"mn.first-payment", "mn.recurrence-payment", "mn.recurrence-payment-extended", "mn.withdraw-acceptance"
    })
    void aDeadlineOfFirstPaymentSaysThatALawOf2026AmendsIt(String id) {
        LocalDate signed = LocalDate.parse("2026-05-18");
        Working after =
                deadline(id).due(LawBook.shipped(), day("event", signed)).due().working();
        assertThat(after.leastSure()).isEqualTo(Status.SECONDARY);
        assertThat(after.text())
                .contains(
                        "Laws 2026 chapter 103, signed on 18 May 2026, amends Minn. Stat. 176.221 subd. 1; what it now"
                                + " says, and from which day, was not read");
        Working before = deadline(id)
                .due(LawBook.shipped(), day("event", signed.minusDays(1)))
                .due()
                .working();
        assertThat(before.text()).doesNotContain("Laws 2026");
        assertThat(deadline(id).status()).isEqualTo(Status.SECONDARY);
    }

    @Test
    void businessDaysSayWhichHolidaysWerePassed() {
        DueDay due = deadline("az.forward-notice").due(LawBook.shipped(), day("notice", LocalDate.parse("2024-11-22")));
        assertThat(due.due().working().text())
                .startsWith("due: 2024-12-04  by the rule: counted in days that are neither Saturdays, Sundays nor"
                        + " holidays  [A.R.S. 23-1061(N)]\n  notice: 2024-11-22\n  limit in business days: 7")
                .contains("  Thanksgiving Day: 2024-11-28  [A.R.S. 1-301(A)]");
    }

    @Test
    void hoursAreSaidInHours() {
        DueDay due = deadline("mn.serious-injury-report")
                .due(LawBook.shipped(), day("death", LocalDate.parse("2024-02-28")));
        assertThat(due.due().working().text())
                .startsWith(
                        "due: 2024-03-01  = death + limit (days)  [Minn. Stat. 176.231 subd. 1(a)]\n  death: 2024-02-28\n"
                                + "  limit: 2  = limit in hours / 24  [Minn. Stat. 176.231 subd. 1(a)]\n    limit in hours: 48");
    }

    @Test
    void theNextDateSaysItself() {
        DueDay due = deadline("az.annual-injury-report")
                .due(LawBook.shipped(), day("end of year", LocalDate.parse("2023-12-31")));
        assertThat(due.due().working().text())
                .startsWith(
                        "due: 2024-02-15  by the rule: the next 15 February  [Industrial Commission of Arizona, annual"
                                + " report of injuries]\n  end of year: 2023-12-31\n  day of February: 15");
    }

    @Test
    void anUnheardOfUnitIsRefused() throws Exception {
        String csv = "key,effective_from,effective_to,value,unit,basis,citation,source,published,status\n"
                + "xx.test,2000-01-01,,2,fortnights,date of trigger,c,s,,verified\n";
        Row row = LawTable.parse("t", new java.io.ByteArrayInputStream(csv.getBytes("UTF-8")))
                .on("xx.test", LocalDate.parse("2024-01-01"));
        BusinessCalendar calendar = new BusinessCalendar(LENIENT, Jurisdiction.AZ.state());
        assertThatThrownBy(() -> new Limit(row).lastDay(calendar, day("event", LocalDate.parse("2024-01-01")), "due"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("xx.test: no limit is counted in fortnights");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aLaterEventIsNeverDueEarlierAndNothingRolledIsDueOnADayOff(Deadline deadline) {
        Random random = new Random(deadline.id().hashCode());
        BusinessCalendar calendar = new BusinessCalendar(LENIENT, deadline.state());
        LocalDate first = LocalDate.parse("2022-10-01");
        for (int i = 0; i < 60; i++) {
            LocalDate trigger = first.plusDays(random.nextInt(2500));
            DueDay due = deadline.due(LENIENT, day("event", trigger));
            DueDay next = deadline.due(LENIENT, day("event", trigger.plusDays(1)));
            assertThat(next.due().date()).isAfterOrEqualTo(due.due().date());
            boolean before = due.limit().endsWith("before");
            assertThat(due.due().date().isBefore(trigger)).as("%s", due).isEqualTo(before);
            assertThat(due.due().date().isAfter(due.counted().date())).isEqualTo(due.rolled());
            Row row = deadline.series().on(trigger);
            if (row.word("rolls").equals("yes") || row.unit().equals("business days")) {
                assertThat(calendar.day(due.due().date()).isBusinessDay())
                        .as("%s", due)
                        .isTrue();
            }
        }
    }

    private static Day day(String name, LocalDate date) {
        return Day.input(name, date);
    }

    private static Deadline deadline(String id) {
        return Stream.of(Jurisdiction.values())
                .flatMap(state -> Deadlines.find(state.state(), id).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no deadline " + id));
    }

    static Stream<Deadline> all() {
        return Stream.of(Jurisdiction.values()).flatMap(state -> Deadlines.of(state.state()).stream());
    }
}
