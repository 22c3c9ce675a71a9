package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.serving.Listening;
import org.caseledger.app.serving.OwnNames;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where passkeys are good: a browser binds one to a name, which is what people type, or {@code localhost}. At an address of
 * numbers, such as 127.0.0.1, there can be none (WebAuthn Level 2, section 5.1.2, "effective domain").
 */
@Component
class PasskeyPlace {

    private static final String LOCAL = "localhost";

    private final Listening listening;
    private final Environment environment;

    PasskeyPlace(Listening listening, Environment environment) {
        this.listening = listening;
        this.environment = environment;
    }

    /** The name that they are bound to. */
    String name() {
        return listening.origins().stream()
                .map(origin -> URI.create(origin).getHost())
                .findFirst()
                .orElse(LOCAL);
    }

    /** The origins at which they are taken. */
    Set<String> origins() {
        Stream<String> own = listening.origins().isEmpty() ? Stream.of(local()) : listening.origins().stream();
        return own.filter(origin -> name().equals(URI.create(origin).getHost()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where they would be good, for somebody who is elsewhere; blank where nowhere. */
    String elsewhere() {
        return numbers(name()) ? "" : origins().stream().sorted().findFirst().orElse("") + "/";
    }

    /** Whether whoever asked by {@code request} is where they are good. */
    boolean isHere(HttpServletRequest request) {
        String asked = OwnNames.asked(request);
        return asked != null && !numbers(name()) && origins().contains(asked);
    }

    private String local() {
        return (listening.transport().secure() ? "https://" : "http://") + LOCAL + ":"
                + environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private static boolean numbers(String host) {
        return host.matches("[\\d.]+|\\[.*]");
    }
}
