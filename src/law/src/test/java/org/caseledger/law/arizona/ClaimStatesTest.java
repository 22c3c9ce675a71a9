package org.caseledger.law.arizona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.LawFile;
import org.caseledger.law.working.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The data file of claim states: its faults, that it hangs together, and that its page is in step. */
class ClaimStatesTest {

    private static final ClaimStates CLAIM = ClaimStates.shipped();
    private static final Path PAGE = Path.of("..", "..", "docs", "law", "arizona", "claim-states.md");
    private static final String BEGIN = "<!-- claim-states -->\n";
    private static final String END = "<!-- end of claim-states -->";

    private static final String LIGHT = """
            states:
              - {name: red, acceptance: none, meaning: stop}
              - {name: green, acceptance: accepted, meaning: go}
            notices:
              - {code: switch, form: "1", name: a switch, by: payer, protestable: true, status: verified, source: a page}
            steps:
              - {from: red, notice: switch, to: green, citation: Code 1, status: secondary, source: a page}
            """;

    @Test
    void a_file_is_read_as_it_is_written() {
        ClaimStates light = read(LIGHT);
        assertThat(light.state("green"))
                .isEqualTo(new ClaimStates.State("green", ClaimStates.Acceptance.ACCEPTED, "go"));
        assertThat(light.notice("switch"))
                .isEqualTo(new ClaimStates.Notice("switch", "1", "a switch", "payer", true, Status.VERIFIED, "a page"));
        assertThat(light.from("red"))
                .containsExactly(new ClaimStates.Step("red", "switch", "green", "Code 1", Status.SECONDARY, "a page"));
        assertThat(light.from("green")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a state that is there twice | name: green      | name: red      | the state red is there twice
            a step from nowhere         | from: red        | from: blue     | names the state blue
            a step to nowhere           | to: green        | to: blue       | names the state blue
            a notice that isn't listed  | notice: switch   | notice: button | names the notice button
            an unknown property         | by: payer        | by: payer, colour: red | colour
            a missing meaning           | , meaning: go    |                | meaning
            a missing protestable       | protestable: true, |              | protestable
            an unknown acceptance       | acceptance: none | acceptance: no idea | no idea
            an unknown status           | status: secondary | status: probable | probable
            """)
    void a_fault_is_refused_with_the_file(String what, String right, String wrong, String words) {
        String file = LIGHT.replace(right, wrong == null ? "" : wrong);
        assertThat(file).isNotEqualTo(LIGHT);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("light.yaml", words);
    }

    @Test
    void a_notice_that_is_there_twice_is_refused() {
        String notice =
                LIGHT.lines().filter(line -> line.contains("code:")).findFirst().orElseThrow();
        assertThatThrownBy(() -> read(LIGHT.replace("steps:", notice + "\nsteps:")))
                .hasMessageContaining("the notice switch is there twice");
    }

    @Test
    void a_second_step_for_the_same_notice_is_refused() {
        String again = "  - {from: red, notice: switch, to: red, citation: Code 2, status: verified, source: a page}\n";
        assertThatThrownBy(() -> read(LIGHT + again)).hasMessageContaining("the step red switch is there twice");
    }

    @Test
    void every_state_is_reached() {
        Set<String> reached = new TreeSet<>(Set.of("reported", "wage-undetermined"));
        Deque<String> left = new ArrayDeque<>(reached);
        while (!left.isEmpty()) {
            for (ClaimStates.Step step : CLAIM.from(left.remove())) {
                if (reached.add(step.to())) {
                    left.add(step.to());
                }
            }
        }
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(
                        CLAIM.states().stream().map(ClaimStates.State::name).toList());
    }

    @Test
    void every_notice_moves_something() {
        assertThat(CLAIM.notices())
                .allMatch(notice ->
                        CLAIM.steps().stream().anyMatch(step -> step.notice().equals(notice.code())));
    }

    @Test
    void only_an_acceptance_makes_a_claim_accepted() {
        for (ClaimStates.Step step : CLAIM.steps()) {
            boolean accepts = CLAIM.state(step.from()).acceptance() == ClaimStates.Acceptance.NONE
                    && CLAIM.state(step.to()).acceptance() == ClaimStates.Acceptance.ACCEPTED;
            if (accepts) {
                assertThat(step.notice()).as("%s", step).startsWith("104-accept-");
            }
        }
    }

    @Test
    void a_claim_ends_where_nothing_can_move_it() {
        assertThat(CLAIM.states().stream()
                        .map(ClaimStates.State::name)
                        .filter(state -> CLAIM.from(state).isEmpty()))
                .containsExactly("denied-final", "court-of-appeals", "wage-final");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void each_step_can_be_asked(ClaimStates.Step step) {
        Calculation answer = ClaimStateCalculator.RULE.calculate(
                LawBook.shipped().allowingUnverified(), Map.of("state", step.from(), "notice", step.notice()));
        assertThat(answer.results().getFirst().value()).isEqualTo(step.to());
        assertThat(answer.status()).isEqualTo(step.status());
    }

    @Test
    void a_state_that_does_not_say_whether_the_claim_is_accepted_says_so() {
        assertThat(ClaimStateCalculator.RULE
                        .calculate(LawBook.shipped(), Map.of("state", "awarded"))
                        .missing())
                .containsExactly("accepted: the state awarded doesn't say");
    }

    @Test
    void the_page_lists_what_the_file_has() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertThat(end).isGreaterThanOrEqualTo(begin);
        if (Boolean.getBoolean("law.pages.write")) {
            Files.writeString(PAGE, page.substring(0, begin) + tables() + page.substring(end));
            return;
        }
        assertThat(page.substring(begin, end))
                .as("%s: run ./mvnw -pl src/law test -Dtest=ClaimStatesTest -Dlaw.pages.write=true", PAGE)
                .isEqualTo(tables());
    }

    @Test
    void the_drawing_on_the_page_has_every_state() throws IOException {
        String page = Files.readString(PAGE);
        String drawing = page.substring(page.indexOf("```text"), page.indexOf("```\n", page.indexOf("```text")));
        assertThat(drawing.split("[^a-z-]+"))
                .contains(CLAIM.states().stream().map(ClaimStates.State::name).toArray(String[]::new));
    }

    private static String tables() {
        StringBuilder out = new StringBuilder("| state | accepted | meaning |\n|---|---|---|\n");
        CLAIM.states().forEach(state -> row(out, "`" + state.name() + "`", accepted(state), state.meaning()));
        out.append(
                "\n| notice | form | name | by | can be protested | status | source |\n|---|---|---|---|---|---|---|\n");
        CLAIM.notices()
                .forEach(notice -> row(
                        out,
                        "`" + notice.code() + "`",
                        notice.form(),
                        notice.name(),
                        notice.by(),
                        notice.protestable() ? "yes" : "",
                        notice.status().toString(),
                        notice.source()));
        out.append("\n| from | notice | to | citation | status | source |\n|---|---|---|---|---|---|\n");
        CLAIM.steps()
                .forEach(step -> row(
                        out,
                        "`" + step.from() + "`",
                        "`" + step.notice() + "`",
                        "`" + step.to() + "`",
                        step.citation(),
                        step.status().toString(),
                        step.source()));
        return out.toString();
    }

    private static String accepted(ClaimStates.State state) {
        return switch (state.acceptance()) {
            case ACCEPTED -> "yes";
            case NONE -> "no";
            case OPEN -> "open";
        };
    }

    private static void row(StringBuilder out, String... cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    static List<ClaimStates.Step> steps() {
        return CLAIM.steps();
    }

    private static ClaimStates read(String yaml) {
        return LawFile.parse(
                "light.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), ClaimStates.class);
    }
}
