package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {

    @TempDir
    private Path folder = Path.of("");

    /** A call that would let somebody between read along, or that says half of what it takes, makes no ledger. */
    @ParameterizedTest
    @CsvSource({
        "--address 0.0.0.0, everybody between reads along",
        "--address 0.0.0.0 --tls self-signed, under which name people come",
        "--behind-proxy, --origin https://ledger.city.example",
        "--origin https://ledger.city.example, needs TLS",
        "--origin http://ledger.city.example --behind-proxy, must be such as https://ledger.city.example",
        "--tls yes, --tls must be self-signed",
        "--tls-key key.pem, belong together",
        "--tls-certificate c.pem --tls-key k.pem --tls self-signed, without a certificate of its own",
        "--port 65536, --port must be 0 to 65535",
        "--metrics-port -1, --metrics-port must be 0 to 65535",
    })
    void aWrongCallSaysWhatToAdd(String options, String because) {
        CommandLineRun run = CommandLineRun.on(folder.resolve("ledger"), ("serve " + options).split(" "));

        assertThat(run.status()).isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(run.err()).contains(because).hasLineCount(1);
        assertThat(Files.exists(folder.resolve("ledger"))).isFalse();
    }

    @Test
    void aCertificateThatIsNotThereIsRefusedInOneLine() {
        CommandLineRun run = CommandLineRun.on(
                folder.resolve("ledger"), "serve", "--port", "0", "--tls-certificate", "c.pem", "--tls-key", "k.pem");

        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.err()).contains("the certificate in c.pem can't be used").hasLineCount(1);
    }

    @Test
    void aProviderThatIsNotDescribedIsRefusedInOneLine() {
        CommandLineRun run = CommandLineRun.on(folder.resolve("ledger"), "serve", "--port", "0", "--oidc", "none.yaml");

        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.err()).contains("none.yaml can't be read").hasLineCount(1);
    }
}
