package org.caseledger.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.caseledger.adoption.LawFacts;
import org.caseledger.app.answer.Reasons;
import org.caseledger.app.answer.RunAnswer;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.claim.LineKind;
import org.caseledger.journal.LedgerJson;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Exchange;
import org.caseledger.payroll.Exchanged;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;
import org.caseledger.payroll.WholeRun;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A run on record whose content comes out otherwise when it is computed again, as after a change of the program. */
class RunTextTest {

    private static final DateSpan PERIOD = new DateSpan(LocalDate.of(2022, 2, 19), LocalDate.of(2022, 3, 4));
    private static final Instant PREPARED = Instant.parse("2022-03-07T16:00:00Z");
    private static final LedgerTime TIME = new LedgerTime(ZoneOffset.UTC);
    private static final Reasons NOTHING = new Reasons(
            claim -> {
                throw new IllegalArgumentException("nobody asks for " + claim);
            },
            new LawFacts(List.of()),
            TIME);

    @Test
    void linesThatOnlyOneSideHasAreNamed() {
        RunAnswer answer =
                again(content(List.of(line("854.80")), List.of()), content(List.of(line("884.92")), List.of()));
        assertThat(RunText.of(answer, TIME))
                .contains("COMPUTED AGAIN FROM WHAT WAS KNOWN THEN, IT DIFFERS: hash sha256:")
                .contains("  only in the run: A-1, 2022-02-19 to 2022-03-04, Statutory pay 854.80\n")
                .contains("  only computed again: A-1, 2022-02-19 to 2022-03-04, Statutory pay 884.92\n")
                .doesNotContain("set against each other is another");
    }

    @Test
    void otherExchangesAreNamedWhereTheLinesAreTheSame() {
        List<RunLine> lines = List.of(line("854.80"));
        RunAnswer answer =
                again(content(lines, List.of(exchange("10.00"))), content(lines, List.of(exchange("11.00"))));
        assertThat(RunText.of(answer, TIME)).contains("  what is set against each other is another\n");
    }

    @Test
    void theDifferencesAreForPeopleOnly() {
        RunContent content = content(List.of(), List.of());
        String json = LedgerJson.mapper().writeValueAsString(again(content, content));
        assertThat(json)
                .endsWith(",\"approvedBy\":null,\"transmittedBy\":null,\"transmittedAt\":null,"
                        + "\"knownAt\":\"2022-03-07T16:00:00Z\",\"computedAgain\":{\"knownAt\":\"2022-03-07T16:00:00Z\","
                        + "\"hash\":\"" + content.hash() + "\",\"agrees\":true}}");
    }

    private static RunAnswer again(RunContent frozen, RunContent computed) {
        PayrollFacts.Run run = new PayrollFacts.Run(
                "glendale-2022-02-19",
                PayrollFacts.State.PREPARED,
                new WholeRun(frozen, frozen.hash()),
                null,
                "ann",
                PREPARED,
                null,
                null,
                null);
        return RunAnswer.of(run, frozen, List.of(), computed, NOTHING, false);
    }

    private static RunContent content(List<RunLine> lines, List<Exchanged> exchanges) {
        return new RunContent("glendale", PERIOD, lines, List.of(), exchanges, List.of(), List.of());
    }

    private static Exchanged exchange(String amount) {
        return new Exchanged("A-1", PERIOD, "713", "710", dollars(amount), Exchange.STATUTORY_SUPPLEMENT, null);
    }

    private static RunLine line(String amount) {
        return new RunLine(
                "A-1",
                PERIOD,
                LineKind.STATUTORY,
                "713",
                null,
                10,
                null,
                dollars(amount),
                false,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static Money dollars(String amount) {
        return Money.parse(CurrencyUnit.USD + " " + amount);
    }
}
