package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.claim.AttentionCommand.AssignClaim;
import org.caseledger.claim.AttentionCommand.RequestSurveillance;
import org.caseledger.claim.AttentionCommand.SetDiary;
import org.caseledger.claim.ClaimCommand.RequestHearing;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.caseledger.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Today, and the forms by which people keep their queues: what is counted, said, given and lent. */
class TodayPagesTest {

    private static final String CLAIM = Office.RESCINDED;
    private static final String HEARING = "hearing-requested:" + CLAIM + ":2022-06-20";
    private static final String SURVEILLANCE = "surveillance:" + CLAIM + ":2022-06-21";
    private static final Pattern VIEW = Pattern.compile(
            "<a href=\"(/\\?view=[^\"]+)\"[^>]*><span>(?:Mine|My team&#39;s|All)</span> <small>(\\d+)</small>");
    private static final Pattern SEVERITY =
            Pattern.compile("<a class=\"severity [^\"]+\" href=\"([^\"]+)\"[^>]*><span>[a-z]+</span> <b>(\\d+)</b>");
    private static final Pattern RULE =
            Pattern.compile("<option value=\"([a-z-]+)\"[^>]*>[a-z -]+\\((\\d+)\\)</option>");
    private static final Pattern ROW = Pattern.compile("<li class=\"alert ");

    private Office office;
    private RawHttp ortiz;

    @BeforeEach
    void open(@TempDir Path directory) throws IOException {
        office = Office.open(directory);
        record(new RequestHearing(CLAIM, LocalDate.parse("2022-06-20"), null, null));
        record(new RequestSurveillance(CLAIM, LocalDate.parse("2022-06-21"), "seen lifting"));
        record(new AssignClaim(CLAIM, Office.ORTIZ));
        ortiz = office.as(Office.ORTIZ);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void record(Record command) {
        assertThat(office.ledger
                        .office()
                        .submit(Submission.now(command, Who.web(Office.ORTIZ), new Key.Plain(command.toString())))
                        .refused())
                .isFalse();
    }

    private static List<MatchResult> found(Pattern pattern, RawHttp.Answer page) {
        assertThat(page.status()).isEqualTo(200);
        Matcher matcher = pattern.matcher(page.body());
        return matcher.results().toList();
    }

    private static String unescaped(String address) {
        return address.replace("&amp;", "&");
    }

    /** How many alerts the list at {@code address} has, on all its pages. */
    private static int length(RawHttp http, String address) throws IOException {
        int length = 0;
        for (int page = 1; ; page++) {
            RawHttp.Answer answer = http.get(address + "&page=" + page);
            length += found(ROW, answer).size();
            if (!answer.body().contains("rel=\"next\"")) {
                return length;
            }
        }
    }

    @Test
    void everyCountIsTheLengthOfTheListThatItLeadsTo() throws IOException {
        for (String user : List.of(Office.ORTIZ, Office.ROLL, Office.PROVER, Staff.EVERYTHING)) {
            RawHttp http = office.as(user);
            RawHttp.Answer today = http.get("/");
            List<MatchResult> views = found(VIEW, today);
            assertThat(views).hasSize(3);
            for (MatchResult view : views) {
                assertThat(length(http, unescaped(view.group(1))))
                        .as(user + " " + view.group())
                        .isEqualTo(Integer.parseInt(view.group(2)));
            }
            for (MatchResult severity : found(SEVERITY, today)) {
                assertThat(length(http, unescaped(severity.group(1)))).isEqualTo(Integer.parseInt(severity.group(2)));
            }
            for (MatchResult rule : found(RULE, today)) {
                String filter = rule.group(1).matches("open|snoozed|closed") ? "state=" : "rule=";
                assertThat(length(http, "/?" + filter + rule.group(1))).isEqualTo(Integer.parseInt(rule.group(2)));
            }
        }
    }

    @Test
    void mineAreAmongTheTeamsAndTheTeamsAmongAll() throws IOException {
        List<Integer> counts = new ArrayList<>();
        found(VIEW, ortiz.get("/")).forEach(view -> counts.add(Integer.valueOf(view.group(2))));
        assertThat(counts).isSorted();
        assertThat(counts.getFirst()).isPositive();
        assertThat(ortiz.get("/?view=mine").body())
                .contains(OwnAddress.encoded(HEARING), "Mercedes Ortiz (m.ortiz)", "Dana Whitlock");
        assertThat(office.as(Office.ROLL).get("/?view=mine").body()).doesNotContain(OwnAddress.encoded(HEARING));
    }

    @Test
    void takingNoteClosesWithAReasonAndLeadsBack() throws IOException {
        String page = "/alerts/" + OwnAddress.encoded(HEARING);
        RawHttp.Answer asked = ortiz.get(page + "?back=%2F%3Fview%3Dmine");
        assertThat(asked.body()).contains("Take note", "Put off", "value=\"/?view=mine\"");
        RawHttp.Answer wanting = ortiz.post(page + "/note", Map.of("key", "k1", "reason", " "));
        assertThat(wanting.status()).isEqualTo(422);
        assertThat(wanting.body()).contains("Say why nothing more is to be done.");
        Map<String, String> said = Map.of("key", "k2", "reason", "counsel knows", "back", "/?view=mine");
        RawHttp.Answer noted = ortiz.post(page + "/note", said);
        assertThat(noted.status()).isEqualTo(302);
        assertThat(noted.header("Location")).endsWith("/?view=mine&done=" + OwnAddress.encoded(HEARING));
        assertThat(ortiz.post(page + "/note", said).status())
                .as("sent twice, recorded once")
                .isEqualTo(302);
        assertThat(ortiz.get("/?view=mine&done=" + OwnAddress.encoded(HEARING)).body())
                .contains("You took note.")
                .doesNotContain("/alerts/" + OwnAddress.encoded(HEARING) + "?");
        assertThat(ortiz.get("/?view=all&state=closed&claim=" + CLAIM).body()).contains("Closed by");
        assertThat(ortiz.get(page).body()).doesNotContain("id=\"note\"", "id=\"put-off\"");
    }

    @Test
    void whatIsPutOffIsBackOnItsDay() throws IOException {
        String page = "/alerts/" + OwnAddress.encoded(HEARING);
        assertThat(ortiz.post(page + "/put-off", Map.of("key", "p1", "reason", "waits", "until", "soon"))
                        .body())
                .contains("This must be a date");
        assertThat(ortiz.post(page + "/put-off", Map.of("key", "p2", "reason", "waits", "until", "2022-07-04"))
                        .status())
                .isEqualTo(302);
        assertThat(ortiz.get("/?claim=" + CLAIM).body()).doesNotContain(HEARING);
        assertThat(ortiz.get("/?state=snoozed").body())
                .contains(OwnAddress.encoded(HEARING), "Put off until", "07/04/2022");
        assertThat(ortiz.get("/?claim=" + CLAIM + "&as-of=2022-07-04").body()).contains(OwnAddress.encoded(HEARING));
    }

    @Test
    void anAlertOfAnotherDayIsPutOffFromThere() throws IOException {
        String day = "2022-07-20";
        record(new SetDiary(CLAIM, LocalDate.parse(day), "Ask for the next status"));
        List<MatchResult> near = found(
                Pattern.compile("href=\"(/alerts/[^\"]+as-of=" + day + ")#put-off\"[^>]+the next status"),
                ortiz.get("/?view=all&rule=diary-due&as-of=" + day));
        assertThat(near).isNotEmpty();
        String address = unescaped(near.getFirst().group(1));
        assertThat(ortiz.get(address).body()).contains("id=\"put-off\"", "value=\"" + day + "\"");
        String page = address.replaceAll("\\?.*", "");
        assertThat(ortiz.get(page).status()).as("today it isn't there yet").isEqualTo(404);
        assertThat(ortiz.post(
                                page + "/put-off",
                                Map.of("key", "o", "reason", "waits", "until", "2022-07-25", "as-of", day))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void whatOnlyAFactClosesSaysSoAndWhere() throws IOException {
        String missed = found(
                        Pattern.compile("/alerts/(deadline-missed%3A[^?\"]+)"),
                        ortiz.get("/?view=all&rule=deadline-missed"))
                .getFirst()
                .group(1);
        String page = ortiz.get("/alerts/" + missed).body();
        assertThat(page)
                .contains("only the fact closes it", "/deadlines#reason", "id=\"put-off\"")
                .doesNotContain("id=\"note\"");
        RawHttp.Answer refused = ortiz.post("/alerts/" + missed + "/note", Map.of("key", "m", "reason", "I know"));
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void nobodySeesAnAlertThatTheyMayNot() throws IOException {
        String page = "/alerts/" + OwnAddress.encoded(SURVEILLANCE);
        assertThat(ortiz.get(page).status()).isEqualTo(200);
        RawHttp roll = office.as(Office.ROLL);
        assertThat(roll.get(page).status()).isEqualTo(404);
        assertThat(roll.post(page + "/note", Map.of("key", "s", "reason", "seen"))
                        .status())
                .isEqualTo(404);
        String words = "Surveillance requested on 2022-06-21";
        assertThat(roll.get("/?view=all&claim=" + CLAIM).body()).doesNotContain(words, "surveillance");
        assertThat(roll.get("/claims/" + CLAIM).body())
                .contains("What needs doing")
                .doesNotContain(words);
        assertThat(ortiz.get("/claims/" + CLAIM).body()).contains("What needs doing", words);
        assertThat(roll.get("/alerts/nonsense").status()).isEqualTo(404);
    }

    @Test
    void claimsAreGivenManyAtATimeAndEachSaysWhatBecameOfIt() throws IOException {
        Staff.add(office.ledger, "pat", "Pat Adams", Role.ADJUSTER);
        Map<String, String> form = Map.of("key", "bulk", "to", "pat", "claim", "G-22-0117");
        assertThat(ortiz.post("/claims/assign", Map.of("key", "none", "to", "pat"))
                        .body())
                .contains("Tick the claims first.");
        assertThat(ortiz.post("/claims/assign", Map.of("key", "whom", "claim", CLAIM))
                        .body())
                .contains("Choose to whom they go.");
        assertThat(ortiz.post("/claims/assign", form).body()).contains("One claim is Pat Adams (pat)&#39;s now.");
        ClaimFacts before = office.ledger.facts("G-22-0117");
        assertThat(ortiz.post("/claims/assign", form).status()).isEqualTo(200);
        assertThat(office.ledger.facts("G-22-0117").entries()).hasSameSizeAs(before.entries());
        RawHttp.Answer refused = ortiz.post("/claims/assign", Map.of("key", "no", "to", "pat", "claim", "G-99-0001"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("0 of 1 claims are", "Not assigned:");
        assertThat(ortiz.get("/claims?assigned=pat").body())
                .contains("1 claim</span>", "G-22-0117")
                .doesNotContain(">" + CLAIM);
        assertThat(ortiz.get("/claims?assigned=(nobody)").body()).doesNotContain(">G-22-0117</a>");
        assertThat(ortiz.get("/claims/G-22-0117").body()).contains("Pat Adams (pat)");
    }

    @Test
    void aQueueIsLentAndTakenBack() throws IOException {
        Staff.add(office.ledger, "pat", "Pat Adams", Role.ADJUSTER);
        RawHttp pat = office.as("pat");
        assertThat(pat.get("/?view=mine").body()).doesNotContain(OwnAddress.encoded(HEARING));
        Map<String, String> form =
                Map.of("key", "l", "from", Office.ORTIZ, "to", "pat", "fromDay", "2022-06-27", "toDay", "2022-07-03");
        RawHttp.Answer lent = ortiz.post("/queues/lend", form);
        assertThat(lent.status()).isEqualTo(302);
        assertThat(ortiz.get(lent.header("Location").replaceAll("^https?://[^/]+", ""))
                        .body())
                .contains("The queue of Mercedes Ortiz (m.ortiz) is Pat Adams (pat)&#39;s, too");
        assertThat(pat.get("/?view=mine").body())
                .contains(OwnAddress.encoded(HEARING), "You also look after the queue of");
        assertThat(pat.get("/?view=mine&as-of=2022-07-04").body()).doesNotContain(OwnAddress.encoded(HEARING));
        String entry = lent.header("Location").replaceAll(".*recorded=", "");
        String withdraw = "/queues/lendings/" + entry + "/withdraw";
        assertThat(ortiz.post(withdraw, Map.of("key", "w0", "reason", "")).status())
                .isEqualTo(422);
        assertThat(ortiz.post(withdraw, Map.of("key", "w", "reason", "back early"))
                        .status())
                .isEqualTo(302);
        assertThat(pat.get("/?view=mine").body()).doesNotContain(OwnAddress.encoded(HEARING));
        assertThat(ortiz.post("/queues/lend", Map.of("key", "x", "from", "", "to", "pat"))
                        .body())
                .contains("Choose whose queue it is.");
    }

    @Test
    void theCountsOfQueuesAreThoseOfTheirLists() throws IOException {
        RawHttp.Answer queues = ortiz.get("/queues");
        List<MatchResult> alerts =
                found(Pattern.compile("href=\"(/\\?view=all&amp;owner=[^\"]+)\"[^>]*>(\\d+)<"), queues);
        assertThat(alerts).hasSizeGreaterThan(1);
        for (MatchResult one : alerts) {
            assertThat(length(ortiz, unescaped(one.group(1)))).isEqualTo(Integer.parseInt(one.group(2)));
        }
        List<MatchResult> claims = found(Pattern.compile("href=\"(/claims\\?assigned=[^\"]+)\"[^>]*>(\\d+)<"), queues);
        assertThat(claims).hasSize(1);
        assertThat(ortiz.get(claims.getFirst().group(1)).body()).contains("1 claim</span>");
    }

    @Test
    void aDiaryIsSetAndTheGateHoldsUpClosing() throws IOException {
        String record = "/claims/G-22-0117/record";
        assertThat(ortiz.get(record).body()).contains("Assign the claim", "Diary", "Close the claim");
        assertThat(ortiz.post(record + "/SetDiary", Map.of("key", "d", "on", "2022-06-27", "what", "Call the doctor"))
                        .status())
                .isEqualTo(302);
        assertThat(ortiz.get("/?view=all&rule=diary-due").body()).contains("Call the doctor");
        RawHttp.Answer gate = ortiz.post(record + "/CloseClaim", Map.of("key", "c", "on", "2022-06-27"));
        assertThat(gate.status()).isEqualTo(422);
        assertThat(gate.body()).contains("Not recorded:", "az.report-of-injury");
        assertThat(ortiz.post(record + "/AssignClaim", Map.of("key", "a", "to", Office.ORTIZ))
                        .status())
                .isEqualTo(302);
        assertThat(ortiz.get("/claims/G-22-0117").body()).contains("Mercedes Ortiz (m.ortiz)");
    }

    @Test
    void aLedgerThatNobodyKeepsLeadsToItsLastDay() throws IOException {
        assertThat(ortiz.get("/").body()).doesNotContain("See that day");
        office.itIs("2022-09-01T15:00:00Z");
        assertThat(office.as(Office.ORTIZ).get("/").body())
                .contains("href=\"/?view=mine&amp;as-of=2022-06-27\">See that day");
    }

    @Test
    void wordsThatAreNoneAreRefused() throws IOException {
        for (String question : List.of("view=ours", "state=lost", "severity=dire", "rule=sometimes", "as-of=soon")) {
            assertThat(ortiz.get("/?" + question).status()).as(question).isEqualTo(400);
        }
        assertThat(ortiz.get("/?owner=nobody.at.all&page=99").body()).contains("Nothing stands so.");
    }
}
