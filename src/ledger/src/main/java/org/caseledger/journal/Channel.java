package org.caseledger.journal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The way by which a command came in. */
public enum Channel {
    COMMAND_LINE,
    WEB,
    FEED,
    PAYROLL,
    API;

    private static final Map<String, Channel> STORED =
            Arrays.stream(values()).collect(Collectors.toMap(Channel::toString, Function.identity()));

    private final String stored = name().toLowerCase(Locale.ROOT).replace('_', '-');

    @Override
    public String toString() {
        return stored;
    }

    /** The channel stored as {@code text}. */
    public static Channel parse(String text) {
        Channel channel = STORED.get(text);
        return channel == null ? valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')) : channel;
    }
}
