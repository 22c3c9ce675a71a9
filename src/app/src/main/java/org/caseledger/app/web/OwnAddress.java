package org.caseledger.app.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Addresses within the workbench, to which a form may ask to be led back. */
final class OwnAddress {

    private OwnAddress() {}

    /**
     * Whether {@code here} is an address within the workbench: "//elsewhere" would be another site, and a browser would
     * make something else of one with steps upwards or with blanks.
     */
    static boolean is(@Nullable String here) {
        if (here == null || !here.startsWith("/") || here.startsWith("//")) {
            return false;
        }
        try {
            URI address = new URI(here);
            return here.chars().allMatch(c -> c > ' ' && c < 0x7f)
                    && Stream.of(address.getPath().split("/")).noneMatch(Set.of(".", "..")::contains);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** {@code here} with the parameter {@code name}, before the part of the page that it names. */
    static String with(String here, String name, String value) {
        int part = here.indexOf('#');
        String page = part < 0 ? here : here.substring(0, part);
        return page + (page.contains("?") ? "&" : "?") + name + "=" + value + (part < 0 ? "" : here.substring(part));
    }

    /** {@code value} as it stands in a query. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
