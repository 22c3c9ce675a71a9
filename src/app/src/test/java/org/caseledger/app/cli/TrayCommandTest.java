package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caseledger.app.document.Samples;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The tray on the command line. */
class TrayCommandTest {

    @TempDir
    Path folder;

    private Path ledger;

    @BeforeEach
    void aClaim() throws IOException {
        ledger = folder.resolve("ledger");
        EmptyLedger.in(ledger);
        CommandLineRun.with("""
                {"do":"ReportInjury","claim":"C-1","by":"ann","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E1","name":"Ada Stone"},"injuredOn":"2022-01-10","employerKnewOn":"2022-01-10","kind":"lost-time","description":"Fell"}
                {"do":"RecordContact","claim":"C-1","by":"ann","role":"supervisor","name":"Mia Boss","email":"mia@city.example","from":"2022-01-10"}
                """, ledger, "record", "-").done();
    }

    private CommandLineRun call(String... arguments) {
        return CommandLineRun.on(ledger, arguments);
    }

    private String taken(String from, String subject) throws IOException {
        Path file = Files.write(folder.resolve("m.eml"), Samples.mail(from, subject, "see below"));
        return String.valueOf(call("tray", "take", file.toString(), "--by", "ann", "--json")
                .done()
                .json()
                .path("mail")
                .asInt());
    }

    @Test
    void aMailIsListedWithItsProposalShownAndPutOnFile() throws IOException {
        assertThat(call("tray").done().out()).isEqualTo("No mail.\n");
        String mail = taken("mia@city.example", "Schedule");
        assertThat(call("tray").done().out())
                .contains("Schedule", "C-1?", "it comes from Mia Boss, supervisor of the claim");
        assertThat(call("tray", "show", mail).done().out())
                .contains("may belong on C-1, Ada Stone: it comes from Mia Boss", "see below");
        assertThat(call("tray", "put", mail, "C-7", "--by", "ann").err()).contains("C-7 is not in this ledger");
        JsonNode put = call(
                        "tray",
                        "put",
                        mail,
                        "c-1",
                        "--result",
                        "Changed the shift",
                        "--reserved",
                        "personal",
                        "--by",
                        "ann",
                        "--json")
                .done()
                .json();
        assertThat(put.path("claim").asString()).isEqualTo("C-1");
        assertThat(put.path("settledBy").asString()).isEqualTo("ann");
        assertThat(call("timeline", "C-1").done().out()).contains("Changed the shift");
        assertThat(call("tray").done().out()).isEqualTo("No mail.\n");
        assertThat(call("tray", "--settled").done().out()).contains("filed", "C-1");
        CommandLineRun again = call("tray", "put", mail, "C-1", "--by", "ann");
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains("somebody settled this mail meanwhile");
    }

    @Test
    void oneIsDroppedWithAReasonAndPutBack() throws IOException {
        String mail = taken("shop@ads.example", "Buy");
        assertThat(call("tray", "drop", mail, "--by", "ann").err()).contains("--reason");
        assertThat(call("tray", "drop", mail, "--reason", "advertising", "--by", "ann")
                        .done()
                        .out())
                .contains("set-aside", "set aside by ann", "advertising");
        assertThat(call("tray", "back", mail, "--by", "ann").done().out()).contains("waiting");
        assertThat(call("tray", "back", mail, "--by", "ann").err()).contains("only what is set aside waits again");
        assertThat(call("tray", "show", "99").err()).contains("there is no mail 99", "caseledger tray lists");
        assertThat(call("tray", "drop", mail, "--reason", "x").err()).contains("--by");
    }
}
