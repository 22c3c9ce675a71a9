package org.caseledger.app.mail;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.alert.AlertRule;
import org.caseledger.app.answer.DigestAnswer;
import org.caseledger.app.answer.DigestAnswer.Line;
import org.caseledger.app.template.AmericanText;
import org.caseledger.claim.AlertId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What letters say, from what there is to say. Claims, rules and days are named; people, and what was found, are not. */
public final class Letters {

    /** The day from which a deadline runs ends its alert's cause. */
    private static final int DAY_CHARACTERS = "-2022-01-24".length();

    private final @Nullable String link;

    /** Letters whose links begin with {@code link}; without links where that is null. */
    Letters(@Nullable String link) {
        this.link = link;
    }

    /** The digest {@code said}, as text without links. */
    public static String text(DigestAnswer said) {
        return said.silent()
                ? AmericanText.of("Nothing to say on " + said.day() + ": no mail would be sent.\n")
                : new Letters(null).digest(said).text();
    }

    /** The digest {@code said}. */
    Letter digest(DigestAnswer said) {
        DigestAnswer.Open open = said.open();
        List<Letter.Part> parts = new ArrayList<>();
        add(parts, "Deadlines", said.deadlines(), line -> warning(line, said.day()));
        add(parts, "Critical and high", said.pressing(), line -> pressing(line, said.day()));
        add(parts, "Due", said.today(), line -> about(line) + due(line, said.day()));
        add(
                parts,
                said.since() == null ? "Also open" : "New",
                said.fresh(),
                line -> about(line) + due(line, said.day()));
        return new Letter(
                "Case Ledger, " + said.day() + ": " + open.critical() + " critical, " + open.high() + " high, "
                        + said.deadlines().size() + (said.deadlines().size() == 1 ? " deadline" : " deadlines"),
                "Your day in the ledger: " + weekday(said.day()) + ", " + said.day(),
                parts,
                closing("Open in all: " + open.critical() + " critical, " + open.high() + " high, " + open.normal()
                        + " normal, " + open.low() + " low."));
    }

    /** What has become critical, as it stands on {@code day}. */
    Letter critical(List<Line> critical, LocalDate day) {
        List<Letter.Part> parts = new ArrayList<>();
        add(parts, "Critical", critical, line -> pressing(line, day));
        return new Letter(
                "Case Ledger: " + (critical.size() == 1 ? "something critical" : critical.size() + " critical things"),
                "This has become critical:",
                parts,
                closing("Each is told once. The digest of the day, if you get one, has it as long as it is open."));
    }

    private List<String> closing(String first) {
        return Stream.of(
                        first,
                        link == null ? "" : link + "/",
                        "Names and findings stand in the ledger only. What you are told by mail is chosen there, on the page"
                                + " of your account.",
                        link == null ? "" : link + "/you")
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private void add(List<Letter.Part> parts, String title, List<Line> lines, Function<Line, String> words) {
        if (!lines.isEmpty()) {
            parts.add(new Letter.Part(
                    title + " (" + lines.size() + ")",
                    lines.stream()
                            .limit(Letter.LINES_MAX)
                            .map(line -> new Letter.Line(words.apply(line), link(line)))
                            .toList(),
                    Math.max(0, lines.size() - Letter.LINES_MAX)));
        }
    }

    private @Nullable String link(Line line) {
        if (link == null || line.claim() == null) {
            return null;
        }
        return link + "/claims/" + UriUtils.encodePathSegment(line.claim(), StandardCharsets.UTF_8);
    }

    private static String warning(Line line, LocalDate day) {
        return about(line) + due(line, day) + ". Warning "
                + line.warned().stream().map(String::valueOf).collect(Collectors.joining(" and "))
                + (line.warned().equals(List.of(1)) ? " day ahead" : " days ahead");
    }

    private static String pressing(Line line, LocalDate day) {
        return line.severity() + ": " + about(line) + due(line, day);
    }

    /** Which claim, and what it is about. Whoever may see surveillance reads in the ledger that there is some. */
    private static String about(Line line) {
        String cause = AlertId.of(line.alert()).map(AlertId::cause).orElse("");
        String what = switch (line.rule()) {
            case SURVEILLANCE -> "a confidential request";
            case RUN_TO_APPROVE -> "run " + cause + " waits for approval";
            case DEADLINE_NEAR -> "deadline " + deadline(cause);
            case DEADLINE_MISSED -> "missed deadline " + deadline(cause);
            default -> words(line.rule());
        };
        return (line.claim() == null ? line.employer() : line.claim()) + ": " + what;
    }

    private static String words(AlertRule rule) {
        return rule.toString().replace('-', ' ').replaceFirst(" due$", "");
    }

    /** Which deadline of the law an alert is about, such as {@code az.amw-notice}. */
    private static String deadline(String cause) {
        return cause.substring(0, Math.max(0, cause.length() - DAY_CHARACTERS));
    }

    private static String due(Line line, LocalDate day) {
        LocalDate due = line.due();
        if (due == null) {
            return "";
        }
        long left = ChronoUnit.DAYS.between(day, due);
        String when = left == 0
                ? "today"
                : left == 1
                        ? "tomorrow"
                        : left == -1 ? "yesterday" : left > 0 ? "in " + left + " days" : -left + " days ago";
        return ", due " + due + " (" + when + ")";
    }

    private static String weekday(LocalDate day) {
        return DayOfWeek.from(day).getDisplayName(TextStyle.FULL, Locale.US);
    }
}
