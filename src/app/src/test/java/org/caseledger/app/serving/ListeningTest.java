package org.caseledger.app.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListeningTest {

    private static final String CITY = "https://ledger.city.example";

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, plain, false, ",
        "::1, plain, false, ",
        "127.0.0.1, tls, false, ",
        "10.1.2.3, tls, false, ",
        "0.0.0.0, tls, false, " + CITY,
        "127.0.0.1, plain, true, " + CITY,
        // A proxy on another machine, as somebody says in so many words.
        "10.1.2.3, plain, true, " + CITY,
    })
    void whatNobodyBetweenCanReadIsServed(String address, String transport, boolean proxy, @Nullable String origin) {
        assertThat(listening(address, transport, proxy, origin).objection()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, plain, false, , everybody between reads along",
        "10.1.2.3, plain, false, " + CITY + ", --tls-certificate FILE --tls-key FILE",
        "127.0.0.1, plain, false, " + CITY + ", needs TLS",
        "127.0.0.1, plain, true, , --origin https://ledger.city.example",
        "0.0.0.0, tls, false, , under which name people come",
    })
    void theRestIsRefusedWithWhatToAdd(
            String address, String transport, boolean proxy, @Nullable String origin, String because) {
        assertThat(listening(address, transport, proxy, origin).objection())
                .hasValueSatisfying(objection -> assertThat(objection).contains(because));
    }

    @ParameterizedTest
    @CsvSource({
        "https://ledger.city.example, https://ledger.city.example",
        "https://Ledger.City.example/, https://ledger.city.example",
        "https://ledger.city.example:443, https://ledger.city.example",
        "https://ledger.city.example:8443, https://ledger.city.example:8443",
        "http://ledger.city.example, ",
        "ledger.city.example, ",
        "https://ledger.city.example/claims, ",
        "https://somebody@ledger.city.example, ",
        "https://ledger.city.example?x=1, ",
        "https://, ",
        "https://a b, ",
    })
    void anOriginIsASchemeAndAHost(String text, @Nullable String origin) {
        assertThat(Listening.origin(text).orElse(null)).isEqualTo(origin);
    }

    @Test
    void itAnswersToItsOwnNamesAndToNoOthers() {
        OwnNames names = listening("10.1.2.3", "tls", false, CITY).names();

        assertThat(List.of(
                        CITY,
                        "https://10.1.2.3:8443",
                        "http://127.0.0.1:50123",
                        "http://localhost",
                        "https://[::1]:8443"))
                .allMatch(names::include);
        assertThat(List.of(
                        "https://ledger.city.example:8443",
                        "http://ledger.city.example",
                        "https://ledger.city.example.evil.example",
                        "https://10.1.2.4",
                        "http://evil.example"))
                .noneMatch(names::include);
        assertThat(names.include(null)).isFalse();
        assertThat(names.words()).isEqualTo(CITY + ", 10.1.2.3, 127.0.0.1 and localhost");
    }

    @Test
    void itsAddressIsWhatPeopleType() {
        assertThat(listening("0.0.0.0", "tls", false, CITY).url(8443)).isEqualTo(CITY + "/");
        assertThat(listening("10.1.2.3", "tls", false, null).url(8443)).isEqualTo("https://10.1.2.3:8443/");
        assertThat(listening("::1", "plain", false, null).url(8080)).isEqualTo("http://[0:0:0:0:0:0:0:1]:8080/");
        assertThat(Listening.here(0).url(8080)).isEqualTo("http://127.0.0.1:8080/");
    }

    private static Listening listening(String address, String transport, boolean proxy, @Nullable String origin) {
        return new Listening(
                Listening.address(address),
                8443,
                transport.equals("tls")
                        ? new Transport.Certified(Path.of("certificate.pem"), Path.of("key.pem"))
                        : new Transport.Plain(),
                proxy,
                origin == null ? List.of() : List.of(origin),
                OptionalInt.empty());
    }
}
