package org.caseledger.app.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.form.CommandForm;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Withdrawal;
import org.caseledger.people.Person;
import org.caseledger.receivable.ReceivableCommand.AgreeReceivable;
import org.caseledger.receivable.ReceivableCommand.ApproveWaiver;
import org.caseledger.receivable.ReceivableCommand.DisputeReceivable;
import org.caseledger.receivable.ReceivableCommand.NoticeReceivable;
import org.caseledger.receivable.ReceivableCommand.ProposeWaiver;
import org.caseledger.receivable.ReceivableCommand.RecordRecovery;
import org.caseledger.receivable.ReceivableEvent;
import org.caseledger.receivable.ReceivableFacts;

/** The steps that a receivable may take as it stands, the likeliest first. */
final class ReceivableSteps {

    private ReceivableSteps() {}

    /** Those of {@code facts} that {@code person} may take. */
    static List<CommandForm> of(ReceivableFacts facts, Person person) {
        Stream<Class<? extends Record>> next = switch (facts.state()) {
            case PROPOSED -> Stream.of(NoticeReceivable.class);
            case NOTICED -> Stream.of(AgreeReceivable.class, DisputeReceivable.class);
            case AGREED -> Stream.of(AgreeReceivable.class, DisputeReceivable.class);
            case DISPUTED -> Stream.of(NoticeReceivable.class, AgreeReceivable.class);
            case RECOVERED, WAIVED, CORRECTED -> Stream.of();
        };
        Stream<Class<? extends Record>> always = facts.state().closed()
                ? Stream.of()
                : Stream.of(RecordRecovery.class, facts.proposal() != null ? ApproveWaiver.class : ProposeWaiver.class);
        return Stream.concat(next, always)
                .map(CommandForm::ofKnown)
                .filter(form -> form.opensTo(person))
                .toList();
    }

    /** The entries of {@code facts} that somebody recorded and may withdraw; what runs recorded stays. */
    static Set<String> withdrawable(ReceivableFacts facts) {
        return facts.entries().stream()
                .filter(entry -> byHand(entry.event()))
                .map(Entry::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean byHand(ReceivableEvent event) {
        return !(event instanceof ReceivableEvent.ByRun || event instanceof Withdrawal);
    }
}
