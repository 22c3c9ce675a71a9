package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.app.form.CommandForm;
import org.caseledger.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A form for each thing that may be recorded on a claim. The day is 27 June 2022. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordPagesTest {

    private static final String CLAIM = "/claims/G-22-0117";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

    private static final Set<String> HIDDEN =
            Set.of(FilledForm.NAME, FilledForm.SEEN, "key", "back", "do", "step", "typed-by", "here");

    private Office office;
    private RawHttp http;
    private RawHttp payroll;

    @BeforeAll
    void open(@TempDir Path directory) throws IOException {
        office = Office.open(directory);
        Staff.add(office.ledger, "one.payroll", "Pia Roll", Role.PAYROLL);
        Staff.add(office.ledger, "one.clerk", "Cora Clerk", Role.CLERK);
        http = office.as(Staff.EVERYTHING);
        payroll = office.as("one.payroll");
    }

    @AfterAll
    void close() {
        office.close();
    }

    private static String form(String command) {
        return CLAIM + "/record/" + command;
    }

    private static String seen(String page) {
        Matcher seen = SEEN.matcher(page);
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private static Map<String, String> workStatus(String key, String from) {
        return new HashMap<>(Map.of(
                "key", key, "status", "off-work", "from", from, "physician", "Dr. Nguyen", "receivedOn", "2022-06-27"));
    }

    @Test
    void whatMayBeRecordedIsListedByWhoMay() throws IOException {
        String all = http.get(CLAIM + "/record").body();
        CommandForm.onClaims().forEach(one -> assertThat(all).contains("/record/" + one.name() + "\""));
        assertThat(payroll.get(CLAIM + "/record").body())
                .contains("/record/UseLeave\"", "/record/LogInteraction\"")
                .doesNotContain("/record/DenyClaim\"", "/record/RecordWorkStatus\"");
    }

    @Test
    void everyFormOpensAndAsksForWhatItNeeds() throws IOException {
        for (CommandForm one : CommandForm.onClaims().toList()) {
            RawHttp.Answer page = http.get(form(one.name()));
            assertThat(page.status()).as(one.name()).isEqualTo(200);
            assertThat(page.body()).contains(one.words().title(), "See what this changes");
            RawHttp.Answer blank = http.post(form(one.name()), Map.of("key", "blank-" + one.name()));
            assertThat(blank.status()).as(one.name()).isEqualTo(422);
            assertThat(blank.body()).contains("Not recorded");
        }
    }

    @Test
    void whoMayNotGiveACommandHasNoFormOfIt() throws IOException {
        assertThat(payroll.get(form("DenyClaim")).status()).isEqualTo(403);
        assertThat(payroll.post(form("DenyClaim"), Map.of("key", "p", "noticeOn", "2022-06-27"))
                        .status())
                .isEqualTo(403);
        assertThat(http.get(form("TransmitPay")).status()).isEqualTo(404);
        assertThat(http.get(form("ReportInjury")).status()).isEqualTo(404);
        assertThat(http.get(form("Nonsense")).status()).isEqualTo(404);
        assertThat(http.get("/claims/G-99-0001/record").status()).isEqualTo(404);
        assertThat(http.get("/claims/G-99-0001/record/DenyClaim").status()).isEqualTo(404);
    }

    @Test
    void aFormIsRecordedOnceAndLeadsToTheFile() throws IOException {
        assertThat(http.get(form("RecordWorkStatus")).body())
                .contains("value=\"2022-06-27\"", "Note received on (optional)");
        Map<String, String> status = workStatus("once", "2022-06-20");
        RawHttp.Answer first = http.post(form("RecordWorkStatus"), status);
        assertThat(first.status()).isEqualTo(302);
        assertThat(first.header("Location")).contains(CLAIM + "?recorded=");
        assertThat(http.post(form("RecordWorkStatus"), status).header("Location"))
                .isEqualTo(first.header("Location"));
        status.put("physician", "Dr. Other");
        RawHttp.Answer changed = http.post(form("RecordWorkStatus"), status);
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.body()).contains("was recorded before", "value=\"Dr. Other\"");
    }

    @Test
    void whatTheLedgerRefusesStandsAtTheFieldAndNothingTypedIsLost() throws IOException {
        Map<String, String> status = workStatus("order", "2022-06-20");
        status.put("to", "2022-06-10");
        RawHttp.Answer refused = http.post(form("RecordWorkStatus"), status);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "Not recorded:",
                        "“To” (06/10/2022) is before “From” (06/20/2022).",
                        "value=\"Dr. Nguyen\"",
                        "value=\"2022-06-10\"");
    }

    @Test
    void aDayThatIsLikelierASlipIsQuestionedAndTakenOnceItIsSaidToBeRight() throws IOException {
        Map<String, String> dependents =
                new HashMap<>(Map.of("key", "doubt", "count", "2", "effectiveFrom", "2022-07-27"));
        RawHttp.Answer questioned = http.post(form("RecordDependents"), dependents);
        assertThat(questioned.status()).isEqualTo(422);
        assertThat(questioned.body())
                .contains("07/27/2022 has not come yet.", "name=\"sure-effectiveFrom\" value=\"2022-07-27\"");
        dependents.put("sure-effectiveFrom", "2022-07-28");
        assertThat(http.post(form("RecordDependents"), dependents).status())
                .as("the tick is for the day that was questioned")
                .isEqualTo(422);
        dependents.put("sure-effectiveFrom", "2022-07-27");
        assertThat(http.post(form("RecordDependents"), dependents).status()).isEqualTo(302);
    }

    @Test
    void aYearThatCannotBeIsRefusedWithTheOneThatWasMeant() throws IOException {
        RawHttp.Answer refused = http.post(form("RecordWorkStatus"), workStatus("year", "0222-06-20"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("check the year. Did you mean 06/20/2022?");
    }

    @Test
    void whatItChangesIsShownAndNothingIsRecorded() throws IOException {
        long before = office.ledger.size();
        Map<String, String> status = workStatus("look", "2022-06-21");
        status.put("do", "look");
        RawHttp.Answer looked = http.post(form("RecordWorkStatus"), status);
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.body()).contains("What this changes.", "Nothing is recorded yet.", "value=\"2022-06-21\"");
        assertThat(office.ledger.size()).isEqualTo(before);
        status.remove("do");
        assertThat(http.post(form("RecordWorkStatus"), status).status())
                .as("having looked, it can be recorded under the same key")
                .isEqualTo(302);
    }

    @Test
    void anEntryIsWithdrawnFromItsRow() throws IOException {
        String recorded = http.post(
                        form("RecordDependents"), Map.of("key", "wrong", "count", "9", "effectiveFrom", "2022-06-01"))
                .header("Location");
        String entry = recorded.replaceAll(".*recorded=([^#]+).*", "$1");
        String address = form("WithdrawEntry") + "?entry=" + entry;
        assertThat(http.get(CLAIM + "?entry=" + entry).body()).contains(address.replace("&", "&amp;"));
        RawHttp.Answer page = http.get(address);
        assertThat(page.body()).contains("value=\"" + entry + "\" selected");
        assertThat(http.post(form("WithdrawEntry"), Map.of("key", "w1", "entry", entry))
                        .body())
                .contains("Say what is wrong with it.");
        assertThat(http.post(form("WithdrawEntry"), Map.of("key", "w1", "entry", entry, "reason", "Nine was a slip"))
                        .status())
                .isEqualTo(302);
        assertThat(http.get(CLAIM + "?entry=" + entry).body())
                .contains("Nine was a slip")
                .doesNotContain(address);
        assertThat(payroll.get(CLAIM).body())
                .as("the first report can't be withdrawn, nor what payroll may not record")
                .doesNotContain("Withdraw: Injury");
    }

    @Test
    void whoSavesSecondSeesWhatIsNewAndKeepsWhatTheyTyped() throws IOException {
        RawHttp second = office.as("one.clerk");
        String seen = seen(second.get(form("RecordThirdParty")).body());
        http.post(form("RecordThirdParty"), Map.of("key", "t1", "name", "Acme Paving", "pursuedBy", "nobody"));
        Map<String, String> typed = new HashMap<>(
                Map.of("key", "t2", "seen", seen, "name", "Beta Trucks", "pursuedBy", "the administrator"));
        RawHttp.Answer moved = second.post(form("RecordThirdParty"), typed);
        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.body())
                .contains(
                        "somebody recorded something on this claim meanwhile", "Acme Paving", "value=\"Beta Trucks\"");
        typed.put("seen", seen(moved.body()));
        assertThat(second.post(form("RecordThirdParty"), typed).status()).isEqualTo(302);
    }

    @Test
    void aDeclinationSaysWhatItMeansByTheStatesLaw() throws IOException {
        assertThat(http.get(form("AnswerModifiedDuty")).body()).contains("A.R.S. § 23-1044(A)");
        assertThat(http.get(form("RecordDependents")).body()).doesNotContain("A.R.S. § 23-1044(A)");
    }

    @Test
    void noticesAreChosenByTheirKinds() throws IOException {
        assertThat(http.get(CLAIM + "/record").body())
                .contains("Notices, by their kinds", "box 3", "box 4", "/record/DenyClaim?delayOnly=yes")
                .doesNotContain("box 5");
        assertThat(http.get(form("DenyClaim") + "?delayOnly=yes&reason=Investigation%20continues")
                        .body())
                .contains("value=\"yes\" selected", "Investigation continues");
        assertThat(office.as("one.clerk").get(CLAIM + "/record").body()).doesNotContain("/record/DenyClaim");
    }

    @Test
    void theWageOfForm108ComesWithItsWorking() throws IOException {
        String page = http.get(form("RecommendWage")).body();
        assertThat(page)
                .as("the factor of a year's wages is not verified, so that the form doesn't begin with it")
                .contains("How a wage of", "3,900.00", "by law that nobody verified", "A.R.S. 23-1041")
                .doesNotContain("rule: az.amw");
        assertThat(http.get(form("RecommendWage") + "?form=108&amount=3900.00&basis=rule%3A%20az.amw")
                        .body())
                .contains("value=\"3900.00\"", "rule: az.amw</textarea>");
    }

    @Test
    void aFormThatWasFiledKeepsItsNumber() throws IOException {
        Map<String, String> filed =
                new HashMap<>(hidden(http.get(form("FileForm")).body()));
        filed.putIfAbsent("form", "101");
        filed.putAll(Map.of("filedOn", "2022-06-24", "with", "commission", "do", "look"));
        RawHttp.Answer looked = http.post(form("FileForm"), filed);
        assertThat(looked.status()).isEqualTo(200);
        filed.put("do", "record");
        String entry = http.post(form("FileForm"), filed).header("Location").replaceAll(".*recorded=([^#]+).*", "$1");
        assertThat(office.ledger.facts(CLAIM.substring("/claims/".length())).entries().stream()
                        .filter(one -> one.id().toString().equals(entry))
                        .map(one -> one.event().toString()))
                .singleElement()
                .asString()
                .contains("form=101");
    }

    @Test
    void noFieldOfACommandIsCalledAsAHiddenOne() {
        assertThat(CommandForm.all()
                        .flatMap(form -> form.fields().stream().map(field -> form.name() + "." + field.name()))
                        .filter(field -> HIDDEN.contains(field.substring(field.indexOf('.') + 1))))
                .as("a browser would send both, and the hidden one would be taken")
                .isEmpty();
    }

    /** What a browser would send of the hidden fields of the form that records. */
    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(page.substring(page.indexOf("<form id=\"record\"")))
                .results()
                .forEach(one -> fields.put(one.group(1), one.group(2)));
        return fields;
    }

    @Test
    void aNoteIsRecordedWithAllThatItSays() throws IOException {
        Map<String, String> note = workStatus("note", "2022-06-22");
        note.put("status", "modified-duty");
        note.put("hoursPerDay", "4");
        note.put("visitedOn", "2022-06-22");
        note.put("nextVisitOn", "2022-07-06");
        note.put("restrictions", "No lifting above 10 lb");
        String entry =
                http.post(form("RecordWorkStatus"), note).header("Location").replaceAll(".*recorded=([^#]+).*", "$1");
        assertThat(http.get(CLAIM + "?entry=" + entry).body())
                .contains("4 hours a day; seen on 06/22/2022; next visit 07/06/2022");
        note.put("key", "note-hours");
        note.put("hoursPerDay", "25");
        assertThat(http.post(form("RecordWorkStatus"), note).body()).contains("above 0 and at most 24");
    }
}
