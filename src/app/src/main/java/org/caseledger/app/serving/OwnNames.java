package org.caseledger.app.serving;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names under which the workbench is asked. Whoever asks under another one came by a name that somebody else made point
 * here (DNS rebinding). A machine's own names, such as {@code localhost}, are its own at any port.
 *
 * @param hosts the names that are its own, whatever the port
 * @param origins what people type, such as {@code https://ledger.city.example}
 */
public record OwnNames(Set<String> hosts, List<String> origins) {

    /** What every machine calls itself. */
    static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    public OwnNames {
        hosts = Set.copyOf(hosts);
        origins = List.copyOf(origins);
    }

    /** Those of a workbench that answers this machine only. */
    public static OwnNames here() {
        return new OwnNames(HERE, List.of());
    }

    /**
     * Under which origin {@code request} was sent, as its proxy says, if there is one that is believed; null where it names
     * no host.
     */
    public static @Nullable String asked(HttpServletRequest request) {
        if (request.getHeader("Host") == null) {
            return null;
        }
        return origin(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    /** Whether {@code asked}, an origin, is one of the workbench's own. */
    public boolean include(@Nullable String asked) {
        if (asked == null) {
            return false;
        }
        String origin = asked.toLowerCase(Locale.ROOT);
        return origins.contains(origin) || hosts.contains(host(origin));
    }

    /** As they are named to somebody who came by another one. */
    public String words() {
        List<String> names = new ArrayList<>(origins);
        hosts.stream().filter(host -> !host.equals("[::1]")).sorted().forEach(names::add);
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** Whether nobody on the way reads what goes to {@code address}: it is https, or this machine. */
    static boolean isSecure(URI address) {
        return "https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && HERE.contains(String.valueOf(address.getHost()));
    }

    /** {@code given} as browsers write an origin: without a path, and without the port that goes without saying. */
    static String origin(URI given) {
        return origin(given.getScheme(), given.getHost(), given.getPort());
    }

    private static String origin(String scheme, String host, int port) {
        boolean unsaid = port < 0 || port == (scheme.equalsIgnoreCase("https") ? 443 : 80);
        return (scheme + "://" + host + (unsaid ? "" : ":" + port)).toLowerCase(Locale.ROOT);
    }

    private static String host(String origin) {
        String authority = origin.substring(origin.indexOf("://") + 3);
        int port = authority.lastIndexOf(':');
        return port > authority.lastIndexOf(']') ? authority.substring(0, port) : authority;
    }
}
