package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.InteractionChannel;
import org.caseledger.claim.LeaveKind;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A claim's file: its parts in their order, what is loaded on demand, and two instants side by side. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimFileTest {

    private static final int PAGE_MAX_BYTES = 300_000;

    private static final String RESCINDED = "/claims/" + Office.RESCINDED;

    private Office office;
    private RawHttp http;

    @BeforeAll
    void open(@TempDir Path directory) throws IOException {
        office = Office.open(directory);
        http = office.as(Staff.EVERYTHING);
        office.recordLongClaim();
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void theFileGoesFromWhoToHistory() throws IOException {
        String page = http.get(RESCINDED).body();

        assertThat(found("<h2 id=\"[a-z-]+\">([^<]*?) ?<", page))
                .containsSubsequence(
                        "Status and why",
                        "What needs doing",
                        "Due now, and by when",
                        "Money",
                        "Leave",
                        "Work status",
                        "Interactions",
                        "Facts on file",
                        "History");
        List<String> parts = found("<a href=\"#([a-z]+)\">", page.substring(page.indexOf("class=\"sections\"")));
        assertThat(parts)
                .hasSizeGreaterThan(7)
                .allSatisfy(part -> assertThat(page).contains("id=\"" + part + "\""));
    }

    @Test
    void theStatusSaysWhichEntryAndWhichRule() throws IOException {
        Entry<?> acceptance = office.ledger
                .facts(Office.RESCINDED)
                .adjudication()
                .determinations()
                .last()
                .orElseThrow()
                .entry();
        String section = section("standing", http.get(RESCINDED).body());

        assertThat(section)
                .contains("Claim accepted", "#entry-" + acceptance.id(), "the last notice or decision about a day")
                .contains("Denial rescinded");
        assertThat(section(
                        "standing",
                        http.get(RESCINDED + "?known-at=2022-06-21T00:00").body()))
                .contains("Claim denied")
                .doesNotContain("Claim accepted");
    }

    @Test
    void whatIsDueIsTheStatementsBalanceWithTheDeadlinesThatRun() throws IOException {
        String page = http.get(RESCINDED).body();

        assertThat(found("<dt>Balance</dt><dd>([^<]*)</dd>", page)).hasSize(2).containsOnly("-832.00");
        assertThat(section("due", page)).contains("takes it up", "06/25/2022 to 07/08/2022", "ends in 11 days");
    }

    @Test
    void daysAreAPictureWithWords() throws IOException {
        String section = section("work", http.get(RESCINDED).body());

        assertThat(section)
                .contains("role=\"img\"", "aria-labelledby=\"strip-title strip-desc\"", "fill=\"url(#p-due)\"")
                .contains("Off work", "Due, not paid yet", "The same in words")
                .doesNotContain("style=");
        assertThat(section(
                        "work",
                        http.get(RESCINDED + "?known-at=2022-06-21T00:00").body()))
                .contains("fill=\"url(#p-denied)\"")
                .doesNotContain("fill=\"url(#p-due)\"");
    }

    @Test
    void aWorkingIsLoadedOnDemand() throws IOException {
        String page = http.get(RESCINDED).body();
        assertThat(page).doesNotContain("class=\"worksheet\"");

        String address =
                found("href=\"([^\"]*/working\\?period=[^\"]*code=713)\"", page).getFirst();
        RawHttp.Answer working = http.get(address.replace("&amp;", "&"));
        assertThat(working.status()).isEqualTo(200);
        assertThat(working.body()).contains("class=\"worksheet\"", "daily rate", "A.R.S. 23-1045(A)");
        assertThat(http.get(RESCINDED + "/working").body()).contains("entitlement as of 06/27/2022");
        assertThat(http.get(RESCINDED + "/working?period=2022-01-08&code=999").status())
                .isEqualTo(404);
        assertThat(http.get(RESCINDED + "/working?code=permanent").status()).isEqualTo(404);
        assertThat(http.get(RESCINDED + "/working?period=soon&code=713").status())
                .isEqualTo(400);
        assertThat(http.get("/claims/nowhere/working").status()).isEqualTo(404);
    }

    @Test
    void anEntryIsComparedBeforeAndAfter() throws IOException {
        ClaimFacts facts = office.ledger.facts(Office.RESCINDED);
        String id =
                facts.adjudication().determinations().rescissions().getFirst().id();
        String page = http.get(RESCINDED + "?entry=" + id).body();
        String address = found("id=\"entry-" + id + "\".*?href=\"([^\"]*/compare[^\"]*)\"", page)
                .getFirst();

        RawHttp.Answer compared = http.get(address.replace("&amp;", "&"));
        assertThat(compared.status()).isEqualTo(200);
        assertThat(compared.body()).contains("+ added", "Denial rescinded", "≠ changed");
        String all = http.get(RESCINDED + "/compare").body();
        assertThat(all).contains("+ added", "Claim accepted", "≠ changed");
        assertThat(http.get(RESCINDED + "/compare?from=2022-06-26&to=2022-06-26")
                        .body())
                .contains("Nothing differs.");
        assertThat(http.get(RESCINDED + "/compare?from=2000-01-01&to=2000-01-02")
                        .status())
                .isEqualTo(404);
        assertThat(http.get(RESCINDED + "/compare?from=2000-01-01").body()).contains("not reported yet");
        assertThat(http.get(RESCINDED + "/compare?from=yesterday").status()).isEqualTo(400);
        assertThat(http.get("/claims/nowhere/compare").status()).isEqualTo(404);
    }

    /** Seven years off work, a thousand entries, and nothing of it paid. */
    @Test
    void theFileOfTheLongestClaimStaysSmall() throws IOException {
        office.ledger.office().sit(sitting -> {
            for (int i = 0; i < 600; i++) {
                LocalDate on = LocalDate.parse("2015-01-05").plusDays(4L * i);
                Who who = Who.commandLine(Office.ORTIZ);
                sitting.submit(Submission.now(said(on), who, new Key.Plain("said-" + i)));
                sitting.submit(Submission.now(
                        new ClaimCommand.UseLeave(
                                Office.LONG, on, null, null, LeaveKind.SICK, new BigDecimal("8"), null),
                        who,
                        new Key.Plain("sick-" + i)));
            }
            return null;
        });
        assertThat(office.ledger.facts(Office.LONG).entries()).hasSizeGreaterThan(1_000);

        for (String query :
                List.of("", "?periods=2018-01-01", "?entries=1", "?interactions=3", "?known-at=2022-06-27T15:00")) {
            RawHttp.Answer page = http.get("/claims/" + Office.LONG + query);
            assertThat(page.status()).as(query).isEqualTo(200);
            assertThat(page.body().getBytes(StandardCharsets.UTF_8).length)
                    .as(query)
                    .isLessThan(PAGE_MAX_BYTES);
        }
    }

    private static ClaimCommand.LogInteraction said(LocalDate on) {
        return new ClaimCommand.LogInteraction(
                Office.LONG,
                on,
                InteractionChannel.PHONE,
                "The employee",
                "Asked when the next payment comes, and whether the last note was received",
                "Looked at the file",
                "Told what the file says",
                null,
                null,
                null);
    }

    private static String section(String id, String page) {
        int begin = page.indexOf(" id=\"" + id + "\"");
        assertThat(begin).isPositive();
        return page.substring(begin, page.indexOf("</section>", begin));
    }

    private static List<String> found(String pattern, String page) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Nothing that stands is lost between the file's parts. */
    @Test
    void everyKindOfFactIsSomewhere() throws IOException {
        String page = http.get(RESCINDED).body();
        for (Entry<ClaimEvent> entry :
                office.ledger.facts(Office.RESCINDED).history().standing()) {
            assertThat(page).contains(entry.id());
        }
    }
}
