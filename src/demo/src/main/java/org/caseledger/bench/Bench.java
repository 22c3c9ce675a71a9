package org.caseledger.bench;

import java.nio.file.Path;

/** One kind of bench. It works in a directory of its own and touches no ledger but those that it makes there. */
interface Bench extends AutoCloseable {

    /** Its name, as the command line has it. */
    String name();

    /** Makes what all repetitions share, in {@code directory}. */
    void prepare(Path directory) throws Exception;

    /** Measures everything once, in {@code folder}, which is this repetition's own. */
    void repeat(Path folder, Measurements found) throws Exception;

    @Override
    default void close() {}
}
