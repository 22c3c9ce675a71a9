package org.caseledger.bench;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.journal.LedgerJson;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The framework's own ways to read a ledger from its first entry to its last: its engine's stream, and a pooled processor. */
final class AxonYardstick {

    private static final int BATCH = 1_000;

    private final JdbcEventStorageEngine engine;
    private final SpringTransactionManager transactions;

    /** Reads the ledger behind {@code database}. */
    AxonYardstick(DataSource database) {
        transactions = new SpringTransactionManager(new JdbcTransactionManager(database));
        Reading serializer = new Reading();
        engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(database))
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .batchSize(BATCH)
                .build();
    }

    /** The framework's serializer for JSON, with the ledger's names of events. */
    private static final class Reading extends Jackson3Serializer {

        Reading() {
            super(builder().jsonMapperBuilderCustomizer(LedgerJson::configure));
        }

        @Override
        @SuppressWarnings("rawtypes") // the framework's own signature
        public Class classForType(SerializedType type) {
            return isEvent(type) ? EventCatalogue.named(type.getName()).event() : super.classForType(type);
        }

        @Override
        @SuppressWarnings("unchecked") // as the framework does it
        public <S, T> T deserialize(SerializedObject<S> stored) {
            if (!isEvent(stored.getType())) {
                return super.deserialize(stored);
            }
            byte[] json = getConverter().convert(stored, byte[].class).getData();
            return (T) EventCatalogue.reader()
                    .read(
                            stored.getType().getName(),
                            Integer.parseInt(stored.getType().getRevision()),
                            json);
        }

        /** Only events have revisions; metadata has none. */
        private static boolean isEvent(SerializedType type) {
            return type.getRevision() != null;
        }
    }

    /** Does {@code reading} while the framework, which looks at the clock as it reads, has one; the ledger's is for recording. */
    private static <T> T timed(Supplier<T> reading) {
        Clock ledgers = GenericEventMessage.clock;
        GenericEventMessage.clock = Clock.systemUTC();
        try {
            return reading.get();
        } finally {
            GenericEventMessage.clock = ledgers;
        }
    }

    /** Reads every entry by the engine's stream, event and metadata, and returns how many there were. */
    long stream() {
        return timed(this::readStream);
    }

    private long readStream() {
        try (Stream<? extends TrackedEventMessage<?>> entries = engine.readEvents(null, false)) {
            return entries.filter(entry ->
                            entry.getPayload() != null && !entry.getMetaData().isEmpty())
                    .count();
        }
    }

    /** Has a pooled processor handle {@code events} entries by looking at each and doing nothing; returns how many it saw. */
    long processor(long events) {
        return timed(() -> handle(events));
    }

    private long handle(long events) {
        CountDownLatch done = new CountDownLatch(1);
        AtomicLong seen = new AtomicLong();
        EventMessageHandler nothing = event -> {
            look(event);
            if (seen.incrementAndGet() == events) {
                done.countDown();
            }
            return null;
        };
        ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);
        ScheduledExecutorService workers =
                Executors.newScheduledThreadPool(Runtime.getRuntime().availableProcessors());
        EmbeddedEventStore store =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("nothing")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(List.of(nothing))
                        .build())
                .messageSource(store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(transactions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .initialToken(source -> source.createTailToken())
                .batchSize(BATCH)
                .build();
        try {
            processor.start();
            done.await();
            return seen.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return seen.get();
        } finally {
            processor.shutDown();
            store.shutDown();
            coordinator.shutdownNow();
            workers.shutdownNow();
        }
    }

    private static void look(EventMessage<?> event) {
        if (event.getPayload() == null || event.getMetaData().isEmpty()) {
            throw new IllegalStateException("an entry without event or metadata: " + event.getIdentifier());
        }
    }
}
