package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An injury is taken in step by step; nothing is recorded before the last. The day is 27 June 2022. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakePagesTest {

    private static final String PAGE = "/claims/new";

    private Office office;
    private RawHttp http;

    @BeforeAll
    void open(@TempDir Path directory) throws IOException {
        office = Office.open(directory);
        Staff.add(office.ledger, "one.payroll", "Pia Roll", Role.PAYROLL);
        http = office.as(Staff.EVERYTHING);
    }

    @AfterAll
    void close() {
        office.close();
    }

    private static Map<String, String> incident(String claim, String employee) {
        Map<String, String> typed = new HashMap<>();
        typed.put("key", "intake-" + claim);
        typed.put("claim", claim);
        typed.put("jurisdiction", "AZ");
        typed.put("employer", "glendale");
        typed.put("employee.id", employee);
        typed.put("employee.name", "Dana Whitlock");
        typed.put("injuredOn", "2022-06-22");
        typed.put("employerKnewOn", "2022-06-22");
        typed.put("description", "Slipped on a wet ramp");
        return typed;
    }

    private RawHttp.Answer step(Map<String, String> typed, String step) throws IOException {
        typed.put("step", step);
        typed.put("do", "next");
        return http.post(PAGE, typed);
    }

    @Test
    void anInjuryIsTakenInStepByStep() throws IOException {
        assertThat(http.get(PAGE).body()).contains("aria-current=\"step\"", "Incident", "Claim number");
        long before = office.ledger.size();
        Map<String, String> typed = incident("G-22-0950", "E9950");
        RawHttp.Answer triage = step(typed, "incident");
        assertThat(triage.status()).isEqualTo(200);
        assertThat(triage.body()).contains("Nurse triage", "name=\"description\" value=\"Slipped on a wet ramp\"");
        typed.putAll(Map.of(
                "on", "2022-06-22", "party", "Nurse line", "issue", "Knee", "action", "Referred", "result", "Clinic"));
        assertThat(step(typed, "triage").body()).contains("A.R.S. § 23-908(A)", "Coded as");
        RawHttp.Answer uncoded = step(typed, "treatment");
        assertThat(uncoded.status()).isEqualTo(422);
        assertThat(uncoded.body()).contains("Choose how it is coded.");
        typed.put("kind", "medical-only");
        assertThat(step(typed, "treatment").body()).contains("What Form 101 wants", "missing", "Dana Whitlock, E9950");
        assertThat(step(typed, "completeness").body()).contains("Give it to", "Report the injury");
        typed.put("to", Office.ORTIZ);
        assertThat(office.ledger.size())
                .as("nothing is recorded before the last step")
                .isEqualTo(before);
        RawHttp.Answer done = step(typed, "assignment");
        assertThat(done.status()).isEqualTo(302);
        assertThat(done.header("Location")).contains("/claims/G-22-0950?recorded=");
        assertThat(step(typed, "assignment").header("Location")).isEqualTo(done.header("Location"));
        ClaimFacts facts = office.ledger.facts("G-22-0950");
        assertThat(facts.entries()).hasSize(3);
        assertThat(facts.attention().assignedTo()).hasValue(Office.ORTIZ);
        assertThat(http.get("/claims/G-22-0950").body()).contains("triage-line");
    }

    @Test
    void whatIsWrongIsSaidInItsStepAndOneCanGoBack() throws IOException {
        Map<String, String> typed = incident("G-22-0951", "");
        typed.put("injuredOn", "2022-07-22");
        RawHttp.Answer wanting = step(typed, "incident");
        assertThat(wanting.status()).isEqualTo(422);
        assertThat(wanting.body())
                .contains("Say who was hurt.", "07/22/2022 has not come yet.", "value=\"Dana Whitlock\"")
                .doesNotContain("Choose how it is coded.");
        typed = incident("G-22-0951", "E9951");
        typed.put("step", "treatment");
        typed.put("do", "back");
        assertThat(http.post(PAGE, typed).body()).contains("Nurse triage", "value=\"E9951\"");
    }

    @Test
    void anInjuryThatMayBeOnFileIsAskedAbout() throws IOException {
        office.record("""
                {"do":"ReportInjury","claim":"G-22-0960","by":"m.ortiz","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E960","name":"Ida Gust"},"injuredOn":"2022-06-20","employerKnewOn":"2022-06-20","kind":"medical-only","description":"Cut a hand"}
                """);
        Map<String, String> typed = incident("G-22-0961", "E960");
        assertThat(step(typed, "incident").body()).contains("G-22-0960", "Cut a hand", "It is another injury");
        assertThat(step(typed, "duplicates").body()).contains("Say that it is another injury");
        typed.put("another", "yes");
        assertThat(step(typed, "duplicates").body()).contains("Nurse triage");
    }

    @Test
    void aNumberThatIsTakenIsSaidAtTheEnd() throws IOException {
        Map<String, String> typed = incident("G-22-0117", "E9952");
        typed.put("kind", "report-only");
        RawHttp.Answer taken = step(typed, "assignment");
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.body()).contains("was reported already", "id=\"ReportInjury-claim\"");
    }

    @Test
    void whoKeepsNoClaimsReportsNone() throws IOException {
        RawHttp payroll = office.as("one.payroll");
        assertThat(payroll.get(PAGE).status()).isEqualTo(403);
        assertThat(payroll.post(PAGE, Map.of()).status()).isEqualTo(403);
    }
}
