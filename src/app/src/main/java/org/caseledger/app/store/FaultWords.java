package org.caseledger.app.store;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a fault's own words may stand in a log. Libraries quote in them what they were given: a database the value that
 * was too long, a reader of JSON the line that it couldn't read, and that may be a name, a wage, or what somebody wrote
 * about a claim. So a fault is told by its class and its place, and its words only where they are about files, connections
 * or the database itself.
 */
final class FaultWords {

    static final String LEFT_OUT = "(…)";

    private FaultWords() {}

    /** What stands in a log of {@code fault}: its class, and with it what may be told. */
    static String of(IThrowableProxy fault) {
        String words = fault.getMessage();
        String kind = fault.getClassName();
        if (words != null && mayBeTold(fault)) {
            return kind + ": " + without(words, fault.getCause());
        }
        return thrown(fault) instanceof SQLException sql ? kind + " (SQLState " + sql.getSQLState() + ")" : kind;
    }

    /** {@code text} without the words of {@code fault}, and of whatever led to it, that mayn't be told. */
    static String without(String text, @Nullable IThrowableProxy fault) {
        String left = text;
        Set<IThrowableProxy> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (IThrowableProxy cause = fault; cause != null && seen.add(cause); cause = cause.getCause()) {
            String words = cause.getMessage();
            if (words != null && !words.isBlank() && !mayBeTold(cause)) {
                left = left.replace(words, LEFT_OUT);
            }
        }
        return left;
    }

    private static boolean mayBeTold(IThrowableProxy fault) {
        return switch (thrown(fault)) {
            case LedgerFault told -> true;
            case IOException told -> told.getClass().getName().startsWith("java");
            // Of the database and its files, and not of what was written or asked.
            case SQLException told -> Products.embedded().trouble(told).isPresent();
            case null, default -> false;
        };
    }

    private static @Nullable Throwable thrown(IThrowableProxy fault) {
        return fault instanceof ThrowableProxy known ? known.getThrowable() : null;
    }
}
