package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.caseledger.claim.ClaimEvent.InteractionLogged;
import org.caseledger.claim.InteractionParty;
import org.caseledger.claim.InteractionResult;
import org.caseledger.journal.Entry;
import org.caseledger.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** What was said with whom: begun from templates, with the claim's people, as a list. The day is Monday, 27 June 2022. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InteractionPagesTest {

    private static final String CLAIM = "/claims/G-22-0117";
    private static final String FORM = CLAIM + "/record/LogInteraction";
    private static final String LIST = CLAIM + "/interactions";
    private static final Pattern RECORDED = Pattern.compile("recorded=([^#&]+)");

    private Office office;
    private RawHttp http;
    private RawHttp payroll;
    private RawHttp compliance;
    private Path templates;

    @BeforeAll
    void open(@TempDir Path directory) throws IOException {
        office = Office.open(directory);
        Staff.add(office.ledger, "pia.roll", "Pia Roll", Role.PAYROLL);
        Staff.add(office.ledger, "otto.officer", "Otto Officer", Role.COMPLIANCE);
        http = office.as(Staff.EVERYTHING);
        payroll = office.as("pia.roll");
        compliance = office.as("otto.officer");
        templates = office.ledger.directory().resolve("interactions").resolve("glendale");
        Files.createDirectories(templates);
        contact("c1", "provider", "Dr. Rivera");
        contact("c2", "supervisor", "Sam Stone");
        log(
                "l1",
                Map.of(
                        "party",
                        "provider",
                        "contact",
                        "1",
                        "issue",
                        "The note",
                        "result",
                        "left message",
                        "on",
                        "2022-06-24",
                        "followUpOn",
                        "2022-06-28"));
        log(
                "l2",
                Map.of(
                        "party",
                        "claimant",
                        "issue",
                        "Why week 1 is unpaid",
                        "result",
                        "Answered; content",
                        "channel",
                        "in-person",
                        "on",
                        "2022-06-20"));
        log(
                "l3",
                Map.of("party", "Gus from the yard", "issue", "=1+1", "result", "Will call again", "on", "2022-06-22"));
        log(
                "l4",
                Map.of(
                        "party",
                        "attorney",
                        "issue",
                        "An offer",
                        "result",
                        "document received",
                        "reserved",
                        "attorney",
                        "channel",
                        "letter",
                        "on",
                        "2022-06-21"));
    }

    @AfterAll
    void close() {
        office.close();
    }

    private void contact(String key, String role, String name) throws IOException {
        assertThat(http.post(
                                CLAIM + "/record/RecordContact",
                                Map.of("key", key, "role", role, "name", name, "from", "2022-05-02"))
                        .status())
                .isEqualTo(302);
    }

    private static Map<String, String> fields(String key, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "key", key, "on", "2022-06-27", "channel", "phone", "action", "Explained", "result", "answered"));
        fields.putAll(more);
        return fields;
    }

    private String log(String key, Map<String, String> more) throws IOException {
        RawHttp.Answer answer = http.post(FORM, fields(key, more));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        var recorded = RECORDED.matcher(String.valueOf(answer.header("Location")));
        assertThat(recorded.find()).isTrue();
        return recorded.group(1);
    }

    private InteractionLogged logged(String entry) {
        Entry<?> found = office.ledger.facts("G-22-0117").entry(entry).orElseThrow();
        return (InteractionLogged) found.event();
    }

    private List<Map<String, String>> csv(RawHttp who, String question) throws IOException {
        RawHttp.Answer answer = who.get(LIST + ".csv" + question);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(answer.body())) {
            return rows.readAll();
        }
    }

    private List<String> issues(RawHttp who, String question) throws IOException {
        return csv(who, question).stream()
                .map(row -> row.getOrDefault("issue", "?"))
                .toList();
    }

    @Test
    void aTemplateFillsTheFormIn() throws IOException {
        String page = http.get(FORM + "?template=left-message").body();
        assertThat(page)
                .contains("<option value=\"phone\" selected=\"selected\">")
                .contains("name=\"result\" type=\"text\" value=\"left message\"")
                .contains("name=\"party\" type=\"text\" value=\"employee\"")
                .contains(">Called</textarea>", "No medical detail on somebody else")
                .contains("name=\"followUpOn\" type=\"date\" value=\"2022-06-28\"");
        assertThat(http.get(FORM).body())
                .contains("Nobody there; left a message", "?template=left-message")
                .doesNotContain("name=\"result\" type=\"text\" value=\"left message\"", "No medical detail");
    }

    /** Monday is 4 July: 27 June and five business days are 5 July. */
    @Test
    void followUpsAreCountedInBusinessDays() throws IOException {
        Files.writeString(
                templates.resolve("report-due.yaml"),
                "template: report-due\nversion: 3\nabout: The report is due\nparty: adjuster\nfollowUp: 5\n");
        assertThat(http.get(FORM + "?template=report-due").body()).contains("type=\"date\" value=\"2022-07-05\"");
        Files.delete(templates.resolve("report-due.yaml"));
    }

    @Test
    void whatTheAddressSaysStandsInTheFormAndBeforeTheTemplate() throws IOException {
        assertThat(http.get(FORM + "?template=left-message&issue=About+the+note&on=2022-06-26")
                        .body())
                .contains(">About the note</textarea>", "name=\"on\" type=\"date\" value=\"2022-06-26\"")
                .contains("name=\"result\" type=\"text\" value=\"left message\"");
        assertThat(http.get(FORM + "?contact=2").body())
                .contains("<option value=\"2\" selected=\"selected\">Sam Stone, supervisor</option>")
                .contains("name=\"party\" type=\"text\" value=\"supervisor\"");
    }

    @Test
    void anEmployersOwnTemplateTakesThePlaceOfAShippedOne() throws IOException {
        Files.writeString(
                templates.resolve("no-answer.yaml"),
                "template: no-answer\nversion: 2\nabout: Rang in vain\nresult: no answer, third time\n");
        assertThat(http.get(FORM).body()).contains("Rang in vain").doesNotContain(">Nobody answered<");
        assertThat(http.get(FORM + "?template=no-answer").body())
                .contains("name=\"result\" type=\"text\" value=\"no answer, third time\"");
        assertThat(http.get("/quick-entry").body()).contains("Rang in vain");
        Files.delete(templates.resolve("no-answer.yaml"));
        assertThat(http.get(FORM).body()).contains(">Nobody answered<");
    }

    @Test
    void aFaultyFileIsNamedWithItsPlaceAndKeepsNobodyFromLogging() throws IOException {
        Path file = templates.resolve("bad.yaml");
        for (Map.Entry<String, List<String>> fault : Map.of(
                        "template: bad\nversion: 1\nabout: x\nparty: neighbor\n",
                        List.of("party is &quot;neighbor&quot;; it must be one of employee"),
                        "template: bad\nversion: 1\nabout: x\ncolour: red\n",
                        List.of("line 4", "there is no field colour", "followUp"),
                        "template: bad\nversion: 1\nabout: x\nchannel: pigeon\n",
                        List.of("line 4", "field channel must be one of phone, letter"),
                        "template: bad\nversion: 1\nabout: x\nfollowUp: 0\n",
                        List.of("followUp is 0; it must be 1 to 250 business days"),
                        "template: good\nversion: 1\nabout: x\n",
                        List.of("says that it is the template good"),
                        "template: bad\nabout: x\n",
                        List.of("field version is missing"),
                        "template: [\n",
                        List.of("line "))
                .entrySet()) {
            Files.writeString(file, fault.getKey());
            String page = http.get(FORM).body();
            assertThat(page)
                    .contains("interactions", "bad.yaml")
                    .contains(fault.getValue())
                    .contains("left-message");
        }
        Files.delete(file);
        assertThat(http.get(FORM + "?template=nothing").body()).contains("There is no template &quot;nothing&quot;");
    }

    @Test
    void aTemplateOfAnotherStateIsNotOffered() throws IOException {
        Path file = templates.resolve("ladder.yaml");
        for (String state : List.of("AZ", "MN")) {
            Files.writeString(file, "template: ladder\nversion: 1\nabout: About the ladder\nin: " + state + "\n");
            assertThat(http.get(FORM).body().contains("About the ladder"))
                    .as(state)
                    .isEqualTo(state.equals("AZ"));
        }
        Files.delete(file);
    }

    @Test
    void theQuickEntryTakesTheTemplateAlong() throws IOException {
        assertThat(http.get("/quick-entry").body())
                .contains("<option value=\"left-message\">Nobody there; left a message");
        RawHttp.Answer answer = http.get("/quick-entry?claim=g-22-0117&template=left-message");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith(FORM + "?template=left-message");
        assertThat(http.get("/quick-entry?claim=G-99-0001&template=left-message")
                        .body())
                .contains("There is no claim of that number", "<option value=\"left-message\" selected=\"selected\">");
    }

    @Test
    void theVocabularyIsSuggestedAndAnythingElseIsTaken() throws IOException {
        String page = http.get(FORM).body();
        InteractionParty.all()
                .forEach(word -> assertThat(page).contains("<option value=\"" + word.replace("'", "&#39;")));
        InteractionResult.all().forEach(word -> assertThat(page).contains("<option value=\"" + word + "\">"));
        String entry = log("free", Map.of("party", "The mill", "issue", "Its gate", "result", "Open again"));
        assertThat(logged(entry).party()).isEqualTo("The mill");
        http.post(CLAIM + "/record/WithdrawEntry", Map.of("key", "free-w", "entry", entry, "reason", "of the test"));
    }

    @Test
    void aContactOfTheClaimIsChosenAndShownByName() throws IOException {
        String file = http.get(CLAIM).body();
        assertThat(file).contains("provider: Dr. Rivera, provider", LIST, "?contact=1");
        RawHttp.Answer unknown =
                http.post(FORM, fields("u1", Map.of("party", "provider", "contact", "9", "issue", "x")));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body()).contains("has no contact 9");
    }

    /** Who treats is medical detail; the compliance officer doesn't see it, and payroll doesn't read attorneys' letters. */
    @Test
    void aContactsNameIsMaskedAsContactsAreAndAReservedOneAltogether() throws IOException {
        assertThat(http.get(LIST).body()).contains("Dr. Rivera", "An offer");
        for (RawHttp who : List.of(payroll, compliance)) {
            assertThat(who.get(LIST + ".csv").body()).doesNotContain("An offer").contains("(reserved: attorney)");
            assertThat(who.get(LIST).body())
                    .contains("What was said is reserved.")
                    .doesNotContain("An offer");
        }
        assertThat(compliance.get(LIST).body())
                .contains("(reserved: medical), provider")
                .doesNotContain("Dr. Rivera");
        assertThat(compliance.get(LIST + ".csv").body()).doesNotContain("Dr. Rivera");
    }

    @Test
    void theListIsNarrowedDown() throws IOException {
        assertThat(issues(http, "?sort=on"))
                .containsSubsequence("Why week 1 is unpaid", "An offer", "'=1+1", "The note");
        assertThat(issues(http, "?party=provider")).containsExactly("The note");
        assertThat(issues(http, "?party=employee")).containsExactly("Why week 1 is unpaid");
        assertThat(issues(http, "?party=other")).containsExactly("'=1+1");
        assertThat(issues(http, "?result=answered&channel=in-person")).containsExactly("Why week 1 is unpaid");
        assertThat(issues(http, "?result=other")).containsExactly("'=1+1");
        assertThat(issues(http, "?contact=1")).containsExactly("The note");
        assertThat(issues(http, "?q=RIVERA")).containsExactly("The note");
        assertThat(issues(http, "?follow=on&to=2022-06-24")).containsExactly("The note");
        assertThat(issues(http, "?from=2022-06-21&to=2022-06-22&sort=on")).containsExactly("An offer", "'=1+1");
        assertThat(issues(http, "?by=nobody")).isEmpty();
        assertThat(http.get(LIST + "?by=nobody").body()).contains("None of that kind.");
        assertThat(http.get(LIST + "?party=neighbor").status()).isEqualTo(400);
        assertThat(http.get(LIST + "?from=soon").status()).isEqualTo(400);
        assertThat(http.get(LIST + ".pdf").status()).isEqualTo(404);
        assertThat(http.get("/claims/nowhere/interactions").status()).isEqualTo(404);
    }

    @Test
    void whoMayNotReadFindsNothingByItsWords() throws IOException {
        assertThat(issues(http, "?q=offer")).containsExactly("An offer");
        assertThat(issues(payroll, "?q=offer")).isEmpty();
        assertThat(issues(payroll, "?party=attorney")).isEmpty();
    }

    @Test
    void theFileHasColumnsOfItsOwn() throws IOException {
        Map<String, String> row = csv(http, "?contact=1").getFirst();
        assertThat(row.keySet())
                .containsExactly(
                        "claim",
                        "recorded_at",
                        "on",
                        "issue",
                        "action",
                        "result",
                        "result_kind",
                        "channel",
                        "party",
                        "party_kind",
                        "contact",
                        "contact_name",
                        "about",
                        "follow_up_on",
                        "by",
                        "words",
                        "reserved",
                        "entry",
                        "withdrawn_by");
        assertThat(row)
                .containsEntry("claim", "G-22-0117")
                .containsEntry("on", "2022-06-24")
                .containsEntry("result_kind", "left message")
                .containsEntry("party_kind", "provider")
                .containsEntry("contact", "1")
                .containsEntry("contact_name", "Dr. Rivera, provider")
                .containsEntry("follow_up_on", "2022-06-28")
                .containsEntry("by", Staff.EVERYTHING)
                .containsEntry(
                        "words", "Interaction (phone, provider, contact 1): The note / Explained / left message");
        assertThat(row.get("recorded_at")).startsWith("2022-06-27T15:00");
        assertThat(http.get(LIST + ".xlsx").status()).isEqualTo(200);
    }

    @Test
    void whatItIsAboutIsLinkedAndAWithdrawnOneIsShownOnlyIfAskedFor() throws IOException {
        String first = log("a1", Map.of("party", "payroll", "issue", "Entered wrongly"));
        String second = log("a2", Map.of("party", "payroll", "issue", "Entered rightly", "about", first));
        assertThat(http.get(LIST + "?party=payroll").body()).contains("entry=" + first + "#entry-" + first);
        http.post(CLAIM + "/record/WithdrawEntry", Map.of("key", "w1", "entry", second, "reason", "of another claim"));
        assertThat(issues(http, "?party=payroll")).containsExactly("Entered wrongly");
        assertThat(issues(http, "?party=payroll&withdrawn=on&sort=recordedAt"))
                .containsExactlyInAnyOrder("Entered wrongly", "Entered rightly");
        assertThat(http.get(LIST + "?party=payroll&withdrawn=on").body()).contains("class=\"withdrawn\"");
        http.post(CLAIM + "/record/WithdrawEntry", Map.of("key", "w2", "entry", first, "reason", "of the test"));
    }

    /** Two who log interactions from forms that were opened before either was sent: both are recorded. */
    @Test
    void twoWhoLogInteractionsAreNotInConflict() throws IOException {
        String opened = payroll.get(FORM).body();
        assertThat(opened).contains("name=\"seen\" value=\"\"");
        String mine = log("two-1", Map.of("party", "family", "issue", "Asks for him"));
        RawHttp.Answer theirs =
                payroll.post(FORM, fields("two-2", Map.of("party", "family", "issue", "Asks again", "seen", "")));
        assertThat(theirs.status()).isEqualTo(302);
        assertThat(issues(http, "?party=family")).hasSize(2);
        assertThat(logged(mine).issue()).isEqualTo("Asks for him");
    }

    @Test
    void aFollowUpIsOnItsDaysToday() throws IOException {
        log("f1", Map.of("party", "insurer", "issue", "Lien", "followUpOn", "2022-06-28"));
        String what = "Contact of 06/27/2022 to be followed up by 06/28/2022";
        assertThat(http.get("/?view=all&as-of=2022-06-27").body()).doesNotContain(what);
        assertThat(http.get("/?view=all&as-of=2022-06-28&claim=G-22-0117").body())
                .contains(what);
        log("f2", Map.of("party", "insurer", "issue", "Lien", "about", entryOf("Lien")));
        assertThat(http.get("/?view=all&as-of=2022-06-28&claim=G-22-0117").body())
                .doesNotContain(what);
    }

    private String entryOf(String issue) {
        return office.ledger.facts("G-22-0117").onFile().interactions().stream()
                .filter(entry -> entry.event().issue().equals(issue))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
