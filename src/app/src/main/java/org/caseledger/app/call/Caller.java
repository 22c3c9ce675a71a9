package org.caseledger.app.call;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * Whoever called a command: where it prints, what it reads and whose files the call names. A command knows no other output,
 * input or files of its user, so that it works alike in the process that was called and in a server for somebody else's.
 */
public interface Caller {

    /** Where answers are printed. */
    PrintStream out();

    /** Where complaints, warnings and progress are printed. */
    PrintStream err();

    /** The standard input. */
    InputStream in();

    /** The file or directory that the caller means by {@code name}. */
    Path path(String name);

    /** The account of the operating system under which the caller works. */
    String user();

    /** Whether the caller sits at a terminal, where a bar can move. */
    boolean onTerminal();

    /** A bar on the caller's terminal. */
    Bar bar(String task, long max, String unit);

    /** A bar that shows how far something is. */
    interface Bar extends LongConsumer, AutoCloseable {

        /** So much is done. */
        @Override
        void accept(long done);

        @Override
        void close();
    }
}
