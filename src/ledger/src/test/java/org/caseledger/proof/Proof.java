package org.caseledger.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Tries a property on many cases. {@code -Dproof.cases=20000} says on how many, {@code -Dproof.seed=7} where they begin;
 * {@code -Dproof.seed=random} begins anywhere. One case is tried again with {@code -Dproof.cases=1} and its seed.
 */
final class Proof {

    private static final int CASES = 500;
    private static final int TURNS = 6;
    private static final long SEED = 23_1061;

    /** What holds for every case; throws where it doesn't. */
    interface Property {
        void check(Case one);
    }

    private Proof() {}

    /** How many cases an exhaustive property is tried on. */
    static int cases() {
        return Integer.getInteger("proof.cases", CASES);
    }

    /** How many cases a property is tried on that needs one order of each. */
    static int some() {
        return Math.max(1, cases() / 4);
    }

    /** Plays the changes of {@code one} as they were drawn, with many runs in between. */
    static Play play(Case one, Play.Look look) {
        return Play.of(one, one.changes(), one.random(one.changes()), 5, look);
    }

    /** Tries {@code property} on {@code cases} cases; the first that fails is made small and told. */
    static void holds(String name, int cases, Property property) {
        long first = first();
        System.out.printf("%s: %d cases from seed %d%n", name, cases, first);
        LongStream.range(first, first + cases)
                .parallel()
                .mapToObj(seed -> failure(Cases.of(seed), property))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(found -> {
                    throw found.small(property).error(name);
                });
    }

    private static long first() {
        String seed = System.getProperty("proof.seed", Long.toString(SEED));
        return seed.equals("random") ? System.nanoTime() : Long.parseLong(seed);
    }

    private record Failure(Case failed, Throwable why) {

        AssertionError error(String name) {
            return new AssertionError(name + " doesn't hold for the " + failed.text() + why.getMessage(), why);
        }

        /** Leaves out what it fails without, until nothing more can be left out. */
        Failure small(Property property) {
            Failure small = this;
            boolean smaller = true;
            while (smaller) {
                smaller = false;
                for (Case less : small.less()) {
                    Optional<Failure> still = IntStream.range(0, TURNS)
                            .mapToObj(turn -> failure(less.turned(turn), property))
                            .flatMap(Optional::stream)
                            .findFirst();
                    if (still.isPresent()) {
                        small = still.get();
                        smaller = true;
                        break;
                    }
                }
            }
            return small;
        }

        private List<Case> less() {
            List<Case> less = new ArrayList<>();
            if (failed.subjects().size() > 1) {
                failed.subjects().forEach(subject -> less.add(failed.without(subject)));
            }
            if (failed.receivables()) {
                less.add(failed.withoutReceivables());
            }
            failed.changes().forEach(change -> less.add(failed.without(change.name())));
            return less;
        }
    }

    private static Optional<Failure> failure(Case one, Property property) {
        try {
            property.check(one);
            return Optional.empty();
        } catch (AssertionError | RuntimeException wrong) {
            return Optional.of(new Failure(one, wrong));
        }
    }
}
