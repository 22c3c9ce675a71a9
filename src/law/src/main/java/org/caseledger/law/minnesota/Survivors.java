package org.caseledger.law.minnesota;

import java.util.Locale;

/** Who is left behind: the groups to which Minn. Stat. 176.111 gives different percentages of the wage. */
enum Survivors {
    SPOUSE,
    SPOUSE_AND_ONE_CHILD,
    SPOUSE_AND_TWO_OR_MORE_CHILDREN,
    ONE_ORPHAN,
    TWO_OR_MORE_ORPHANS,
    ONE_PARENT,
    TWO_PARENTS,
    ONE_OTHER_RELATIVE,
    TWO_OR_MORE_OTHER_RELATIVES,
    NOBODY;

    /** The group of a spouse and {@code children}. */
    static Survivors spouseWith(int children) {
        return switch (children) {
            case 0 -> SPOUSE;
            case 1 -> SPOUSE_AND_ONE_CHILD;
            default -> SPOUSE_AND_TWO_OR_MORE_CHILDREN;
        };
    }

    /** The group of people who leave no spouse; parents count without a child, other relatives without a parent. */
    static Survivors withoutSpouse(int children, int parents, int otherRelatives) {
        if (children > 0) {
            return children == 1 ? ONE_ORPHAN : TWO_OR_MORE_ORPHANS;
        }
        if (parents > 0) {
            return parents == 1 ? ONE_PARENT : TWO_PARENTS;
        }
        if (otherRelatives > 0) {
            return otherRelatives == 1 ? ONE_OTHER_RELATIVE : TWO_OR_MORE_OTHER_RELATIVES;
        }
        return NOBODY;
    }

    /** Whether a spouse is left with children, so that the benefit is divided. */
    boolean isDivided() {
        return this == SPOUSE_AND_ONE_CHILD || this == SPOUSE_AND_TWO_OR_MORE_CHILDREN;
    }

    /** Whether there is a spouse. */
    boolean hasSpouse() {
        return this == SPOUSE || isDivided();
    }

    /** Whether only children are left. */
    boolean areOrphans() {
        return this == ONE_ORPHAN || this == TWO_OR_MORE_ORPHANS;
    }

    /** Whether the benefit may not exceed what the worker contributed to them. */
    boolean areLimitedToContributions() {
        return switch (this) {
            case ONE_PARENT, TWO_PARENTS, ONE_OTHER_RELATIVE, TWO_OR_MORE_OTHER_RELATIVES -> true;
            case SPOUSE,
                    SPOUSE_AND_ONE_CHILD,
                    SPOUSE_AND_TWO_OR_MORE_CHILDREN,
                    ONE_ORPHAN,
                    TWO_OR_MORE_ORPHANS,
                    NOBODY -> false;
        };
    }

    /** The key of the group in the tables, such as {@code spouse-and-one-child}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
