package org.caseledger.app.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.app.answer.EvidenceAnswer;
import org.caseledger.app.answer.ReadTrailAnswer;
import org.caseledger.app.answer.StatementAnswer;
import org.caseledger.app.answer.StatementLineAnswer;
import org.caseledger.app.ask.ClaimReading;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.app.store.LedgerTree.InPart;
import org.caseledger.app.store.LedgerTree.Placed;
import org.caseledger.app.template.FilledTemplate;
import org.caseledger.catalogue.Families;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.Reserved;
import org.caseledger.family.EventWords;
import org.caseledger.journal.Entry;
import org.caseledger.law.working.Working;
import org.caseledger.projection.Recorded;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;

/** The page of a package, complete in itself: no script, no network. The tagged PDF beside it is made of the same. */
final class EvidencePage {

    private static final int DEPTH_MAX = 8;

    private EvidencePage() {}

    /**
     * An entry as a row.
     *
     * @param number its number in the journal
     * @param when when it was recorded
     * @param by by whom
     * @param from from when it was true in the world
     * @param to until when, where that is another day
     * @param what what it says
     * @param stream where it stands; absent where that is the claim
     * @param tail the end of its id
     * @param hidden what of it isn't shown; blank where it is whole
     */
    public record Row(
            long number,
            String when,
            String by,
            String from,
            String to,
            String what,
            @Nullable String stream,
            String tail,
            String hidden) {}

    /**
     * A line of the statement.
     *
     * @param words what it is about
     * @param code the pay code, or the leave
     * @param days compensable days
     * @param due what is due
     * @param transmitted what runs carried
     * @param elsewhere what left outside payroll
     * @param left what is left
     * @param steps how what is due came about
     */
    public record Line(
            String words,
            String code,
            String days,
            String due,
            String transmitted,
            String elsewhere,
            String left,
            List<Step> steps) {}

    /** The lines of the pay period {@code days}. */
    public record Period(String days, List<Line> lines) {}

    /** A step of a working, {@code depth} below what it explains. */
    public record Step(int depth, String text) {}

    /** Somebody opened something. */
    public record Reading(String when, String by, String way, String what, String why) {}

    static String of(
            EvidenceAnswer contents,
            ClaimReading claim,
            StatementAnswer statement,
            List<Recorded> inside,
            List<Placed> placed,
            List<ReadTrailAnswer> trail,
            LedgerTime time) {
        InjuryReported injury = claim.facts().reported().event();
        Map<Long, String> hidden = placed.stream()
                .filter(InPart.class::isInstance)
                .map(InPart.class::cast)
                .collect(Collectors.toMap(InPart::index, part -> words(part.hidden())));
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < inside.size(); at++) {
            rows.add(row(inside.get(at), placed.get(at), hidden, contents.claim(), time));
        }
        Context context = new Context(Locale.US);
        context.setVariable("contents", contents);
        context.setVariable("injury", injury);
        context.setVariable("employer", claim.terms().policy().name());
        context.setVariable("status", statement.status().toString().replace('-', ' '));
        context.setVariable("madeAt", time.onTheClock(contents.madeAt()));
        context.setVariable("knownAt", time.onTheClock(contents.knownAt()));
        context.setVariable("zone", time.zone().getId());
        context.setVariable("redacted", words(Set.copyOf(contents.redacted())));
        context.setVariable("rows", rows);
        context.setVariable(
                "periods",
                statement.periods().stream()
                        .map(period -> new Period(
                                period.span().toString(),
                                period.lines().stream().map(EvidencePage::line).toList()))
                        .toList());
        context.setVariable("totals", statement.whole().totals());
        context.setVariable("why", steps(statement.whole().why()));
        context.setVariable("statement", statement);
        context.setVariable(
                "trail", trail.stream().map(line -> reading(line, time)).toList());
        return FilledTemplate.american("evidence", context);
    }

    private static String words(Set<Reserved> kinds) {
        return kinds.stream().sorted().map(Reserved::toString).collect(Collectors.joining(", "));
    }

    private static Row row(Recorded recorded, Placed placed, Map<Long, String> hidden, String claim, LedgerTime time) {
        Entry<?> entry = recorded.entry();
        EventWords words = Families.of(recorded.stream()).words(entry.event());
        return new Row(
                placed.index() + 1,
                time.onTheClock(entry.recordedAt()),
                entry.provenance().by(),
                day(words.effectiveFrom()),
                Objects.equals(words.effectiveTo(), words.effectiveFrom()) ? "" : day(words.effectiveTo()),
                words.what(),
                recorded.stream().equals("claim/" + claim) ? null : recorded.stream(),
                entry.id().substring(Math.max(0, entry.id().length() - 8)),
                hidden.getOrDefault(placed.index(), ""));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static Line line(StatementLineAnswer line) {
        return new Line(
                line.kind().toString().replace('-', ' '),
                line.code(),
                line.days() == null ? "" : line.days().toString(),
                figure(line, line.figureDue(), "missing"),
                figure(line, line.figureTransmitted(), ""),
                line.paidElsewhere() == null
                        ? ""
                        : line.paidElsewhere().getAmount().toPlainString(),
                figure(line, line.figureLeft(), "missing"),
                line.working() == null ? List.of() : steps(line.working()));
    }

    private static String figure(StatementLineAnswer line, @Nullable BigDecimal figure, String otherwise) {
        return figure == null ? otherwise : figure.toPlainString() + (line.inHours() ? " h" : "");
    }

    /** The printed working, a step a line: how far a line is set in says how deep it stands. */
    private static List<Step> steps(Working working) {
        return working.text()
                .lines()
                .map(line -> new Step(
                        Math.min(DEPTH_MAX, (line.length() - line.stripLeading().length()) / 2), line.strip()))
                .toList();
    }

    private static Reading reading(ReadTrailAnswer line, LedgerTime time) {
        return new Reading(
                time.onTheClock(line.at()),
                line.by(),
                line.way() == null ? "" : line.way().replace('-', ' '),
                line.what() + (line.subject() == null ? "" : " " + line.subject()),
                line.why() == null ? "" : line.why());
    }
}
