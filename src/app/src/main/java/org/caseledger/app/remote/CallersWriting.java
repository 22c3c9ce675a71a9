package org.caseledger.app.remote;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/** A file of the caller that is written from its beginning to its end, a block at a time. */
final class CallersWriting implements SeekableByteChannel {

    private static final int BLOCK = 1 << 18;

    private final RunningCall call;
    private final String path;
    private final long file;
    private final byte[] block = new byte[BLOCK];
    private int filled;
    private long written;
    private boolean open = true;

    private CallersWriting(RunningCall call, String path, long file) {
        this.call = call;
        this.path = path;
        this.file = file;
    }

    /** Begins what {@code open} wants written; the caller says under which number it goes on. */
    static CallersWriting begin(RunningCall call, Want open) throws IOException {
        Given.Opened opened = (Given.Opened) call.want(open);
        return new CallersWriting(call, open.path(), opened.file());
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        int count = from.remaining();
        while (from.hasRemaining()) {
            int some = Math.min(from.remaining(), BLOCK - filled);
            from.get(block, filled, some);
            filled += some;
            if (filled == BLOCK) {
                send();
            }
        }
        written += count;
        return count;
    }

    private void send() throws IOException {
        if (filled > 0) {
            byte[] content = Arrays.copyOf(block, filled);
            filled = 0;
            call.want(Want.write(path, file, content));
        }
    }

    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            try {
                send();
            } finally {
                call.want(Want.close(path, file));
            }
        }
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public long position() {
        return written;
    }

    @Override
    public long size() {
        return written;
    }

    @Override
    public SeekableByteChannel position(long to) {
        throw new UnsupportedOperationException("a caller's file is written from its beginning to its end");
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        throw new UnsupportedOperationException("a caller's file is written from its beginning to its end");
    }

    @Override
    public int read(ByteBuffer into) {
        throw new NonReadableChannelException();
    }
}
