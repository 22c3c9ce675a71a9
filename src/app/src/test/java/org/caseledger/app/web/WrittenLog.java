package org.caseledger.app.web;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.OutputStreamAppender;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What stands in the program's log, and on its standard error, of whatever happens while this is open. */
final class WrittenLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<OutputStreamAppender<ILoggingEvent>> places = new ArrayList<>();
    private final List<String> written = Collections.synchronizedList(new ArrayList<>());
    private final List<String> known = Collections.synchronizedList(new ArrayList<>());

    WrittenLog() {
        root.iteratorForAppenders().forEachRemaining(place -> {
            if (place instanceof OutputStreamAppender<ILoggingEvent> file) {
                places.add(file);
            }
        });
        if (places.size() != 2) {
            throw new IllegalStateException("not the file and standard error: " + places);
        }
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        places.forEach(place -> written.add(new String(place.getEncoder().encode(event), StandardCharsets.UTF_8)));
        known.add(event.getFormattedMessage());
        for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            known.add(String.valueOf(cause.getMessage()));
        }
    }

    /** As it stands there. */
    String text() {
        return String.join("", List.copyOf(written));
    }

    /** What the program knew when it wrote that. */
    String known() {
        return String.join("\n", List.copyOf(known));
    }

    @Override
    public void close() {
        root.detachAppender(this);
    }
}
