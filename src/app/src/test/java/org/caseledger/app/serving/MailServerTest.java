package org.caseledger.app.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import org.caseledger.app.serving.MailServer.Security;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OwnersFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailServerTest {

    private static final String WHOLE = """
            host: smtp.city.example
            port: 2525
            security: tls
            user: ledger
            password-file: secret
            from: Case Ledger <ledger@city.example>
            link: https://ledger.city.example/
            digest-at: 06:30
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void secret() throws IOException {
        OwnersFiles.write(folder.resolve("secret"), "a word\n");
    }

    private MailServer read(String text) throws IOException {
        OwnersFiles.write(folder.resolve(MailServer.FILE), text);
        return MailServer.required(folder);
    }

    @Test
    void aLedgerHasOneIfItsDirectoryDescribesIt() throws IOException {
        assertThat(MailServer.of(folder)).isEmpty();
        MailServer server = read(WHOLE);
        assertThat(server.host()).isEqualTo("smtp.city.example");
        assertThat(server.port()).isEqualTo(2525);
        assertThat(server.security()).isEqualTo(Security.TLS);
        assertThat(server.user()).isEqualTo("ledger");
        assertThat(server.password()).contains("a word");
        assertThat(server.from()).isEqualTo("Case Ledger <ledger@city.example>");
        assertThat(server.link()).isEqualTo("https://ledger.city.example");
        assertThat(server.digestAt()).isEqualTo(LocalTime.of(6, 30));
        assertThat(server.toString()).doesNotContain("a word");
    }

    @Test
    void whatIsLeftOutIsAsUsual() throws IOException {
        MailServer server = read("host: smtp.city.example\nfrom: ledger@city.example\n");
        assertThat(server.port()).isEqualTo(587);
        assertThat(server.security()).isEqualTo(Security.STARTTLS);
        assertThat(server.password()).isEmpty();
        assertThat(server.link()).isNull();
        assertThat(server.digestAt()).isEqualTo(LocalTime.of(7, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "host: smtp.city.example, '', host is missing",
        "from: Case Ledger <ledger@city.example>, '', from is missing",
        "from: Case Ledger <ledger@city.example>, from: nobody, from must be an address",
        "from: Case Ledger <ledger@city.example>, 'from: a@b.example, c@d.example', from must be an address",
        "port: 2525, port: 70000, port must be 1 to 65535",
        "security: tls, security: ssl, 'security must be starttls, tls or none'",
        "security: tls, security: none, everybody between would read the password",
        "user: ledger, '', user and password-file belong together",
        "password-file: secret, password: word, the fields are host",
        "password-file: secret, password-file: nowhere, can't be read",
        "https://ledger, http://ledger, link must be such as https",
        "link: https://ledger.city.example/, 'link: https://', link must be such as https",
        "digest-at: 06:30, digest-at: morning, digest-at must be a time of day",
        "host: smtp.city.example, 'host: [', line",
    })
    void whatCannotBeUsedIsRefused(String line, String instead, String because) {
        assertThatThrownBy(() -> read(WHOLE.replace(line, instead)))
                .isInstanceOf(LedgerFault.class)
                .hasMessageContaining(because);
    }
}
