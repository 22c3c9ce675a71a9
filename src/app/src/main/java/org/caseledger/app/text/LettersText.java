package org.caseledger.app.text;

import org.caseledger.app.answer.LetterAnswer;
import org.caseledger.app.answer.LetterPreviewAnswer;
import org.caseledger.app.answer.LettersAnswer;
import org.caseledger.app.store.LedgerTime;

/** Letters and their templates, as aligned text. */
public final class LettersText {

    private LettersText() {}

    /** The templates, then the letters that were written. */
    public static String of(LettersAnswer answer, LedgerTime time) {
        boolean ofClaim = answer.claim() != null;
        TextTable templates = ofClaim
                ? new TextTable("template", "version", "approved by", "a letter about this claim")
                : new TextTable("template", "version", "for");
        for (LettersAnswer.Template one : answer.templates()) {
            String name = one.template() + (one.own() ? " (own)" : "");
            if (ofClaim) {
                templates.row(
                        name,
                        String.valueOf(one.version()),
                        Boolean.TRUE.equals(one.approval()) ? "another person" : "nobody",
                        one.refused() == null ? "can be written" : one.refused());
            } else {
                templates.row(name, String.valueOf(one.version()), one.about());
            }
        }
        if (!ofClaim) {
            return templates.text();
        }
        String ways = answer.email() == null
                ? "Letters are printed: " + answer.printedOnly() + ".\n"
                : "Letters are printed, or go by e-mail to " + answer.email() + " (--way e-mail).\n";
        if (answer.letters().isEmpty()) {
            return templates.text() + "\n" + ways + "\nNo letter was written about claim " + answer.claim() + ".\n";
        }
        TextTable letters = new TextTable("letter", "template", "state", "written", "by", "approved or dropped by");
        for (LetterAnswer one : answer.letters()) {
            letters.row(
                    one.letter(),
                    one.template() + " " + one.version(),
                    one.state().toString(),
                    time.shown(one.writtenAt()),
                    one.writtenBy(),
                    one.endedBy() == null ? "" : one.endedBy());
        }
        return templates.text() + "\n" + ways + "\n" + letters.text();
    }

    /** A letter that would be issued. */
    public static String of(LetterPreviewAnswer answer) {
        StringBuilder text = new StringBuilder("Letter " + answer.template() + " " + answer.version() + " about claim "
                + answer.claim() + ", to " + answer.addressee()
                + (answer.email() == null ? "" : ", by e-mail to " + answer.email()) + ": "
                + answer.figures().size() + " figures"
                + (answer.approval() ? "; another person has to approve it" : "") + "\n");
        if (answer.file() != null) {
            text.append("written to ").append(answer.file()).append('\n');
        }
        answer.changes().forEach(change -> text.append("  ").append(change).append('\n'));
        text.append("workings ").append(answer.workings()).append('\n');
        return text.toString();
    }

    /** A letter that was written. */
    public static String of(LetterAnswer answer, LedgerTime time) {
        StringBuilder text = new StringBuilder("Letter " + answer.letter() + ", claim " + answer.claim() + ": "
                + answer.template() + " " + answer.version() + ", to " + answer.addressee()
                + (answer.email() == null ? "" : ", by e-mail to " + answer.email()) + ", " + answer.state()
                + "\n  written at " + time.shown(answer.writtenAt()) + " by " + answer.writtenBy() + ", entry "
                + answer.entry() + "\n");
        if (answer.endedBy() != null && answer.endedAt() != null) {
            text.append("  ")
                    .append(answer.reason() == null ? "approved" : "dropped")
                    .append(" at ")
                    .append(time.shown(answer.endedAt()))
                    .append(" by ")
                    .append(answer.endedBy())
                    .append(answer.reason() == null ? "" : ": " + answer.reason())
                    .append('\n');
        }
        if (answer.paragraph() != null) {
            text.append("  added: ").append(answer.paragraph()).append('\n');
        }
        answer.changes().forEach(change -> text.append("  ").append(change).append('\n'));
        if (answer.figures() != null) {
            TextTable figures = new TextTable("figure", "in the letter", "from");
            answer.figures().forEach(one -> figures.row(one.label(), one.value(), one.source()));
            text.append('\n').append(figures.text());
        }
        return text.append("page ").append(answer.textHash()).append('\n').toString();
    }
}
