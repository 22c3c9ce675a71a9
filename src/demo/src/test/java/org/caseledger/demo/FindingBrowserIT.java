package org.caseledger.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.web.Browser;
import org.caseledger.decision.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A clerk finds what was said of a claim, by its words, with whom and when; and keeps the people that it has to do with. */
@ExtendWith(City.Opened.class)
class FindingBrowserIT {

    private static final String CLAIM = "G-22-9201";

    private static City city;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open(City opened) throws IOException {
        city = opened;
        Path lines = Files.writeString(folder.resolve("finding.jsonl"), """
                {"do":"ReportInjury","by":"rm-cedar","claim":"G-22-9201","jurisdiction":"AZ","employer":"glendale","employee":{"id":"9201","name":"Wren Willow"},"injuredOn":"2022-05-02","employerKnewOn":"2022-05-02","kind":"lost-time","description":"Fell from a scaffold"}
                {"do":"LogInteraction","by":"rm-cedar","claim":"G-22-9201","on":"2022-05-04","channel":"phone","party":"Dr. Quail","issue":"Xeriscape trench: how deep was the fall","action":"Asked for the note","result":"It comes by fax"}
                {"do":"LogInteraction","by":"rm-cedar","claim":"G-22-9201","on":"2022-06-20","channel":"letter","party":"Dr. Quail","issue":"Xeriscape trench, second note","action":"Filed it","result":"On file"}
                {"do":"LogInteraction","by":"tpa-ibis","claim":"G-22-9201","on":"2022-06-22","channel":"e-mail","party":"The supervisor","issue":"Xeriscape trench is filled in","action":"Took note","result":"Closed"}
                """);
        new LineFile(
                        city.ledger(),
                        answer -> assertThat(answer.outcome()).isInstanceOf(Outcome.Recorded.class),
                        warning -> {})
                .record(List.of(LineFile.Source.of(lines)), true);
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        city.quiet();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Looks at {@code page} on a desk, on a phone and on a small one. */
    private static void look(Page page, String name) {
        city.look(page, name);
        city.judge(page, name, Set.of(City.WIDE, City.NARROW));
    }

    private static String taken(Page page, String file) throws IOException {
        Download download = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(file).setExact(true))
                .last()
                .click());
        return Files.readString(download.path());
    }

    @Test
    void whatWasSaidIsFoundByItsWordsWithWhomAndWhenSortedAndTakenAlong() throws IOException {
        Page cora = city.as(Staff.SPECIALIST);
        // From any page, by the keyboard alone.
        cora.navigate("/deadlines");
        cora.keyboard().press("/");
        cora.keyboard().type("xeriscape");
        cora.keyboard().press("Enter");
        assertThat(cora.locator("h1")).hasText("Search");
        Locator found = cora.locator("ol.found > li");
        assertThat(found).hasCount(3);
        look(cora, "search-found");

        cora.getByLabel("With whom").fill("quail");
        button(cora, "Search");
        assertThat(found).hasCount(2);
        assertThat(found.first().locator("mark").first())
                .hasText(Pattern.compile("xeriscape", Pattern.CASE_INSENSITIVE));
        cora.getByLabel("First", new Page.GetByLabelOptions().setExact(true)).selectOption("the latest");
        button(cora, "Search");
        assertThat(found.first()).containsText("06/20/2022");
        assertThat(found.last()).containsText("05/04/2022");
        assertThat(taken(cora, "CSV"))
                .startsWith("claim,employer,employee,on,kind,party,text,by,recordedAt,entry,withdrawnBy")
                .containsSubsequence("2022-06-20", "2022-05-04")
                .doesNotContain("The supervisor");

        cora.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("2022-06-01");
        cora.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("2022-06-30");
        button(cora, "Search");
        assertThat(found).hasCount(1);
        look(cora, "search-narrowed");
        Browser.tabTo(cora, CLAIM + " Wren Willow 9201");
        cora.keyboard().press("Enter");
        assertThat(cora.locator("h1")).containsText(CLAIM);
        assertThat(cora.locator("#timeline tr:target")).containsText("second note");

        cora.navigate("/search?q=zzyzx");
        assertThat(cora.getByText("Nothing found.")).isVisible();
        look(cora, "search-nothing");
    }

    @Test
    void aContactIsAddedChangedLookedBackOnSortedAndEnded() throws IOException {
        Page cora = city.as(Staff.SPECIALIST);
        cora.navigate("/claims/" + CLAIM);
        assertThat(cora.locator("#contacts")).containsText("Nobody is on file");
        record(cora, "provider", "Dr. Quail", "602 555 0142");
        record(cora, "supervisor", "Ann Agave", "623 555 0107");
        Locator people = cora.locator("#contacts tbody tr");
        assertThat(people).hasCount(2);
        assertThat(people.first()).containsText("602 555 0142");

        cora.getByLabel("Change contact 1").click();
        assertThat(cora.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Dr. Quail");
        cora.getByLabel("Telephone (optional)").fill("602 555 0199");
        cora.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("2022-07-01");
        look(cora, "contact-changed");
        button(cora, "Record the contact");
        assertThat(people).hasCount(2);
        assertThat(people.first()).containsText("602 555 0199");
        people.first().getByText("before").click();
        assertThat(people.first()).containsText("602 555 0142");
        assertThat(people.first()).containsText("recorded 07/11/2022");
        look(cora, "contact-history");

        cora.locator("#contacts")
                .getByText("Who", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(people.first()).containsText("Ann Agave");
        assertThat(cora.locator("#contacts th[aria-sort=ascending]")).hasText("Who");
        Download download = cora.waitForDownload(
                () -> cora.locator("#contacts").getByText("CSV").click());
        assertThat(Files.readString(download.path()))
                .startsWith("contact,role,name,organization,phone")
                .containsSubsequence("Ann Agave", "Dr. Quail", "602 555 0199");

        cora.locator("#contacts").getByText("End a contact").click();
        cora.getByLabel("Number on file").fill("2");
        cora.getByLabel("Last day").fill("2022-07-08");
        button(cora, "End it");
        assertThat(people.first()).containsText("Dr. Quail");
        assertThat(cora.locator("#contacts")).containsText("1 who had to do with it before");
        cora.getByText("who had to do with it before").click();
        assertThat(people.last()).containsText("Ann Agave");
        look(cora, "contact-ended");
    }

    /** Records somebody on the claim, by the keyboard where the form begins. */
    private static void record(Page page, String role, String name, String phone) {
        page.locator("#contacts").getByText("Record a contact").focus();
        page.keyboard().press("Enter");
        page.getByLabel("As", new Page.GetByLabelOptions().setExact(true)).selectOption(role);
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        page.getByLabel("Telephone (optional)").fill(phone);
        page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("2022-06-01");
        button(page, "Record the contact");
        assertThat(page.locator("#contacts")).containsText(name);
    }
}
