package org.caseledger.app.remote;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A file of the caller that is read, a block at a time. */
final class CallersReading implements SeekableByteChannel {

    /** Bytes that are asked for at once. */
    static final int BLOCK = 1 << 19;

    private final RunningCall call;
    private final String path;
    private byte[] block;
    private long begin;
    private long position;
    private boolean open = true;

    /** Opens the file called {@code path}; what keeps it from being read is found at once. */
    CallersReading(RunningCall call, String path) throws IOException {
        this.call = call;
        this.path = path;
        this.block = blockAt(0);
    }

    private byte[] blockAt(long at) throws IOException {
        return ((Given.Content) call.want(Want.read(path, at, BLOCK))).bytes();
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (!into.hasRemaining()) {
            return 0;
        }
        if (position < begin || position >= begin + block.length) {
            block = blockAt(position);
            begin = position;
            if (block.length == 0) {
                return -1;
            }
        }
        int from = (int) (position - begin);
        int count = Math.min(into.remaining(), block.length - from);
        into.put(block, from, count);
        position += count;
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long to) {
        position = to;
        return this;
    }

    @Override
    public long size() throws IOException {
        return ((Given.Look) call.want(Want.of(Want.What.LOOK, path))).size();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
