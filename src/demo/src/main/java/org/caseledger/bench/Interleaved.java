package org.caseledger.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;

/**
 * The order in which things happen to many claims: some hundreds are open at a time, and each next thing happens to any of
 * them. The same seed gives the same order.
 */
final class Interleaved implements Iterator<Interleaved.Turn> {

    private static final int OPEN = 200;

    /**
     * What happens next.
     *
     * @param claim to which claim, counted from 1
     * @param step which of the things that happen to every claim, counted from 0
     */
    record Turn(int claim, int step) {}

    private final Random random;
    private final int steps;
    private final List<Turn> open = new ArrayList<>();
    private long left;
    private int begun;

    /** {@code count} turns, of which each claim gets {@code steps} unless the count is over before. */
    Interleaved(long count, int steps, long seed) {
        this.left = count;
        this.steps = steps;
        this.random = new Random(seed);
    }

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    @Override
    public Turn next() {
        if (left-- <= 0) {
            throw new NoSuchElementException();
        }
        // No more claims are begun than can be finished.
        while (open.size() < OPEN && (open.isEmpty() || unfinished() < left + 1)) {
            open.add(new Turn(++begun, 0));
        }
        int chosen = random.nextInt(open.size());
        Turn turn = open.get(chosen);
        if (turn.step() + 1 < steps) {
            open.set(chosen, new Turn(turn.claim(), turn.step() + 1));
        } else {
            open.set(chosen, open.getLast());
            open.removeLast();
        }
        return turn;
    }

    private long unfinished() {
        return open.stream().mapToLong(turn -> steps - turn.step()).sum();
    }
}
