package org.caseledger.app.text;

import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.app.answer.EvidenceAnswer;
import org.caseledger.claim.Reserved;

/** What is in an evidence package, as text. */
public final class EvidenceText {

    private EvidenceText() {}

    /** What {@code made} has, what is left out of it, and what that decides of the claim isn't inside. */
    public static String of(EvidenceAnswer made) {
        StringBuilder out = new StringBuilder();
        out.append("Evidence of claim ")
                .append(made.claim())
                .append(" written to ")
                .append(made.file());
        out.append("\n  ").append(made.whole()).append(" entries whole, ").append(made.inPart());
        out.append(" in part; all proved to be among the ").append(made.size()).append(" of ");
        out.append(made.ledger()).append('\n');
        if (!made.redacted().isEmpty()) {
            out.append("  not shown: ");
            out.append(made.redacted().stream().map(Reserved::toString).collect(Collectors.joining(", ")));
            out.append('\n');
        }
        files(out, "documents", made.documents());
        files(out, "letters", made.letters());
        if (made.readTrail() != null) {
            out.append("  lines of the read trail: ").append(made.readTrail()).append('\n');
        }
        made.notInside()
                .forEach(what -> out.append("  not inside: ").append(what).append('\n'));
        return out.toString();
    }

    private static void files(StringBuilder out, String what, List<EvidenceAnswer.File> files) {
        out.append("  ").append(what).append(": ");
        out.append(files.stream().filter(one -> one.file() != null).count()).append('\n');
        files.stream()
                .filter(one -> one.leftOut() != null)
                .forEach(one -> out.append("  left out: ")
                        .append(one.id())
                        .append(", ")
                        .append(one.leftOut())
                        .append('\n'));
    }
}
