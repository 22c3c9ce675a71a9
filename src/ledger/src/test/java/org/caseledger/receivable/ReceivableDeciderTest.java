package org.caseledger.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.usd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.claim.LineKind;
import org.caseledger.decision.Decision;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.receivable.ReceivableCommand.*;
import org.caseledger.receivable.ReceivableEvent.*;
import org.caseledger.receivable.ReceivableFacts.Item;
import org.caseledger.receivable.ReceivableFacts.State;
import org.junit.jupiter.api.Test;

/** Every command on a receivable: accepted, and each refusal. */
class ReceivableDeciderTest {

    private static final String ID = "R-C-1-1";
    private static final DateSpan JANUARY = new DateSpan(day("2022-01-08"), day("2022-01-21"));
    private static final DateSpan FEBRUARY = new DateSpan(day("2022-02-05"), day("2022-02-18"));
    private static final DateSpan RUN = new DateSpan(day("2022-02-19"), day("2022-03-04"));

    private final List<Entry<ReceivableEvent>> entries = new ArrayList<>();

    private static OwedItem item(DateSpan period, String amount) {
        return new OwedItem(period, LineKind.STATUTORY, "713", null, usd(amount));
    }

    /** 300.00 of January and 200.00 of February are owed. */
    private ReceivableDeciderTest opened() {
        return given(
                "payroll",
                new OpenReceivable(
                        ID,
                        "C-1",
                        "run-1",
                        RUN,
                        List.of(item(JANUARY, "300.00"), item(FEBRUARY, "200.00")),
                        List.of()));
    }

    private ReceivableDeciderTest noticed() {
        return opened().given("clerk", new NoticeReceivable(ID, day("2022-03-07"), day("2022-04-06"), "denied"));
    }

    private ReceivableDeciderTest agreed() {
        return noticed().given("clerk", new AgreeReceivable(ID, day("2022-03-15"), usd("100.00"), day("2022-03-19")));
    }

    @Test
    void aRunOpensIt() {
        assertThat(opened().facts().open()).isEqualTo(usd("500.00"));
        assertThat(facts().state()).isEqualTo(State.PROPOSED);
        assertThat(facts().opened().event().claim()).isEqualTo("C-1");
        refused("payroll", new OpenReceivable(ID, "C-1", "run-2", RUN, List.of(), List.of()), "receivable-exists");
    }

    @Test
    void whatNoRunOpenedIsUnknown() {
        refused("clerk", new NoticeReceivable(ID, day("2022-03-07"), day("2022-04-06"), null), "unknown-receivable");
        refused("clerk", new ApproveWaiver(ID, day("2022-03-07")), "unknown-receivable");
    }

    @Test
    void aNoticeCarriesWhatTheLetterNeeds() {
        assertThat(noticed().last())
                .isEqualTo(new ReceivableNoticed(
                        day("2022-03-07"),
                        day("2022-04-06"),
                        usd("500.00"),
                        List.of(item(JANUARY, "300.00"), item(FEBRUARY, "200.00")),
                        "denied"));
        assertThat(facts().state()).isEqualTo(State.NOTICED);
    }

    @Test
    void aNoticeIsDueAfterItIsGivenAndNotForWhatIsAgreed() {
        opened();
        refused("clerk", new NoticeReceivable(ID, day("2022-03-07"), day("2022-03-06"), null), "dates-out-of-order");
        entries.clear();
        agreed();
        refused("clerk", new NoticeReceivable(ID, day("2022-03-07"), day("2022-04-06"), null), "wrong-state");
    }

    @Test
    void anAgreementFollowsANotice() {
        assertThat(agreed().facts().state()).isEqualTo(State.AGREED);
        assertThat(facts().instalmentDue(RUN)).isEmpty(); // it begins in the next period
        entries.clear();
        opened();
        AgreeReceivable agree = new AgreeReceivable(ID, day("2022-03-15"), usd("100.00"), day("2022-03-19"));
        refused("clerk", agree, "not-noticed");
        given("clerk", new NoticeReceivable(ID, day("2022-03-16"), day("2022-04-06"), null));
        refused("clerk", agree, "dates-out-of-order");
        refused("clerk", new AgreeReceivable(ID, day("2022-03-20"), usd("0.00"), RUN.from()), "amount-not-positive");
    }

    @Test
    void aDisputeStopsInstalmentsUntilThereIsAnAgreementAgain() {
        DisputeReceivable dispute = new DisputeReceivable(ID, day("2022-03-20"), "a hearing is requested");
        assertThat(agreed().given("clerk", dispute).facts().state()).isEqualTo(State.DISPUTED);
        DateSpan later = new DateSpan(day("2022-03-19"), day("2022-04-01"));
        assertThat(facts().instalmentDue(later)).isEmpty();
        refused("clerk", dispute, "wrong-state");
        given("clerk", new AgreeReceivable(ID, day("2022-03-25"), usd("50.00"), day("2022-03-19")));
        assertThat(facts().instalmentDue(later)).isPresent();
        entries.clear();
        opened();
        refused("clerk", dispute, "not-noticed");
    }

    @Test
    void aRecoveryPaysTheOldestPeriodFirst() {
        opened().given("clerk", new RecordRecovery(ID, day("2022-03-20"), usd("350.00"), "cheque 12"));
        assertThat(facts().items().values()).extracting(Item::open).containsExactly(usd("0.00"), usd("150.00"));
        refused("clerk", new RecordRecovery(ID, day("2022-03-20"), usd("150.01"), null), "more-than-open");
        refused("clerk", new RecordRecovery(ID, day("2022-03-20"), usd("0.00"), null), "amount-not-positive");
        given("clerk", new RecordRecovery(ID, day("2022-03-21"), usd("150.00"), null));
        assertThat(facts().state()).isEqualTo(State.RECOVERED);
        assertThat(facts().closedAt()).isEqualTo(entries.getLast().recordedAt());
    }

    /** 300.00 are waived, which is January; 100.00 come back, which is February; then January becomes due after all. */
    @Test
    void aRecoveryStaysUnderItsAddressWhenAWaiverBeforeItIsWithdrawn() {
        opened().given("clerk", new ProposeWaiver(ID, day("2022-04-20"), "hardship", usd("300.00")));
        given("manager", new ApproveWaiver(ID, day("2022-04-21")));
        String waiver = entries.getLast().id();
        given("clerk", new RecordRecovery(ID, day("2022-04-22"), usd("100.00"), null));
        given("payroll", new AdjustReceivable(ID, "run-2", RUN, List.of(item(JANUARY, "300.00")), List.of()));
        given("clerk", new WithdrawReceivableEntry(ID, waiver, "the wrong receivable"));
        assertThat(facts().items().values()).extracting(Item::kept).containsExactly(usd("0.00"), usd("100.00"));
        assertThat(facts().items().values()).extracting(Item::waived).containsExactly(usd("0.00"), usd("0.00"));
        assertThat(facts().open()).isEqualTo(usd("100.00"));
    }

    @Test
    void aWaiverNeedsASecondPerson() {
        opened();
        refused("manager", new ApproveWaiver(ID, day("2022-04-21")), "no-waiver");
        given("clerk", new ProposeWaiver(ID, day("2022-04-20"), "hardship", null));
        refused(" Clerk", new ApproveWaiver(ID, day("2022-04-21")), "same-person");
        refused("manager", new ApproveWaiver(ID, day("2022-04-19")), "dates-out-of-order");
        assertThat(facts().open()).isEqualTo(usd("500.00"));
        given("manager", new ApproveWaiver(ID, day("2022-04-21")));
        assertThat(last()).isEqualTo(new WaiverApproved(day("2022-04-21"), usd("500.00")));
        assertThat(facts().state()).isEqualTo(State.WAIVED);
        assertThat(facts().proposal()).isNull();
    }

    @Test
    void aWaiverIsForNoMoreThanIsOwed() {
        opened();
        refused("clerk", new ProposeWaiver(ID, day("2022-04-20"), "hardship", usd("500.01")), "more-than-open");
        refused("clerk", new ProposeWaiver(ID, day("2022-04-20"), "hardship", usd("-1.00")), "amount-not-positive");
        given("clerk", new ProposeWaiver(ID, day("2022-04-20"), "hardship", usd("400.00")));
        given("clerk", new RecordRecovery(ID, day("2022-04-20"), usd("200.00"), null));
        given("manager", new ApproveWaiver(ID, day("2022-04-21")));
        assertThat(last()).isEqualTo(new WaiverApproved(day("2022-04-21"), usd("300.00")));
    }

    @Test
    void aRunTakesNoMoreThanIsThere() {
        agreed();
        refused("payroll", new TakeInstalment(ID, "run-2", RUN, List.of(item(JANUARY, "300.01"))), "more-than-open");
        refused(
                "payroll",
                new AdjustReceivable(ID, "run-2", RUN, List.of(item(RUN, "1.00")), List.of()),
                "more-than-open");
        given("payroll", new TakeInstalment(ID, "run-2", RUN, List.of(item(JANUARY, "100.00"))));
        given("payroll", new AdjustReceivable(ID, "run-3", RUN, List.of(item(FEBRUARY, "200.00")), List.of("e9")));
        assertThat(facts().open()).isEqualTo(usd("200.00"));
        given("payroll", new TakeInstalment(ID, "run-3", RUN, List.of(item(JANUARY, "200.00"))));
        assertThat(facts().state()).isEqualTo(State.RECOVERED);
    }

    @Test
    void aRunWaivesWhatThePolicyDoesNotAskForAndNobodyHasToApprove() {
        List<OwedItem> all = List.of(item(JANUARY, "300.00"), item(FEBRUARY, "200.00"));
        refused("payroll", new WaiveRemainder(ID, "run-1", RUN, all, "receivablesFrom 600.00"), "unknown-receivable");
        opened();
        refused(
                "payroll",
                new WaiveRemainder(ID, "run-1", RUN, List.of(item(JANUARY, "300.01")), "receivablesFrom 600.00"),
                "more-than-open");
        given("payroll", new WaiveRemainder(ID, "run-1", RUN, all, "receivablesFrom 600.00"));
        assertThat(last()).isEqualTo(new RemainderWaived("run-1", RUN, all, "receivablesFrom 600.00"));
        assertThat(facts().state()).isEqualTo(State.WAIVED);
        assertThat(facts().items().values()).extracting(Item::waived).containsExactly(usd("300.00"), usd("200.00"));
        assertThat(facts().closedAt()).isEqualTo(entries.getLast().recordedAt());
        refused("clerk", new WithdrawReceivableEntry(ID, entries.getLast().id(), "we want it"), "not-withdrawable");
        given("payroll", new AdjustReceivable(ID, "run-2", RUN, List.of(item(JANUARY, "300.00")), List.of()));
        assertThat(facts().items().values()).extracting(Item::waived).containsExactly(usd("0.00"), usd("200.00"));
        assertThat(facts().open()).isEqualTo(usd("0.00"));
    }

    @Test
    void nothingIsDoneToWhatIsClosed() {
        noticed().given("clerk", new RecordRecovery(ID, day("2022-03-20"), usd("500.00"), null));
        refused("clerk", new NoticeReceivable(ID, day("2022-03-07"), day("2022-04-06"), null), "receivable-closed");
        refused("clerk", new AgreeReceivable(ID, day("2022-03-21"), usd("1.00"), RUN.from()), "receivable-closed");
        refused("clerk", new DisputeReceivable(ID, day("2022-03-21"), "no"), "receivable-closed");
        refused("clerk", new RecordRecovery(ID, day("2022-03-21"), usd("1.00"), null), "receivable-closed");
        refused("clerk", new ProposeWaiver(ID, day("2022-03-21"), "hardship", null), "receivable-closed");
    }

    @Test
    void aProposalIsNotApprovedOnceNothingIsOwed() {
        opened().given("clerk", new ProposeWaiver(ID, day("2022-04-20"), "hardship", null));
        given("clerk", new RecordRecovery(ID, day("2022-04-20"), usd("500.00"), null));
        refused("manager", new ApproveWaiver(ID, day("2022-04-21")), "receivable-closed");
    }

    @Test
    void whatAPersonRecordedCanBeWithdrawn() {
        noticed().given("clerk", new RecordRecovery(ID, day("2022-03-20"), usd("500.00"), null));
        String recovery = entries.getLast().id();
        given("clerk", new WithdrawReceivableEntry(ID, recovery, "another claimant's cheque"));
        assertThat(facts().open()).isEqualTo(usd("500.00"));
        assertThat(facts().state()).isEqualTo(State.NOTICED);
        assertThat(facts().closedAt()).isNull();
        refused("clerk", new WithdrawReceivableEntry(ID, recovery, "again"), "already-withdrawn");
        refused("clerk", new WithdrawReceivableEntry(ID, "e99", "what"), "unknown-entry");
        refused("clerk", new WithdrawReceivableEntry(ID, entries.getLast().id(), "back again"), "not-withdrawable");
        refused("clerk", new WithdrawReceivableEntry(ID, entries.getFirst().id(), "not owed"), "not-withdrawable");
    }

    @Test
    void whatWasKnownThenStaysKnown() {
        noticed();
        Instant then = entries.getLast().recordedAt();
        given("clerk", new RecordRecovery(ID, day("2022-03-20"), usd("500.00"), null));
        assertThat(facts().knownAt(then).open()).isEqualTo(usd("500.00"));
        assertThat(facts().knownAt(then.minusSeconds(60)).exists()).isFalse();
        assertThat(new ClaimReceivables("C-1", List.of(facts()))
                        .knownAt(then.minusSeconds(60))
                        .nextId())
                .isEqualTo(ID);
    }

    @Test
    void everyEntryIsToldInWords() {
        agreed().given("payroll", new TakeInstalment(ID, "run-2", RUN, List.of(item(JANUARY, "100.00"))));
        assertThat(entries.stream()
                        .map(entry -> ReceivableWords.of(entry.event()).what()))
                .containsExactly(
                        "Left with the claimant by run run-1: 500.00 for the periods from 2022-01-08, 2022-02-05",
                        "Claimant told of 500.00, to answer by 2022-04-06: denied",
                        "Agreed: 100.00 in each pay period, from 2022-03-19",
                        "Instalment taken by run run-2: 100.00 for the period from 2022-01-08");
    }

    private ReceivableFacts facts() {
        return ReceivableFacts.of(ID, entries);
    }

    private ReceivableEvent last() {
        return entries.getLast().event();
    }

    private ReceivableDeciderTest given(String by, ReceivableCommand command) {
        switch (ReceivableDecider.decide(facts(), command, by)) {
            case Decision.Refused<ReceivableEvent>(var refusal) -> throw new AssertionError(refusal);
            case Decision.Accepted<ReceivableEvent>(List<ReceivableEvent> events) ->
                events.forEach(event -> entries.add(new Entry<>(
                        "e" + (entries.size() + 1),
                        Instant.parse("2022-03-07T12:00:00Z").plusSeconds(entries.size()),
                        new Provenance(by, Channel.COMMAND_LINE, "key", null),
                        event)));
        }
        return this;
    }

    private void refused(String by, ReceivableCommand command, String code) {
        assertThat(ReceivableDecider.decide(facts(), command, by))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
