package org.caseledger.proof;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is recorded, whenever its turn comes.
 *
 * @param name what and on which claim, for people; unique in its case
 * @param what the kind of change, such as {@code denial}
 * @param overlays what it overlays or is overlaid by: among changes that overlay each other, the last recorded wins.
 *     Null where the order doesn't matter
 * @param after the names of changes that must have been recorded before
 * @param undoes the name of the change that it withdraws, if it withdraws one
 * @param step how it is recorded
 */
record Change(
        String name,
        String what,
        @Nullable String overlays,
        Set<String> after,
        @Nullable String undoes,
        Step step) {

    /** Records a change. */
    interface Step {
        /** Whether it was recorded; otherwise it was refused. */
        boolean play(Book book);
    }

    @Override
    public String toString() {
        return name;
    }
}
