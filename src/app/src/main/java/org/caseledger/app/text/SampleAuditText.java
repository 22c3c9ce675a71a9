package org.caseledger.app.text;

import java.util.List;
import org.caseledger.app.answer.AuditListed;
import org.caseledger.app.answer.DrawAnswer;
import org.caseledger.app.answer.SampleAuditAnswer;
import org.caseledger.app.answer.SampleAuditAnswer.AttributeResult;
import org.caseledger.app.answer.SampleAuditAnswer.AuditDeviation;
import org.caseledger.app.answer.SampleAuditAnswer.Finding;
import org.caseledger.app.answer.SampleAuditAnswer.Size;
import org.caseledger.app.answer.SampleAuditAnswer.StratumResult;
import org.caseledger.app.store.LedgerTime;

/** Audits as aligned text; the grid of files stands in the workpapers. */
public final class SampleAuditText {

    private SampleAuditText() {}

    /** All audits. */
    public static String of(List<AuditListed> audits) {
        if (audits.isEmpty()) {
            return "No audits.\n";
        }
        TextTable table = new TextTable(
                "audit",
                "title",
                "days",
                "stage",
                "population",
                "sample",
                "exceptions",
                "to judge",
                "open findings",
                "overdue");
        table.alignRight(4, 5, 6, 7, 8, 9);
        for (AuditListed one : audits) {
            table.row(
                    one.audit(),
                    one.title(),
                    one.from() + " to " + one.to(),
                    one.stage().toString(),
                    String.valueOf(one.population()),
                    String.valueOf(one.sample()),
                    String.valueOf(one.exceptions()),
                    String.valueOf(one.toJudge()),
                    String.valueOf(one.openFindings()),
                    String.valueOf(one.overdue()));
        }
        return table.text();
    }

    /** A sample, in the order of the draw. */
    public static String of(DrawAnswer draw) {
        StringBuilder out = new StringBuilder();
        out.append(draw.size()).append(" of ").append(draw.population()).append(" files drawn with the seed ");
        out.append(draw.seed()).append(": ").append(draw.because()).append('\n');
        List<DrawAnswer.Stratum> strata = draw.strata() == null ? List.of() : draw.strata();
        if (strata.isEmpty()) {
            draw.drawn().forEach(file -> out.append(file).append('\n'));
        }
        for (DrawAnswer.Stratum one : strata) {
            out.append("\nStratum ").append(one.name()).append(": ").append(one.size());
            out.append(" of ")
                    .append(one.population())
                    .append(" (")
                    .append(one.because())
                    .append(")\n");
            one.drawn().forEach(file -> out.append(file).append('\n'));
            out.append("Hash of the stratum ").append(one.populationHash()).append('\n');
        }
        return out.append("Population hash ")
                .append(draw.populationHash())
                .append("\nFrozen at entry ")
                .append(draw.position())
                .append('\n')
                .toString();
    }

    /** An audit; its clocks are those of {@code time}. */
    public static String of(SampleAuditAnswer audit, LedgerTime time) {
        AuditListed head = audit.head();
        StringBuilder out = new StringBuilder();
        out.append("Audit ")
                .append(head.audit())
                .append(", ")
                .append(head.title())
                .append(" of ");
        out.append(head.employer())
                .append(", ")
                .append(head.from())
                .append(" to ")
                .append(head.to());
        out.append(": ").append(head.stage()).append('\n');
        out.append("Population ")
                .append(head.population())
                .append(", frozen at entry ")
                .append(audit.position());
        out.append(", known at ").append(time.shown(audit.knownAt())).append('\n');
        if (audit.dividedBy() != null || audit.draw() == null) {
            out.append(sizes(audit)).append('\n');
        }
        if (audit.draw() != null) {
            out.append("Sample ").append(head.sample()).append(", seed ").append(audit.seed());
            out.append(" (").append(audit.draw().because()).append(")\n\n").append(attributes(audit.attributes()));
        }
        if (!audit.exceptions().isEmpty()) {
            out.append('\n').append(exceptions(audit.exceptions()));
        }
        if (audit.upperMisstatement() != null) {
            out.append("Overstated by at most $")
                    .append(audit.upperMisstatement().getAmount().toPlainString())
                    .append('\n');
        }
        for (Finding one : audit.findings()) {
            out.append("\nFinding ")
                    .append(one.number())
                    .append(" (")
                    .append(one.state())
                    .append("): ");
            out.append(one.observation())
                    .append("\n  Recommended: ")
                    .append(one.recommendation())
                    .append('\n');
            if (one.response() != null) {
                out.append("  ")
                        .append(one.response().owner())
                        .append(", ")
                        .append(one.response().agreement());
                out.append(
                        one.response().targetOn() == null
                                ? ""
                                : ", by " + one.response().targetOn());
                out.append(": ").append(one.response().actionPlan()).append('\n');
            }
            one.followUps()
                    .forEach(up -> out.append("  ")
                            .append(up.on())
                            .append(", ")
                            .append(up.progress())
                            .append(": ")
                            .append(up.evidence())
                            .append('\n'));
        }
        audit.exitNotes()
                .forEach(note -> out.append("\nTalked over on ")
                        .append(note.on())
                        .append(" with ")
                        .append(note.present())
                        .append(": ")
                        .append(note.note())
                        .append('\n'));
        out.append("\nPrepared by ").append(String.join(", ", audit.preparers()));
        out.append(
                audit.reviewed() == null
                        ? ", not reviewed"
                        : ", reviewed by " + audit.reviewed().by());
        return out.append(
                        audit.closed() == null
                                ? "\n"
                                : "\nClosed: " + audit.closed().words() + "\n")
                .toString();
    }

    /** How many are drawn, of each stratum where there are some. */
    private static String sizes(SampleAuditAnswer audit) {
        TextTable table = new TextTable(
                audit.dividedBy() == null ? "" : "by " + audit.dividedBy(), "files", "to draw", "drawn", "because");
        table.alignRight(1, 2, 3);
        for (Size one : audit.sizes()) {
            table.row(
                    one.stratum() == null ? "all" : one.stratum(),
                    String.valueOf(one.population()),
                    one.size() == null ? "?" : one.size() + (one.book() == null ? "" : " dollars"),
                    one.drawn() == null ? "" : String.valueOf(one.drawn()),
                    one.because()
                            + (one.upperMisstatement() == null
                                    ? ""
                                    : "; overstated by at most $"
                                            + one.upperMisstatement()
                                                    .getAmount()
                                                    .toPlainString()));
        }
        return table.text();
    }

    private static String attributes(List<AttributeResult> attributes) {
        TextTable table = new TextTable("", "what has to be so", "tested", "deviate", "to judge", "rate");
        table.alignRight(2, 3, 4);
        for (AttributeResult one : attributes) {
            table.row(
                    one.id(),
                    one.what(),
                    String.valueOf(one.tested()),
                    String.valueOf(one.deviations()),
                    String.valueOf(one.toJudge()),
                    one.rate() != null
                            ? one.rate().words()
                            : one.together() == null ? "" : one.together().words());
            for (StratumResult stratum : one.strata()) {
                table.row(
                        "",
                        "  " + stratum.stratum(),
                        String.valueOf(stratum.tested()),
                        String.valueOf(stratum.deviations()),
                        String.valueOf(stratum.toJudge()),
                        stratum.rate() == null ? "" : stratum.rate().words());
            }
        }
        return table.text();
    }

    private static String exceptions(List<AuditDeviation> exceptions) {
        TextTable table = new TextTable("", "file", "attribute", "days late", "amount", "cause", "note");
        table.alignRight(0, 3, 4);
        for (AuditDeviation one : exceptions) {
            table.row(
                    String.valueOf(one.number()),
                    one.stratum() == null ? one.file() : one.file() + " (" + one.stratum() + ")",
                    one.attribute(),
                    one.daysLate() == 0 ? "" : String.valueOf(one.daysLate()),
                    one.amount() == null ? "" : one.amount().getAmount().toPlainString(),
                    one.cause() == null ? "" : one.cause(),
                    one.note() == null ? "" : one.note());
        }
        return table.text();
    }
}
