package org.caseledger.app.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is logged while it is open. */
final class LogKept implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> kept = new ListAppender<>();

    LogKept() {
        kept.start();
        root.addAppender(kept);
    }

    /** The lines that would alarm somebody: those with a stack trace, and warnings and worse. */
    List<String> alarms() {
        return all().stream()
                .filter(event ->
                        event.getThrowableProxy() != null || event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(event -> event.getLevel() + " " + event.getLoggerName() + ": " + event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : " / " + event.getThrowableProxy().getClassName() + ": "
                                        + event.getThrowableProxy().getMessage()))
                .toList();
    }

    /** Every line. */
    List<String> messages() {
        return all().stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    /** The alarms since this was last asked. */
    List<String> drain() {
        // Whoever logs holds the same lock.
        synchronized (kept) {
            List<String> alarms = alarms();
            kept.list.clear();
            return alarms;
        }
    }

    private List<ILoggingEvent> all() {
        synchronized (kept) {
            return List.copyOf(kept.list);
        }
    }

    @Override
    public void close() {
        root.detachAppender(kept);
    }
}
