package org.caseledger.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that ask at once, each for the next thing as soon as it has its answer. */
final class WebClients {

    /** How many there are. */
    static final int AT_ONCE = 32;

    private static final double NANOS_OF_MILLI = 1e6;
    private static final double NEARLY_ALL = 0.99;

    private WebClients() {}

    /** Something to ask for. */
    @FunctionalInterface
    interface Question {
        /** Asks for the {@code number}th time; throws where the answer is no good one. */
        void ask(int number) throws IOException, InterruptedException;
    }

    /**
     * Has {@value #AT_ONCE} clients ask {@code questions} in turn, {@code asked} times each in all, and puts into {@code
     * found} under the name of each how long half of its answers took at most, and 99 of 100.
     */
    static void ask(Map<String, Question> questions, int asked, Measurements found) throws InterruptedException {
        ask(questions, AT_ONCE, asked, found);
    }

    /** The same by {@code atOnce} clients. */
    static void ask(Map<String, Question> questions, int atOnce, int asked, Measurements found)
            throws InterruptedException {
        List<Map.Entry<String, Question>> turns = List.copyOf(new TreeMap<>(questions).entrySet());
        long[][] nanos = new long[turns.size()][asked];
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService clients = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> working = new ArrayList<>();
            for (int client = 0; client < atOnce; client++) {
                working.add(clients.submit(() -> {
                    for (int turn = next.getAndIncrement();
                            turn < asked * turns.size();
                            turn = next.getAndIncrement()) {
                        int which = turn % turns.size();
                        int number = turn / turns.size();
                        long start = System.nanoTime();
                        turns.get(which).getValue().ask(number);
                        nanos[which][number] = System.nanoTime() - start;
                    }
                    return null;
                }));
            }
            for (Future<?> client : working) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client of the bench got no good answer", e.getCause());
        }
        for (int which = 0; which < turns.size(); which++) {
            long[] sorted = nanos[which];
            Arrays.sort(sorted);
            found.value(turns.get(which).getKey(), Measurements.MILLIS, sorted[asked / 2] / NANOS_OF_MILLI);
            found.value(
                    turns.get(which).getKey() + "-p99",
                    Measurements.MILLIS,
                    sorted[(int) (asked * NEARLY_ALL)] / NANOS_OF_MILLI);
        }
    }
}
