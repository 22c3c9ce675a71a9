package org.caseledger.projection;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The tables aside while they are filled, each by a thread of its own, with rows that other threads make. */
final class Loading implements AutoCloseable {

    private static final int LOTS_MAX = 8;

    private final IdentityHashMap<Table, Conveyor<List<@Nullable Object[]>>> conveyors = new IdentityHashMap<>();
    private final List<Future<?>> loads = new ArrayList<>();
    private final ExecutorService loaders;

    /** Begins to fill the tables that {@code shelf} has aside for {@code projections}. */
    Loading(List<Projection> projections, Shelf shelf) {
        List<Table> tables = projections.stream()
                .flatMap(projection -> projection.tables().stream())
                .toList();
        loaders = Executors.newFixedThreadPool(
                tables.size(),
                Thread.ofPlatform().name("rebuild-load-", 1).daemon().factory());
        for (Table table : tables) {
            Conveyor<List<@Nullable Object[]>> conveyor = new Conveyor<>(LOTS_MAX);
            conveyors.put(table, conveyor);
            loads.add(loaders.submit(() -> {
                try {
                    shelf.load(table, new Rows(conveyor));
                } catch (RuntimeException | Error e) {
                    conveyor.breakOff(e);
                    throw e;
                }
            }));
        }
    }

    /** The tables. */
    Iterable<Table> tables() {
        return conveyors.keySet();
    }

    /** Hands {@code rows} to whoever fills {@code table}, once that one has room. */
    void add(Table table, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            Objects.requireNonNull(conveyors.get(table), table.fullName()).put(rows);
        }
    }

    /** All rows were added; returns when they are in the tables. */
    void finish() throws InterruptedException, ExecutionException {
        conveyors.values().forEach(Conveyor::end);
        for (Future<?> load : loads) {
            load.get();
        }
    }

    /** Unless it was finished, nothing is loaded. */
    @Override
    public void close() {
        conveyors.values().forEach(conveyor -> conveyor.breakOff(new IllegalStateException("the rebuild has ended")));
        loaders.close();
    }

    /** The rows of one lot after the other. */
    private static final class Rows implements Iterator<@Nullable Object[]> {
        private final Conveyor<List<@Nullable Object[]>> lots;
        private Iterator<@Nullable Object[]> lot = List.<@Nullable Object[]>of().iterator();

        Rows(Conveyor<List<@Nullable Object[]>> lots) {
            this.lots = lots;
        }

        @Override
        public boolean hasNext() {
            while (!lot.hasNext() && lots.hasNext()) {
                lot = lots.next().iterator();
            }
            return lot.hasNext();
        }

        @Override
        public @Nullable Object[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return lot.next();
        }
    }
}
