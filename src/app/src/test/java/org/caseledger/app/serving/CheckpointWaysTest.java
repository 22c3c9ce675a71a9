package org.caseledger.app.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalTime;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OwnersFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointWaysTest {

    @TempDir
    private Path folder = Path.of("");

    private CheckpointWays read(String text) throws IOException {
        OwnersFiles.write(folder.resolve(CheckpointWays.FILE), text);
        return CheckpointWays.of(folder).orElseThrow();
    }

    private void mailServer() throws IOException {
        OwnersFiles.write(folder.resolve(MailServer.FILE), "host: smtp.city.example\nfrom: ledger@city.example\n");
    }

    @Test
    void aLedgerSendsNoneUnlessItsDirectorySaysWhere() {
        assertThat(CheckpointWays.of(folder)).isEmpty();
    }

    @Test
    void everyWayHasItsName() throws IOException {
        mailServer();
        CheckpointWays ways = read("""
                at: 05:30
                print: true
                folder: kept
                e-mail: [audit@firm.example, audit@firm.example, r.held@state.example]
                webhook: https://audit.firm.example/checkpoints
                """);
        assertThat(ways.at()).isEqualTo(LocalTime.of(5, 30));
        assertThat(ways.folder()).isEqualTo(folder.resolve("kept").toAbsolutePath());
        assertThat(ways.names())
                .containsExactly("print", "folder", "webhook", "audit@firm.example", "r.held@state.example");
    }

    @Test
    void whatIsLeftOutIsNoWay() throws IOException {
        CheckpointWays ways = read("print: true\n");
        assertThat(ways.at()).isEqualTo(LocalTime.of(6, 0));
        assertThat(ways.names()).containsExactly("print");
        assertThat(ways.authority()).isNull();
    }

    @Test
    void whoStampsIsAskedInTheOpenTooAndIsNoWay() throws IOException {
        CheckpointWays ways = read("print: true\ntimestamp: http://tsa.example/tsr\n");
        assertThat(ways.names()).containsExactly("print");
        assertThat(ways.authority()).isNotNull();
        assertThat(ways.authority().url()).hasToString("http://tsa.example/tsr");
        assertThat(ways.authority().trusted().none()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "print: false | name one way at least",
                "pigeon: true | the fields are at, print, folder, e-mail, webhook, timestamp and timestamp-certificate",
                "webhook: http://audit.firm.example/x | webhook must be an address such as https",
                "webhook: https://me:word@audit.firm.example/ | webhook must be an address",
                "webhook: ':' | webhook must be an address",
                "at: noon | at must be a time of day",
                "e-mail: [Audit <a@firm.example>] | e-mail must be addresses",
                "e-mail: [nobody] | e-mail must be addresses",
                "e-mail: [''] | e-mail must be addresses",
                "timestamp: http://tsa.example/ | name one way at least",
                "{print: true, timestamp: tsa.example} | timestamp must be an address such as https://tsa.example/",
                "{print: true, timestamp: 'http://me:word@tsa.example/'} | timestamp must be an address",
                "{print: true, timestamp-certificate: root.pem} | timestamp doesn't say whom",
                "{print: true, timestamp: 'http://tsa.example/', timestamp-certificate: root.pem} | root.pem is not there",
                "{print: true, timestamp: 'http://tsa.example/', timestamp-certificate: mail.yaml} | it is no certificate"
            })
    void whatCantBeUsedIsRefused(String text, String why) throws IOException {
        mailServer();
        assertThatThrownBy(() -> read(text + "\n"))
                .isInstanceOf(LedgerFault.class)
                .hasMessageContaining(why)
                .hasMessageContaining(CheckpointWays.FILE);
    }

    @Test
    void mailNeedsAServerThatTakesIt() {
        assertThatThrownBy(() -> read("e-mail: [audit@firm.example]\n"))
                .isInstanceOf(LedgerFault.class)
                .hasMessageContaining("mail.yaml");
    }

    @Test
    void whoCouldChangeItForOthersIsRefused() throws IOException {
        read("print: true\n");
        Files.setPosixFilePermissions(
                folder.resolve(CheckpointWays.FILE), PosixFilePermissions.fromString("rw-rw-r--"));
        assertThatThrownBy(() -> CheckpointWays.of(folder))
                .isInstanceOf(LedgerFault.class)
                .hasMessageContaining("chmod 600");
    }
}
