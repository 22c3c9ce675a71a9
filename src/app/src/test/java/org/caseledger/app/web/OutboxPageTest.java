package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.caseledger.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the ledger, on its page: what left, what waits and why, and trying it now. */
class OutboxPageTest {

    @TempDir
    Path directory;

    private Office office;
    private RawHttp ada;

    @BeforeEach
    void open() throws IOException {
        office = Office.open(directory);
        Staff.add(office.ledger, "audra", "Audra Example", Role.AUDITOR);
        ada = office.as(Staff.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** Has a webhook told that nobody answers for. */
    private void tellNobody() throws IOException {
        ada.get("/webhooks");
        String page = ada.post("/webhooks", Map.of("url", "http://127.0.0.1:1/hook", "account", "audra"))
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        ada.get(page);
        ada.post(page + "/test", Map.of());
    }

    @Test
    void whatLeftIsListedAndNothingIsToBeTried() throws IOException {
        assertThat(ada.get("/outbox").body()).contains("Nothing has left yet").doesNotContain("Try now what waits");
        office.run("2022-05-10");
        assertThat(ada.get("/outbox").body())
                .contains("transmittal files", "glendale-2022-04-30", ">left</span>", "1 departure")
                .doesNotContain("Try now what waits");
        assertThat(ada.get("/outbox?state=failed").body()).contains("Nothing of that kind");
        assertThat(ada.get("/outbox?kind=letter").body()).contains("Nothing of that kind");
        assertThat(ada.get("/outbox?state=gone").status()).isEqualTo(400);
        assertThat(ada.get("/outbox?kind=parcel").status()).isEqualTo(400);
    }

    @Test
    void whatFailedSaysWhyAndWhenItIsTriedAgainAndMayBeTriedNow() throws IOException {
        tellNobody();
        String failed = ada.get("/outbox?state=failed").body();
        assertThat(failed)
                .contains("webhook", ">failed</span>", "nobody listens there", "1 departure", "1 thing waits to leave");
        assertThat(ada.get("/outbox.csv?state=failed").body())
                .startsWith("departure,kind,subject,entry,decided_at,state,attempts,left_at,next_try_at,fault")
                .contains("nobody listens there", ",waits,");
        int before = attempts();
        assertThat(ada.post("/outbox/deliver", Map.of()).status()).isEqualTo(302);
        assertThat(ada.get("/outbox").body()).contains("Tried 1: 1 can&#39;t leave yet.");
        assertThat(attempts()).isGreaterThan(before);
    }

    @Test
    void whatCouldNotBeWrittenLeavesOnceItCan() throws IOException {
        Path folder = office.ledger.directory().resolve("transmittals");
        Files.deleteIfExists(folder);
        Files.writeString(folder, "a file where a folder belongs");
        office.run("2022-05-10");
        assertThat(ada.get("/outbox?state=failed").body()).contains("transmittal files", "glendale-2022-04-30");
        Files.delete(folder);
        ada.post("/outbox/deliver", Map.of());
        assertThat(ada.get("/outbox").body()).contains("Tried 1: all of it left.", ">left</span>");
        assertThat(office.ledger.outbox().waiting()).isEmpty();
    }

    @Test
    void onlyWhoLooksAfterTheMachineSeesIt() throws IOException {
        RawHttp audra = office.as("audra");
        assertThat(audra.get("/outbox").status()).isEqualTo(403);
        assertThat(audra.get("/outbox.csv").status()).isEqualTo(403);
        assertThat(audra.get("/you").body()).doesNotContain("href=\"/outbox\"");
        assertThat(ada.get("/accounts").body()).contains("href=\"/outbox\"");
    }

    private int attempts() {
        return office.ledger.outbox().waiting().getFirst().attempts();
    }
}
