package org.caseledger.law.arizona;

import java.util.Locale;

/**
 * The injuries whose disability A.R.S. 23-1045(C) presumes to be total and permanent until somebody proves otherwise.
 * The list is not exclusive (23-1045(D)): any {@link #OTHER} disability is total when the facts show it.
 */
enum PresumedTotal {
    /** Total and permanent loss of sight of both eyes. */
    SIGHT_OF_BOTH_EYES(true),
    /** Both feet, by separation. */
    BOTH_FEET(true),
    /** Both hands, by separation. */
    BOTH_HANDS(true),
    /** One hand and one foot, by separation. */
    HAND_AND_FOOT(true),
    /** An injury to the spine that paralyses both legs, permanently and completely. */
    PARALYSIS_OF_BOTH_LEGS(true),
    /** An injury to the spine that paralyses both arms, permanently and completely. */
    PARALYSIS_OF_BOTH_ARMS(true),
    /** An injury to the spine that paralyses one leg and one arm, permanently and completely. */
    PARALYSIS_OF_LEG_AND_ARM(true),
    /** An injury to the skull after which the mind is incurably lost. */
    SKULL_INJURY(true),
    /** Anything else. */
    OTHER(false);

    private final boolean presumed;

    PresumedTotal(boolean presumed) {
        this.presumed = presumed;
    }

    /** Whether total disability is presumed. */
    boolean presumed() {
        return presumed;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
