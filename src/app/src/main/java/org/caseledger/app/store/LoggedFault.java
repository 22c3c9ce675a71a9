package org.caseledger.app.store;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** The fault of a line in the log: where it comes from, in whole, and no more {@linkplain FaultWords of its words} than may be. */
public final class LoggedFault extends ThrowableHandlingConverter {

    @Override
    public String convert(ILoggingEvent event) {
        IThrowableProxy fault = event.getThrowableProxy();
        if (fault == null) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        add(fault, "", "", Collections.newSetFromMap(new IdentityHashMap<>()), lines);
        return lines.toString();
    }

    private static void add(
            IThrowableProxy fault, String indent, String role, Set<IThrowableProxy> seen, StringBuilder lines) {
        if (!seen.add(fault)) {
            return;
        }
        lines.append(indent).append(role).append(FaultWords.of(fault)).append('\n');
        StackTraceElementProxy[] frames = fault.getStackTraceElementProxyArray();
        int own = frames.length - fault.getCommonFrames();
        for (int i = 0; i < own; i++) {
            lines.append(indent).append('\t').append(frames[i].getSTEAsString()).append('\n');
        }
        if (fault.getCommonFrames() > 0) {
            lines.append(indent)
                    .append("\t... ")
                    .append(fault.getCommonFrames())
                    .append(" more\n");
        }
        for (IThrowableProxy beside : fault.getSuppressed()) {
            add(beside, indent + "\t", "Suppressed: ", seen, lines);
        }
        IThrowableProxy cause = fault.getCause();
        if (cause != null) {
            add(cause, indent, "Caused by: ", seen, lines);
        }
    }
}
