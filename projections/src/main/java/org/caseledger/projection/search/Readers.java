package org.caseledger.projection.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caseledger.claim.Reserved;

/**
 * Kinds of readers, told apart by what is hidden from them. There is one for each set of what can be {@link Reserved}; each
 * has a number, whose bits are those kinds.
 */
final class Readers {

    private static final Reserved[] KINDS = Reserved.values();
    private static final int COUNT = 1 << KINDS.length;

    /** All of them, as a set of bits. */
    static final int ALL = (int) ((1L << COUNT) - 1);

    private Readers() {}

    /** The number of those from whom {@code hidden} is hidden. */
    static int number(Set<Reserved> hidden) {
        int number = 0;
        for (Reserved kind : hidden) {
            number |= 1 << kind.ordinal();
        }
        return number;
    }

    /** What is hidden from the readers with {@code number}. */
    private static Set<Reserved> hidden(int number) {
        Set<Reserved> hidden = EnumSet.noneOf(Reserved.class);
        for (Reserved kind : KINDS) {
            if ((number & 1 << kind.ordinal()) != 0) {
                hidden.add(kind);
            }
        }
        return Collections.unmodifiableSet(hidden);
    }

    /** Every set of what may be hidden of {@code kinds}. */
    static List<Set<Reserved>> sets(Set<Reserved> kinds) {
        List<Set<Reserved>> sets = new ArrayList<>();
        for (int number = 0; number < COUNT; number++) {
            if (kinds.containsAll(hidden(number))) {
                sets.add(hidden(number));
            }
        }
        return sets;
    }

    /** Those from whom of {@code kinds} exactly {@code hidden} is hidden, as a set of bits. */
    static int bits(Set<Reserved> kinds, Set<Reserved> hidden) {
        int of = number(kinds);
        int is = number(hidden);
        int bits = 0;
        for (int number = 0; number < COUNT; number++) {
            if ((number & of) == is) {
                bits |= 1 << number;
            }
        }
        return bits;
    }
}
