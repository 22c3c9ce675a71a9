package org.caseledger.step;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.claim.LeaveKind;
import org.caseledger.statement.LeaveBalance;
import org.caseledger.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Leave of one kind that stands otherwise after an entry than before it: taken, to give back, or given back.
 *
 * @param before the balance before
 * @param after the balance after
 */
public record LeaveChanged(LeaveBalance before, LeaveBalance after) {

    /** The kinds of leave of which {@code before} and {@code after} say another balance. */
    static List<LeaveChanged> between(@Nullable Statement before, @Nullable Statement after) {
        List<LeaveChanged> changed = new ArrayList<>();
        if (before != null && after != null && !(without(before) && without(after))) {
            for (LeaveKind kind : LeaveKind.values()) {
                LeaveBalance was = LeaveBalance.of(before, kind);
                LeaveBalance is = LeaveBalance.of(after, kind);
                if (!was.equals(is)) {
                    changed.add(new LeaveChanged(was, is));
                }
            }
        }
        return changed;
    }

    private static boolean without(Statement statement) {
        return statement.facts().leave().used().isEmpty()
                && statement.facts().paid().replenished().isEmpty();
    }
}
