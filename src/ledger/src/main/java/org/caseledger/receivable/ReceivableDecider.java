package org.caseledger.receivable;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.caseledger.claim.LineKey;
import org.caseledger.decision.Decision;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Withdrawal;
import org.caseledger.receivable.ReceivableCommand.*;
import org.caseledger.receivable.ReceivableEvent.*;
import org.caseledger.receivable.ReceivableFacts.Item;
import org.caseledger.receivable.ReceivableFacts.State;
import org.joda.money.Money;

/** Decides on commands on a receivable from its facts alone. */
public final class ReceivableDecider {

    private ReceivableDecider() {}

    /** The decision on {@code command}, given by {@code by}. */
    public static Decision<ReceivableEvent> decide(ReceivableFacts facts, ReceivableCommand command, String by) {
        if (command instanceof OpenReceivable c) {
            return facts.exists()
                    ? refuse("receivable-exists", "receivable " + facts.id() + " is open already")
                    : accept(new ReceivableOpened(c.claim(), c.run(), c.runPeriod(), c.items(), c.because()));
        }
        if (!facts.exists()) {
            return refuse(
                    "unknown-receivable",
                    "there is no receivable " + facts.id() + "; caseledger receivables lists those that runs opened");
        }
        return switch (command) {
            case OpenReceivable c -> refuse("receivable-exists", "receivable " + facts.id() + " is open already");
            case AdjustReceivable c ->
                within(facts, c.items(), Item::kept)
                        .orElseGet(
                                () -> accept(new ReceivableAdjusted(c.run(), c.runPeriod(), c.items(), c.because())));
            case TakeInstalment c ->
                within(facts, c.items(), Item::open)
                        .orElseGet(() -> accept(new InstalmentTaken(c.run(), c.runPeriod(), c.items())));
            case WaiveRemainder c ->
                within(facts, c.items(), Item::open)
                        .orElseGet(() -> accept(new RemainderWaived(c.run(), c.runPeriod(), c.items(), c.rule())));
            case NoticeReceivable c -> notice(facts, c);
            case AgreeReceivable c -> agree(facts, c);
            case DisputeReceivable c -> dispute(facts, c);
            case RecordRecovery c ->
                payable(facts, c.amount(), "a recovery")
                        .orElseGet(() -> accept(new ReceivableRecovered(c.on(), c.amount(), c.reference())));
            case ProposeWaiver c -> {
                Money amount = c.amount() == null ? facts.open() : c.amount();
                yield payable(facts, amount, "a waiver")
                        .orElseGet(() -> accept(new WaiverProposed(c.on(), amount, c.reason())));
            }
            case ApproveWaiver c -> approve(facts, c, by);
            case WithdrawReceivableEntry c -> withdraw(facts, c);
        };
    }

    private static Decision<ReceivableEvent> notice(ReceivableFacts facts, NoticeReceivable c) {
        if (facts.state() == State.AGREED) {
            return refuse(
                    "wrong-state",
                    "receivable " + facts.id() + " is agreed; a new notice is for one that is not, or is disputed");
        }
        List<OwedItem> items = facts.items().entrySet().stream()
                .filter(item -> item.getValue().open().isPositive())
                .map(item -> OwedItem.of(item.getKey(), item.getValue().open()))
                .toList();
        return closed(facts)
                .or(() -> ordered(c.on(), "on", c.dueOn(), "dueOn"))
                .orElseGet(() -> accept(new ReceivableNoticed(c.on(), c.dueOn(), facts.open(), items, c.reason())));
    }

    private static Decision<ReceivableEvent> agree(ReceivableFacts facts, AgreeReceivable c) {
        if (!c.instalment().isPositive()) {
            return refuse("amount-not-positive", "an instalment must be above zero, not " + plain(c.instalment()));
        }
        return told(facts, c.on(), notice -> accept(new ReceivableAgreed(c.on(), c.instalment(), c.from())));
    }

    private static Decision<ReceivableEvent> dispute(ReceivableFacts facts, DisputeReceivable c) {
        return facts.state() == State.DISPUTED
                ? refuse("wrong-state", "receivable " + facts.id() + " is disputed already")
                : told(facts, c.on(), notice -> accept(new ReceivableDisputed(c.on(), c.reason())));
    }

    /** An answer of the claimant follows a notice. */
    private static Decision<ReceivableEvent> told(
            ReceivableFacts facts,
            LocalDate on,
            Function<Entry<ReceivableNoticed>, Decision<ReceivableEvent>> decision) {
        Optional<Decision<ReceivableEvent>> closed = closed(facts);
        if (closed.isPresent()) {
            return closed.get();
        }
        Entry<ReceivableNoticed> notice = facts.notice();
        if (notice == null) {
            return refuse(
                    "not-noticed",
                    "the claimant was not told of receivable " + facts.id() + "; record NoticeReceivable first");
        }
        return ordered(notice.event().on(), "the notice's date", on, "on").orElseGet(() -> decision.apply(notice));
    }

    private static Decision<ReceivableEvent> approve(ReceivableFacts facts, ApproveWaiver c, String by) {
        Entry<WaiverProposed> proposal = facts.proposal();
        if (proposal == null) {
            return refuse("no-waiver", "nobody proposed to waive receivable " + facts.id());
        }
        if (proposal.provenance().by().strip().equalsIgnoreCase(by.strip())) {
            return refuse("same-person", by + " proposed the waiver; somebody else must approve it");
        }
        Money wanted = proposal.event().amount();
        Money amount = wanted.isGreaterThan(facts.open()) ? facts.open() : wanted;
        return closed(facts)
                .or(() -> ordered(proposal.event().on(), "the proposal's date", c.on(), "on"))
                .orElseGet(() -> accept(new WaiverApproved(c.on(), amount)));
    }

    private static Decision<ReceivableEvent> withdraw(ReceivableFacts facts, WithdrawReceivableEntry c) {
        Optional<Entry<ReceivableEvent>> entry = facts.entry(c.entry());
        if (entry.isEmpty()) {
            return refuse("unknown-entry", "receivable " + facts.id() + " has no entry " + c.entry());
        }
        Optional<Entry<Withdrawal>> before = facts.history().withdrawnBy(c.entry());
        if (before.isPresent()) {
            return refuse(
                    "already-withdrawn",
                    "entry " + c.entry() + " was withdrawn already, by "
                            + before.get().id());
        }
        return switch (entry.get().event()) {
            case ByRun e -> refuse("not-withdrawable", "what a run recorded is corrected by the next payroll run");
            case ReceivableEntryWithdrawn e ->
                refuse("not-withdrawable", "a withdrawal can't be withdrawn; record the right entry again");
            case ReceivableNoticed e -> accept(new ReceivableEntryWithdrawn(c.entry(), c.reason()));
            case ReceivableAgreed e -> accept(new ReceivableEntryWithdrawn(c.entry(), c.reason()));
            case ReceivableDisputed e -> accept(new ReceivableEntryWithdrawn(c.entry(), c.reason()));
            case ReceivableRecovered e -> accept(new ReceivableEntryWithdrawn(c.entry(), c.reason()));
            case WaiverProposed e -> accept(new ReceivableEntryWithdrawn(c.entry(), c.reason()));
            case WaiverApproved e -> accept(new ReceivableEntryWithdrawn(c.entry(), c.reason()));
        };
    }

    private static Optional<Decision<ReceivableEvent>> payable(ReceivableFacts facts, Money amount, String what) {
        return closed(facts)
                .or(() -> amount.isPositive()
                        ? Optional.empty()
                        : Optional.of(
                                refuse("amount-not-positive", what + " must be above zero, not " + plain(amount))))
                .or(() -> amount.isGreaterThan(facts.open())
                        ? Optional.of(refuse(
                                "more-than-open",
                                what + " of " + plain(amount) + " is more than the " + plain(facts.open())
                                        + " that receivable " + facts.id() + " is open for"))
                        : Optional.empty());
    }

    /** Refuses a run's move that is larger than {@code limit} under its address. */
    private static Optional<Decision<ReceivableEvent>> within(
            ReceivableFacts facts, List<OwedItem> items, Function<Item, Money> limit) {
        for (OwedItem item : items) {
            LineKey key = item.key();
            Item owed = facts.items().get(key);
            if (owed == null || item.amount().isGreaterThan(limit.apply(owed))) {
                return Optional.of(refuse(
                        "more-than-open",
                        "receivable " + facts.id() + " isn't open for " + plain(item.amount()) + " of " + key.kind()
                                + " in " + key.forPeriod()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Decision<ReceivableEvent>> closed(ReceivableFacts facts) {
        return facts.state().closed()
                ? Optional.of(refuse(
                        "receivable-closed",
                        "nothing is owed on receivable " + facts.id() + "; it is " + facts.state()))
                : Optional.empty();
    }

    private static Optional<Decision<ReceivableEvent>> ordered(
            LocalDate first, String firstName, LocalDate second, String secondName) {
        return second.isBefore(first)
                ? Optional.of(refuse(
                        RefusalCode.DATES_OUT_OF_ORDER,
                        secondName + " (" + second + ") is before " + firstName + " (" + first + ")"))
                : Optional.empty();
    }

    private static String plain(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
