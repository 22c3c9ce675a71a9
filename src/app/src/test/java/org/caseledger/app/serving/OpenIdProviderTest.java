package org.caseledger.app.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OwnersFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenIdProviderTest {

    private static final String WHOLE = """
            issuer: https://login.city.example/staff
            client-id: case-ledger
            client-secret-file: secret
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void secret() throws IOException {
        OwnersFiles.write(folder.resolve("secret"), "a word\n");
    }

    @Test
    void aLedgerHasOneIfItsDirectoryDescribesIt() throws IOException {
        assertThat(OpenIdProvider.of(folder)).isEmpty();
        OwnersFiles.write(folder.resolve(OpenIdProvider.FILE), WHOLE);

        OpenIdProvider provider = OpenIdProvider.of(folder).orElseThrow();

        assertThat(provider.issuer()).isEqualTo("https://login.city.example/staff");
        assertThat(provider.accountClaim()).isEqualTo("preferred_username");
        assertThat(provider.label()).isEqualTo("login.city.example");
        assertThat(provider.secret()).isEqualTo("a word");
        assertThat(provider.toString()).doesNotContain("a word");
    }

    @ParameterizedTest
    @CsvSource({
        "issuer: https://login.city.example/staff, '', issuer is missing",
        "https://login, http://login, must begin with https://",
        "client-id: case-ledger, '', client-id is missing",
        "client-secret-file: secret, client-secret: word, the fields are issuer",
        "client-secret-file: secret, client-secret-file: nowhere, can't be read",
        "client-id: case-ledger, 'client-id: [', line",
    })
    void whatCannotBeUsedIsRefused(String line, String instead, String because) throws IOException {
        Path file = OwnersFiles.write(folder.resolve("oidc.yaml"), WHOLE.replace(line, instead));

        assertThatThrownBy(() -> OpenIdProvider.read(file))
                .isInstanceOf(LedgerFault.class)
                .hasMessageContaining(because);
    }

    @Test
    void whatOthersMayReadIsRefused() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path file = OwnersFiles.write(folder.resolve("oidc.yaml"), WHOLE);
        Files.setPosixFilePermissions(folder.resolve("secret"), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> OpenIdProvider.read(file))
                .isInstanceOf(LedgerFault.class)
                .hasMessageContaining("chmod 600 " + folder.resolve("secret"));
    }
}
