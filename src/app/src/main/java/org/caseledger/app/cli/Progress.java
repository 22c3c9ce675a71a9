package org.caseledger.app.cli;

import org.caseledger.app.call.Caller;
import org.jspecify.annotations.Nullable;

/** A progress bar on the caller's terminal; where output is piped, a line for each tenth or nothing at all. */
public final class Progress implements AutoCloseable {

    private static final int TENTHS = 10;

    private final Caller.@Nullable Bar bar;
    private final @Nullable Tenths tenths;

    private Progress(Caller.@Nullable Bar bar, @Nullable Tenths tenths) {
        this.bar = bar;
        this.tenths = tenths;
    }

    /** Progress of {@code task} from 0 to {@code max}, counted in {@code unit}; nothing where output is piped. */
    public static Progress of(Caller caller, String task, long max, String unit) {
        return new Progress(caller.onTerminal() ? caller.bar(task, max, unit) : null, null);
    }

    /** The same; where output is piped, a line on standard error at the beginning and for each tenth. */
    public static Progress told(Caller caller, String task, long max, String unit) {
        return caller.onTerminal()
                ? of(caller, task, max, unit)
                : new Progress(null, new Tenths(caller, task, max, unit));
    }

    /** So much is done. */
    public void to(long done) {
        if (bar != null) {
            bar.accept(done);
        }
        if (tenths != null) {
            tenths.to(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /** Tells a tenth once. */
    private static final class Tenths {
        private final Caller caller;
        private final String task;
        private final long max;
        private final String unit;
        private long told;

        Tenths(Caller caller, String task, long max, String unit) {
            this.caller = caller;
            this.task = task;
            this.max = max;
            this.unit = unit;
            tell(0);
        }

        void to(long done) {
            if (done * TENTHS / max > told) {
                told = done * TENTHS / max;
                tell(done);
            }
        }

        private void tell(long done) {
            caller.err().println(task + ": " + done + " of " + max + " " + unit);
        }
    }
}
