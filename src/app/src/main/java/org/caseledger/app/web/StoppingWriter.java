package org.caseledger.app.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * A writer that stops whoever writes as soon as nobody reads: a print writer would go on in silence, and a page would be
 * made to its end for a browser that has left.
 */
final class StoppingWriter extends PrintWriter {

    StoppingWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) {
        put(() -> out.write(character));
    }

    @Override
    public void write(char[] text, int from, int length) {
        put(() -> out.write(text, from, length));
    }

    @Override
    public void write(String text, int from, int length) {
        put(() -> out.write(text, from, length));
    }

    @Override
    public void flush() {
        put(out::flush);
    }

    private interface Writing {
        void put() throws IOException;
    }

    private static void put(Writing writing) {
        try {
            writing.put();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
