package org.caseledger.app.call;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The caller is this process: its streams, its files, its terminal. Nothing else in the command line knows them. */
public class ThisProcess implements Caller {

    @Override
    public PrintStream out() {
        return System.out;
    }

    @Override
    public PrintStream err() {
        return System.err;
    }

    @Override
    public InputStream in() {
        return System.in;
    }

    @Override
    public Path path(String name) {
        return Path.of(name);
    }

    @Override
    public String user() {
        return System.getProperty("user.name", "");
    }

    @Override
    public boolean onTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    @Override
    public Bar bar(String task, long max, String unit) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(max)
                .setUnit(" " + unit, 1)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .build();
        return new Bar() {
            @Override
            public void accept(long done) {
                bar.stepTo(done);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }
}
