package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.ReadLine;
import org.caseledger.journal.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody opens on a page stands in the read trail. */
class NotesReadingTest {

    @TempDir
    Path directory;

    private List<ReadLine> trail() {
        List<ReadLine> lines = new ArrayList<>();
        try (Ledger ledger = Ledger.openToRead(directory.resolve("ledger"), Clock.systemUTC())) {
            ledger.readTrail(Instant.MIN, Instant.MAX, lines::add);
        }
        return lines;
    }

    @Test
    void whatAPageOpensIsNotedOnceItIsAnswered() throws IOException {
        try (Office office = Office.open(directory)) {
            RawHttp ortiz = office.as(Office.ORTIZ);
            assertThat(ortiz.get("/claims/" + Office.RESCINDED + "?why=a+call").status())
                    .isEqualTo(200);
            assertThat(ortiz.get("/claims/G-99-0001").status()).isEqualTo(404);
            assertThat(ortiz.get("/").status()).isEqualTo(200);
            assertThat(ortiz.get("/payroll/runs/glendale-2022-02-19").status()).isEqualTo(404);
            assertThat(office.as(Office.ROLL).get("/claims/" + Office.RESCINDED).status())
                    .isEqualTo(200);
        }
        assertThat(trail())
                .extracting(ReadLine::by, ReadLine::way, ReadLine::what, ReadLine::claim, ReadLine::why)
                .containsExactly(
                        tuple(Office.ORTIZ, Channel.WEB, "claim", Office.RESCINDED, "a call"),
                        tuple(Office.ORTIZ, Channel.WEB, "list", null, null),
                        tuple(Office.ROLL, Channel.WEB, "claim", Office.RESCINDED, null));
    }

    @Test
    void ofAListTheQuestionIsNoted() throws IOException {
        try (Office office = Office.open(directory)) {
            RawHttp ortiz = office.as(Office.ORTIZ);
            for (String page : List.of(
                    "/claims?q=lake+example&status=&why=he+called",
                    "/receivables",
                    "/payroll",
                    "/payroll/preview?employer=glendale&period=2022-06-26")) {
                assertThat(ortiz.get(page).status()).as(page).isEqualTo(200);
            }
        }
        assertThat(trail())
                .extracting(ReadLine::what, ReadLine::claim, ReadLine::subject, ReadLine::why)
                .containsExactly(
                        tuple("search", null, "claims?q=lake example", "he called"),
                        tuple("list", null, "receivables", null),
                        tuple("list", null, "payroll", null),
                        tuple("preview", null, "payroll/preview?employer=glendale&period=2022-06-26", null));
    }

    @Test
    void whoMayNotReadMedicalDetailFindsThatItIsReserved() throws IOException {
        try (Office office = Office.open(directory)) {
            String whole =
                    office.as(Office.ORTIZ).get("/claims/" + Office.RESCINDED).body();
            String masked =
                    office.as(Office.ROLL).get("/claims/" + Office.RESCINDED).body();
            assertThat(whole).doesNotContain("(reserved: medical)");
            assertThat(masked).contains("(reserved: medical)");
        }
    }
}
