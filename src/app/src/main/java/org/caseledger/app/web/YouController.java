package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers who sits at the workbench. */
@Controller
class YouController {

    @PostMapping("/you")
    void remember(
            @RequestParam String name, @RequestParam(defaultValue = "/") String here, HttpServletResponse response) {
        String you = You.name(name)
                .orElseThrow(
                        () -> new BadAddress("Your name must have 1 to " + You.NAME_MAX + " characters on one line"));
        You.remember(you, response);
        // As it is: it was the workbench's own address, and nothing in it is to be filled in or resolved.
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", ownAddress(here) ? here : "/");
    }

    /**
     * Whether {@code here} is an address within the workbench: "//elsewhere" would be another site, and a browser would
     * make something else of one with steps upwards or with blanks.
     */
    static boolean ownAddress(String here) {
        if (!here.startsWith("/") || here.startsWith("//")) {
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
}
