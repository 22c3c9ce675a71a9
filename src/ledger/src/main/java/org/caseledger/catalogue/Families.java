package org.caseledger.catalogue;

import java.util.List;
import org.caseledger.adoption.LawAdoptions;
import org.caseledger.audit.Audits;
import org.caseledger.checkpoint.CheckpointKeys;
import org.caseledger.claim.Claims;
import org.caseledger.compliance.PenaltyCases;
import org.caseledger.employee.Employees;
import org.caseledger.family.StreamCommand;
import org.caseledger.family.StreamFamily;
import org.caseledger.feed.FeedFiles;
import org.caseledger.payroll.Payrolls;
import org.caseledger.queue.Queues;
import org.caseledger.receivable.Receivables;
import org.caseledger.runlines.RunLineStreams;
import org.caseledger.user.Users;
import org.caseledger.webhook.Webhooks;

/** Every family of streams. A new one is a package of its own and one line here. */
public final class Families {

    private static final List<StreamFamily<?, ?, ?>> ALL = List.of(
            Claims.FAMILY,
            PenaltyCases.FAMILY,
            LawAdoptions.FAMILY,
            Receivables.FAMILY,
            Employees.FAMILY,
            Payrolls.FAMILY,
            RunLineStreams.FAMILY,
            Users.FAMILY,
            Webhooks.FAMILY,
            Queues.FAMILY,
            FeedFiles.FAMILY,
            CheckpointKeys.FAMILY,
            Audits.FAMILY);

    private Families() {}

    /** Every family, in the order in which the contract gives their commands. */
    public static List<StreamFamily<?, ?, ?>> all() {
        return ALL;
    }

    /** The family of {@code stream}; a stream of none is refused. */
    public static StreamFamily<?, ?, ?> of(String stream) {
        return ALL.stream()
                .filter(family -> family.streams().holds(stream))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no family has a stream \"" + stream + "\""));
    }

    /** {@code command} with the family that decides on it; what is no family's command is refused. */
    public static StreamCommand<?, ?, ?> given(Object command) {
        return ALL.stream()
                .filter(family -> family.commands().type().isInstance(command))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a command: " + command))
                .given(command);
    }
}
