package org.caseledger.law.working;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts, in the copy of the law that {@link ListeningLoader} loads, what is put into words. */
public final class Said {

    private static final AtomicInteger NODES = new AtomicInteger();
    private static final AtomicInteger WORDS = new AtomicInteger();

    private Said() {}

    /** A node of a working is made. */
    public static void node() {
        NODES.incrementAndGet();
    }

    /** Words are put together. */
    public static void words() {
        WORDS.incrementAndGet();
    }

    static void forget() {
        NODES.set(0);
        WORDS.set(0);
    }

    static int nodes() {
        return NODES.get();
    }

    static int concatenations() {
        return WORDS.get();
    }
}
