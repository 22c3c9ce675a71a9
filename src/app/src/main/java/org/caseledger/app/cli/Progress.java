package org.caseledger.app.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal; where output is piped, a line for each tenth or nothing at all. */
public final class Progress implements AutoCloseable {

    private static final int TENTHS = 10;

    private final @Nullable ProgressBar bar;
    private final @Nullable Tenths tenths;

    private Progress(@Nullable ProgressBar bar, @Nullable Tenths tenths) {
        this.bar = bar;
        this.tenths = tenths;
    }

    /** Progress of {@code task} from 0 to {@code max}, counted in {@code unit}; nothing where output is piped. */
    public static Progress of(String task, long max, String unit) {
        return new Progress(onTerminal() ? bar(task, max, unit) : null, null);
    }

    /** The same; where output is piped, a line on standard error at the beginning and for each tenth. */
    public static Progress told(String task, long max, String unit) {
        return onTerminal() ? of(task, max, unit) : new Progress(null, new Tenths(task, max, unit));
    }

    private static boolean onTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    private static ProgressBar bar(String task, long max, String unit) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(max)
                .setUnit(" " + unit, 1)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .build();
    }

    /** So much is done. */
    public void to(long done) {
        if (bar != null) {
            bar.stepTo(done);
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
        private final String task;
        private final long max;
        private final String unit;
        private long told;

        Tenths(String task, long max, String unit) {
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
            System.err.println(task + ": " + done + " of " + max + " " + unit);
        }
    }
}
