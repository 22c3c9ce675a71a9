package org.caseledger.app.store;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/**
 * The words of a line in the log, without those that were taken over {@linkplain FaultWords from a fault}. Where a library
 * tells of one, only the beginning is left: it repeats faults that don't stand beside it, and what it was given.
 */
public final class LoggedWords extends ClassicConverter {

    private static final String OURS = "org.caseledger.";
    private static final Pattern QUOTED = Pattern.compile("(?s)[\\[:\"'].*");

    @Override
    public String convert(ILoggingEvent event) {
        String words = String.valueOf(event.getFormattedMessage());
        if (event.getThrowableProxy() != null && !event.getLoggerName().startsWith(OURS)) {
            return QUOTED.matcher(words).replaceFirst(FaultWords.LEFT_OUT);
        }
        return FaultWords.without(words, event.getThrowableProxy());
    }
}
