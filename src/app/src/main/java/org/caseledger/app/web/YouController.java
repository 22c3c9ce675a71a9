package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers who sits at the workbench. */
@Controller
class YouController {

    @PostMapping("/you")
    String remember(
            @RequestParam String name, @RequestParam(defaultValue = "/") String here, HttpServletResponse response) {
        String you = You.name(name)
                .orElseThrow(
                        () -> new BadAddress("your name must have 1 to " + You.NAME_MAX + " characters on one line"));
        You.remember(you, response);
        // Only back into the workbench: "//elsewhere" would be another site.
        boolean own = here.startsWith("/") && !here.startsWith("//") && !here.contains("\\");
        return "redirect:" + (own ? here : "/");
    }
}
