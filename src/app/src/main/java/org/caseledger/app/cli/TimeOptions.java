package org.caseledger.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import org.caseledger.app.ask.Clocks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The two clocks of every question: what was known, and up to which day the world is considered. */
final class TimeOptions {

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            description = "Use only what was recorded up to then; a date means its end (default: now).")
    private @Nullable Instant knownAt;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Consider the world up to that day (default: today).")
    private @Nullable LocalDate asOf;

    Clocks clocks() {
        return new Clocks(knownAt, asOf);
    }
}
