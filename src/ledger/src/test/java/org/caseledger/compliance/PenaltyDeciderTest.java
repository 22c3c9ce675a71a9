package org.caseledger.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.BEGIN;
import static org.caseledger.ClaimHistory.BY_TESTER;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.usd;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.claim.InteractionChannel;
import org.caseledger.compliance.PenaltyCommand.*;
import org.caseledger.compliance.PenaltyEvent.*;
import org.caseledger.compliance.PenaltyFacts.State;
import org.caseledger.decision.Decision;
import org.caseledger.family.EventWords;
import org.caseledger.journal.Entry;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PenaltyDeciderTest {

    private final List<Entry<PenaltyEvent>> entries = new ArrayList<>();

    @Test
    void aPenaltyMayBePaidInParts() {
        record(new PenaltyAssessed(
                "I", "176.221", "late", day("2022-03-01"), null, null, null, null, usd("100.00"), null));
        accepted(
                new PayPenalty("K-1", day("2022-04-01"), usd("60.00"), null, null, null),
                new PenaltyPaid(day("2022-04-01"), usd("60.00"), null, null, null));
        assertThat(facts().state()).isEqualTo(State.ASSESSED);
        assertThat(facts().paid()).isEqualTo(usd("60.00"));
        accepted(
                new PayPenalty("K-1", day("2022-05-01"), null, null, null, null),
                new PenaltyPaid(day("2022-05-01"), null, null, null, null));
        assertThat(facts().state()).isEqualTo(State.PAID);
        assertThat(facts().paid()).isEqualTo(usd("100.00"));
        refused(new PayPenalty("K-1", day("2022-06-01"), usd("1.00"), null, null, null), "wrong-state", "is paid");
    }

    @Test
    void aPenaltyIsAssessedObjectedToAmendedSettledAndPaid() {
        accepted(
                assess("2022-03-01", "2022-03-15", 4, 1, "500.00"),
                new PenaltyAssessed(
                        "Insurer I",
                        "176.221",
                        "late-first-payment",
                        day("2022-03-01"),
                        "M-1",
                        4,
                        usd("900.00"),
                        1,
                        usd("500.00"),
                        day("2022-03-15")));
        accepted(
                new ObjectToPenalty("K-1", day("2022-04-01"), null, "paid in time", null, List.of("cheque")),
                new PenaltyObjected(day("2022-04-01"), null, "paid in time", null, List.of("cheque")));
        assertThat(facts().amount()).isEqualTo(usd("500.00"));
        accepted(
                new AmendPenalty("K-1", day("2022-04-15"), usd("300.00"), null, "two days only", null),
                new PenaltyAmended(day("2022-04-15"), usd("300.00"), null, "two days only", null));
        assertThat(facts().state()).isEqualTo(State.OBJECTED);
        assertThat(facts().amount()).isEqualTo(usd("300.00"));
        accepted(
                new SettlePenalty("K-1", day("2022-05-01"), usd("250.00"), null, null, null),
                new PenaltySettled(day("2022-05-01"), usd("250.00"), null, null, null));
        accepted(
                new PayPenalty("K-1", day("2022-05-01"), usd("250.00"), null, null, null),
                new PenaltyPaid(day("2022-05-01"), usd("250.00"), null, null, null));
        assertThat(facts().state()).isEqualTo(State.PAID);
        assertThat(facts().amount()).isEqualTo(usd("250.00"));
    }

    @Test
    void aSettlementWithoutAnAmountKeepsTheAmount() {
        record(assessed("500.00"));
        record(new PenaltySettled(day("2022-05-01"), null, null, null, null));
        assertThat(facts().amount()).isEqualTo(usd("500.00"));
    }

    @Test
    void aWarningMayBeFollowedByAPenaltyOrTakenBack() {
        accepted(
                new IssueWarning(
                        "K-1",
                        "Insurer I",
                        "176.221",
                        "late-denial",
                        day("2022-03-01"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                new WarningIssued(
                        "Insurer I", "176.221", "late-denial", day("2022-03-01"), null, null, null, null, null, null));
        assertThat(facts().state()).isEqualTo(State.WARNED);
        assertThat(facts().amount()).isNull();
        assertThat(decide(assess("2022-03-01", null, 4, 1, "500.00"))).isInstanceOf(Decision.Accepted.class);
        accepted(
                new RescindPenalty("K-1", day("2022-03-20"), null, null, "wrong insurer", null),
                new PenaltyRescinded(day("2022-03-20"), null, null, "wrong insurer", null));
        assertThat(facts().state()).isEqualTo(State.RESCINDED);
    }

    @Test
    void aCaseIsOpenedOnce() {
        record(assessed("500.00"));
        refused(assess("2022-03-01", null, 4, 1, "1.00"), "case-exists", "case K-1 is open already", "a new case");
    }

    @Test
    void aCaseThatWasNeverOpenedIsRefused() {
        for (PenaltyCommand step : steps("2022-04-01", usd("1.00"))) {
            refused(step, "unknown-case", "there is no penalty case K-1");
        }
    }

    @Test
    void nothingFollowsAPaymentOrARescission() {
        record(assessed("500.00"));
        record(new PenaltyPaid(day("2022-04-01"), null, null, null, null));
        for (PenaltyCommand step : steps("2022-05-01", usd("1.00"))) {
            refused(step, "wrong-state", "case K-1 is paid and can't be");
        }
        record(new PenaltyRescinded(day("2022-04-02"), null, null, null, null));
        for (PenaltyCommand step : steps("2022-05-01", usd("1.00"))) {
            refused(step, "wrong-state", "case K-1 is rescinded and can't be");
        }
    }

    @Test
    void aWarningHasNothingToObjectToOrToPay() {
        record(new WarningIssued(
                "Insurer I", "176.221", "late-denial", day("2022-03-01"), null, null, null, null, null, null));
        refused(steps("2022-04-01", null).getFirst(), "wrong-state", "is warned and can't be objected to");
        refused(steps("2022-04-01", null).getLast(), "wrong-state", "is warned and can't be paid");
    }

    @Test
    void anAmendmentNeedsAnAmount() {
        record(assessed("500.00"));
        refused(new AmendPenalty("K-1", day("2022-04-01"), null, null, null, null), "amount-missing", "new \"amount\"");
    }

    @Test
    void stepsAreNotBeforeTheLastDateOfTheCase() {
        refused(assess("2022-03-01", "2022-02-28", 4, 1, "1.00"), "dates-out-of-order", "servedOn (2022-02-28)");
        record(assessed("500.00"));
        for (PenaltyCommand step : steps("2022-02-28", usd("1.00"))) {
            refused(step, "dates-out-of-order", "on (2022-02-28) is before the case's last date (2022-03-01)");
        }
        record(new PenaltyObjected(day("2022-04-01"), null, null, null, null));
        refused(
                new PayPenalty("K-1", day("2022-03-31"), null, null, null, null),
                "dates-out-of-order",
                "the case's last date (2022-04-01)");
    }

    @Test
    void negativeNumbersAreRefused() {
        refused(assess("2022-03-01", null, -1, 0, "1.00"), "negative-count", "daysLate and priorViolations");
        refused(assess("2022-03-01", null, 0, -1, "1.00"), "negative-count", "daysLate and priorViolations");
        refused(assess("2022-03-01", null, 0, 0, "-0.01"), "negative-amount", "can't be negative");
        record(assessed("500.00"));
        for (PenaltyCommand step : steps("2022-04-01", usd("-1.00"))) {
            refused(step, "negative-amount", "can't be negative");
        }
    }

    private static List<PenaltyCommand> steps(String on, Money amount) {
        return List.of(
                new ObjectToPenalty("K-1", day(on), amount, null, null, null),
                new AmendPenalty("K-1", day(on), amount == null ? usd("1.00") : amount, null, null, null),
                new SettlePenalty("K-1", day(on), amount, null, null, null),
                new RescindPenalty("K-1", day(on), amount, null, null, null),
                new PayPenalty("K-1", day(on), amount, null, null, null));
    }

    private static AssessPenalty assess(String violatedOn, String servedOn, int daysLate, int prior, String amount) {
        return new AssessPenalty(
                "K-1",
                "Insurer I",
                "176.221",
                "late-first-payment",
                day(violatedOn),
                "M-1",
                daysLate,
                usd("900.00"),
                prior,
                usd(amount),
                servedOn == null ? null : day(servedOn));
    }

    private static PenaltyAssessed assessed(String amount) {
        return new PenaltyAssessed(
                "Insurer I",
                "176.221",
                "late-first-payment",
                day("2022-03-01"),
                null,
                null,
                null,
                null,
                usd(amount),
                null);
    }

    @Test
    void anInteractionIsLoggedAndChangesNothingOfTheCase() {
        refused(interaction("2022-05-20", null, null), "unknown-case", "K-1");
        record(new PenaltyAssessed(
                "I", "176.221", "late", day("2022-03-01"), null, null, null, null, usd("100.00"), null));
        accepted(
                interaction("2022-05-20", "2022-06-01", List.of("k0")),
                new InteractionLogged(
                        day("2022-05-20"),
                        InteractionChannel.LETTER,
                        "I",
                        "Asks for a receipt",
                        "Sent it",
                        "Settled",
                        List.of("k0"),
                        day("2022-06-01"),
                        null));
        assertThat(facts().state()).isEqualTo(State.ASSESSED);
        assertThat(facts().amount()).isEqualTo(usd("100.00"));
        // Dates of the penalty follow one another; a call in between, or one about what came before, doesn't count.
        accepted(
                new PayPenalty("K-1", day("2022-04-01"), null, null, null, null),
                new PenaltyPaid(day("2022-04-01"), null, null, null, null));
        assertThat(decide(interaction("2022-02-01", null, null))).isInstanceOf(Decision.Accepted.class);
        refused(interaction("2022-05-20", null, List.of("k9")), "unknown-entry", "K-1", "k9");
        refused(interaction("2022-05-20", "2022-05-19", null), "dates-out-of-order", "followUpOn", "2022-05-19");
    }

    private static LogInteraction interaction(String on, String followUpOn, List<String> about) {
        return new LogInteraction(
                "K-1",
                day(on),
                InteractionChannel.LETTER,
                "I",
                "Asks for a receipt",
                "Sent it",
                "Settled",
                about,
                followUpOn == null ? null : day(followUpOn),
                null);
    }

    @Test
    void anInteractionIsToldInWords() {
        assertThat(PenaltyWords.of(new InteractionLogged(
                        day("2022-05-20"), InteractionChannel.PHONE, "I", "Asks", "Told", "Content", null, null, null)))
                .isEqualTo(EventWords.on(day("2022-05-20"), "Interaction (phone, I): Asks / Told / Content"));
    }

    private PenaltyFacts facts() {
        return PenaltyFacts.of("K-1", entries);
    }

    private void record(PenaltyEvent event) {
        entries.add(new Entry<>("k" + entries.size(), BEGIN, BY_TESTER, event));
    }

    private Decision<PenaltyEvent> decide(PenaltyCommand command) {
        return PenaltyDecider.decide(facts(), command);
    }

    private void accepted(PenaltyCommand command, PenaltyEvent event) {
        assertThat(decide(command)).isEqualTo(Decision.accept(event));
        record(event);
    }

    private void refused(PenaltyCommand command, String code, String... words) {
        assertThat(decide(command)).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(code);
            assertThat(List.of(words)).allMatch(refused.refusal().message()::contains);
        });
    }
}
