package org.caseledger.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.Severity;
import org.caseledger.app.answer.DigestAnswer;
import org.caseledger.app.answer.DigestAnswer.Line;
import org.caseledger.app.template.AmericanText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What letters say, and what they don't. */
class LettersTest {

    private static final LocalDate DAY = LocalDate.parse("2022-06-27");
    private static final Instant SINCE = Instant.parse("2022-06-26T07:00:00Z");

    private static Line line(String alert, AlertRule rule, Severity severity, String due, Instant raisedAt) {
        return new Line(
                alert,
                rule,
                rule == AlertRule.RUN_TO_APPROVE ? null : "G-1",
                "glendale",
                severity,
                due == null ? null : LocalDate.parse(due),
                raisedAt,
                List.of());
    }

    private static DigestAnswer digest(Line... open) {
        return DigestAnswer.of(
                "ann",
                DAY,
                SINCE,
                List.of(open),
                (line, day) -> line.rule() == AlertRule.DEADLINE_NEAR ? List.of(7, 3) : List.of());
    }

    @Test
    void eachAlertStandsInTheFirstPartThatItBelongsTo() {
        Instant old = SINCE.minusSeconds(1);
        DigestAnswer said = digest(
                line(
                        "deadline-missed:G-1:az.a-2022-06-01",
                        AlertRule.DEADLINE_MISSED,
                        Severity.CRITICAL,
                        "2022-06-11",
                        old),
                line("deadline-near:G-1:az.b-2022-06-10", AlertRule.DEADLINE_NEAR, Severity.HIGH, "2022-06-30", old),
                line("run-to-approve::r-1", AlertRule.RUN_TO_APPROVE, Severity.HIGH, null, SINCE.plusSeconds(1)),
                line("follow-up-due:G-1:x", AlertRule.FOLLOW_UP_DUE, Severity.NORMAL, "2022-06-27", old),
                line("follow-up-due:G-1:y", AlertRule.FOLLOW_UP_DUE, Severity.NORMAL, "2022-06-28", old),
                line(
                        "surveillance:G-1:2022-06-26",
                        AlertRule.SURVEILLANCE,
                        Severity.NORMAL,
                        null,
                        SINCE.plusSeconds(1)));
        assertThat(Letters.text(said)).startsWith("""
                Your day in the ledger: Monday, 06/27/2022

                Deadlines (1)
                * G-1: deadline az.b, due 06/30/2022 (in 3 days). Warning 7 and 3 days ahead

                Critical and high (2)
                * critical: G-1: missed deadline az.a, due 06/11/2022 (16 days ago)
                * high: glendale: run r-1 waits for approval

                Due (1)
                * G-1: follow up, due 06/27/2022 (today)

                New (1)
                * G-1: a confidential request

                """).contains("Open in all: 1 critical, 2 high, 3 normal, 0 low.");
        assertThat(said.silent()).isFalse();
    }

    @Test
    void whatIsOpenAndNeitherPressesNorIsDueNorNewIsNoReasonForAMail() {
        DigestAnswer said = digest(line("diary-due:G-1:x", AlertRule.DIARY_DUE, Severity.LOW, "2022-06-28", SINCE));
        assertThat(said.silent()).isTrue();
        assertThat(Letters.text(said)).isEqualTo("Nothing to say on 06/27/2022: no mail would be sent.\n");
    }

    @Test
    void aLongPartIsCutAndTheRestCounted() {
        Letter letter = new Letters("https://ledger.city.example")
                .critical(
                        IntStream.rangeClosed(1, 30)
                                .mapToObj(number -> line(
                                        "deadline-missed:G-1:az." + number + "-2022-06-01",
                                        AlertRule.DEADLINE_MISSED,
                                        Severity.CRITICAL,
                                        "2022-06-11",
                                        SINCE))
                                .toList(),
                        DAY);
        assertThat(letter.parts()).singleElement().satisfies(part -> {
            assertThat(part.title()).isEqualTo("Critical (30)");
            assertThat(part.lines()).hasSize(25);
            assertThat(part.more()).isEqualTo(5);
        });
        assertThat(letter.text())
                .contains("* critical: G-1: missed deadline az.25,", "and 5 more\n")
                .doesNotContain("az.26,");
        assertThat(LetterPage.of(letter)).contains("and 5 more").doesNotContain("az.26,");
        assertThat(letter.subject()).isEqualTo("Case Ledger: 30 critical things");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-25, 2 days ago",
        "2022-06-26, yesterday",
        "2022-06-27, today",
        "2022-06-28, tomorrow",
        "2022-06-29, in 2 days"
    })
    void daysAreSaidFromTheDayOfTheLetter(String due, String words) {
        Letter letter = new Letters(null)
                .critical(
                        List.of(line(
                                "deadline-missed:G-1:az.a-2022-06-01",
                                AlertRule.DEADLINE_MISSED,
                                Severity.CRITICAL,
                                due,
                                SINCE)),
                        DAY);
        assertThat(letter.text())
                .contains("due " + AmericanText.of(due) + " (" + words + ")")
                .doesNotContain("http");
    }

    /** A letter is made of ids, rules and days; whatever else an alert says isn't known to it. */
    @ParameterizedTest
    @EnumSource(AlertRule.class)
    void everyRuleHasWordsThatNameNobody(AlertRule rule) {
        String text =
                Letters.text(digest(line(rule + ":G-1:doe-2022-06-01", rule, Severity.CRITICAL, "2022-06-27", SINCE)));
        boolean named = rule == AlertRule.RUN_TO_APPROVE
                || rule == AlertRule.DEADLINE_NEAR
                || rule == AlertRule.DEADLINE_MISSED;
        assertThat(text.contains("doe")).isEqualTo(named);
        assertThat(text).doesNotContain("surveillance");
    }

    @Test
    void aPageEscapesWhatItIsGiven() {
        Line line = new Line(
                "hearing-requested:<b>&:x",
                AlertRule.HEARING_REQUESTED,
                "<b>&",
                "glendale",
                Severity.HIGH,
                null,
                SINCE,
                List.of());
        Letter letter = new Letters("https://ledger.city.example").digest(digest(line));
        assertThat(LetterPage.of(letter)).contains("&lt;b&gt;&amp;: hearing requested", "/claims/%3Cb%3E&amp;\"");
    }
}
