package org.caseledger.departure;

import java.util.List;
import java.util.function.Function;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LetterCommand;
import org.caseledger.departure.WhenEntriesAreRecordedThenWebhooksHear.Noted;
import org.caseledger.payroll.PayrollCommand.TransmitRun;
import org.caseledger.webhook.Subscriptions;

/** Every rule of what leaves there is, by what lets it leave. */
public final class Departures {

    private Departures() {}

    /**
     * What leaves because {@code command} was accepted and recorded {@code entries}, of which there is one at least. {@code
     * claims} are the facts of claims, with these entries.
     */
    public static List<Departure> after(Record command, List<String> entries, Function<String, ClaimFacts> claims) {
        if (command instanceof TransmitRun(String employer, String run, var now)) {
            return List.of(WhenRunTransmittedThenFilesLeave.then(run, entries.getFirst()));
        }
        if (command instanceof LetterCommand letter) {
            return WhenLetterIssuedThenItLeaves.then(letter, entries.getFirst(), claims).stream()
                    .toList();
        }
        return List.of();
    }

    /** What leaves because one transaction recorded {@code entries}, in this order; {@code webhooks} are those before it. */
    public static List<Departure> after(Subscriptions webhooks, List<Noted> entries) {
        return WhenEntriesAreRecordedThenWebhooksHear.then(webhooks.told(), entries);
    }
}
