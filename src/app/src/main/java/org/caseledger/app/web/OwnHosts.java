package org.caseledger.app.web;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names by which browsers may call this server. Another name that leads here is another site's, which would read the
 * workbench under a name of its own.
 *
 * @param names host names, without a port
 */
record OwnHosts(Set<String> names) {

    /** This machine, as it calls itself. */
    static final OwnHosts LOOPBACK = new OwnHosts(Set.of("127.0.0.1", "localhost"));

    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    OwnHosts {
        names = Set.copyOf(names);
    }

    /** Whether {@code host}, as a request has it, is one of them, with whatever port. */
    boolean has(@Nullable String host) {
        return host != null
                && names.contains(PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst(""));
    }

    @Override
    public String toString() {
        return String.join(" and ", names.stream().sorted().toList());
    }
}
