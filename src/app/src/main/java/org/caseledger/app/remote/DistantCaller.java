package org.caseledger.app.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.caseledger.app.call.Caller;

/** A caller at the other end of a {@link RunningCall}. */
final class DistantCaller implements Caller {

    private static final long BAR_NANOS = 100_000_000;

    private final RunningCall call;
    private final CallersFileSystem files;
    private final String user;
    private final boolean terminal;
    private final PrintStream out;
    private final PrintStream err;
    private final InputStream in = new Input();
    private final AtomicInteger bars = new AtomicInteger();

    /** The caller over {@code call}, {@code user} in the directory {@code home}. */
    DistantCaller(RunningCall call, String home, String user, boolean terminal) {
        this.call = call;
        this.files = new CallersFileSystem(call, home);
        this.user = user;
        this.terminal = terminal;
        out = stream(text -> call.tell(new Frame.Out(text)), false);
        err = stream(this::complain, true);
    }

    private static PrintStream stream(Consumer<String> texts, boolean atOnce) {
        return new PrintStream(new FramedStream(texts), atOnce, StandardCharsets.UTF_8);
    }

    /** Nobody hears a complaint about having left. */
    private void complain(String text) {
        try {
            call.tell(new Frame.Err(text));
        } catch (CallerLeft e) {
            call.end(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public PrintStream err() {
        return err;
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public Path path(String name) throws InvalidPathException {
        return files.getPath(name);
    }

    @Override
    public String user() {
        return user;
    }

    @Override
    public boolean onTerminal() {
        return terminal;
    }

    @Override
    public Bar bar(String task, long max, String unit) {
        int bar = bars.incrementAndGet();
        call.mention(new Frame.Bar(bar, task, max, unit, 0, false));
        return new Bar() {
            private long done;
            private long told = System.nanoTime();

            @Override
            public synchronized void accept(long now) {
                done = now;
                if (System.nanoTime() - told > BAR_NANOS) {
                    told = System.nanoTime();
                    call.mention(new Frame.Bar(bar, task, max, unit, now, false));
                }
            }

            @Override
            public synchronized void close() {
                call.tell(new Frame.Bar(bar, task, max, unit, done, true));
            }
        };
    }

    /** The caller's standard input: what is there now, and not what isn't typed yet. */
    private final class Input extends InputStream {

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            byte[] bytes = ((Given.Content) call.want(Want.read("", 0, length))).bytes();
            System.arraycopy(bytes, 0, into, offset, bytes.length);
            return bytes.length == 0 ? -1 : bytes.length;
        }
    }
}
