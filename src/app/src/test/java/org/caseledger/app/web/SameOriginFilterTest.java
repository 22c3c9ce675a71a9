package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.app.serving.OwnNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginFilterTest {

    @ParameterizedTest
    @CsvSource({
        "GET, 127.0.0.1:8080, , ",
        "GET, localhost:8080, , cross-site",
        "HEAD, 127.0.0.1, , none",
        "POST, 127.0.0.1:8080, http://127.0.0.1:8080, same-origin",
        "POST, localhost:8080, http://localhost:8080, ",
        "POST, 127.0.0.1:8080, , same-origin",
    })
    void ownPagesAreServed(String method, String host, @Nullable String origin, @Nullable String site) {
        assertThat(SameOriginFilter.objection(OwnNames.here(), method, "http://" + host, origin, site))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // Another name that resolves to this machine: DNS rebinding.
        "GET, evil.example:8080, , , to 127.0.0.1 and localhost only",
        "GET, 127.0.0.1.evil.example, , , to 127.0.0.1 and localhost only",
        "GET, localhost.evil.example:8080, , , to 127.0.0.1 and localhost only",
        "POST, evil.example:8080, http://evil.example:8080, same-origin, to 127.0.0.1 and localhost only",
        // Another site's form.
        "POST, 127.0.0.1:8080, https://evil.example, cross-site, another site",
        "POST, 127.0.0.1:8080, http://127.0.0.1:9999, same-site, another site",
        "POST, 127.0.0.1:8080, http://localhost:8080, , another site",
        "POST, 127.0.0.1:8080, null, , another site",
        "POST, 127.0.0.1:8080, , cross-site, another site",
        "POST, 127.0.0.1:8080, , none, another site",
        "DELETE, 127.0.0.1:8080, https://evil.example, , another site",
        // Nobody says.
        "POST, 127.0.0.1:8080, , , where this form comes from",
    })
    void othersAreRefused(String method, String host, @Nullable String origin, @Nullable String site, String because) {
        assertThat(SameOriginFilter.objection(OwnNames.here(), method, "http://" + host, origin, site))
                .hasValueSatisfying(objection -> assertThat(objection).contains(because));
    }
}
