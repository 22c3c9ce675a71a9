package org.caseledger.bench;

import java.util.List;
import java.util.Map;
import org.caseledger.app.answer.Document;

/**
 * What a campaign of tampering found.
 *
 * @param seed what was drawn with
 * @param machine processors, memory and operating system
 * @param jvm the Java that it ran under
 * @param commit the version of the program; {@code unknown} where it was not started from a checkout
 * @param entries how many entries the ledger had
 * @param kinds what came of each kind
 * @param untouched how many checks of a ledger were made that nobody touched
 * @param alarms how many of them raised an alarm
 * @param wrong the changes of which the program, or the outside verifier, said something that isn't so; none where all is well
 */
record TamperAnswer(
        long seed,
        String machine,
        String jvm,
        String commit,
        long entries,
        Map<String, Counts> kinds,
        int untouched,
        int alarms,
        List<String> wrong)
        implements Document {

    /**
     * What came of changes of one kind.
     *
     * @param changes how many there were
     * @param record how many of them changed the record: the exported lines, of entries or of answers, are others
     * @param foundByVerify how many {@code verify} found
     * @param foundOutside how many the outside verifier found, in an export
     * @param refused how many left a database of which the program says that it is damaged, so that nothing can be exported
     * @param harmless how many changed nothing that anybody sees
     */
    record Counts(int changes, int record, int foundByVerify, int foundOutside, int refused, int harmless) {}

    String text() {
        StringBuilder text = new StringBuilder(
                machine + "\n" + jvm + ", commit " + commit + "\nseed " + seed + ", " + entries + " entries\n\n");
        text.append("| what is done | changes | change the record | found by `verify` | found by `verify.py` |"
                + " said to be damaged | harmless |\n|---|---:|---:|---:|---:|---:|---:|\n");
        kinds.forEach((kind, counts) -> text.append("| ")
                .append(kind)
                .append(" | ")
                .append(counts.changes())
                .append(" | ")
                .append(counts.record())
                .append(" | ")
                .append(counts.foundByVerify())
                .append(" | ")
                .append(counts.foundOutside())
                .append(" | ")
                .append(counts.refused())
                .append(" | ")
                .append(counts.harmless())
                .append(" |\n"));
        text.append("\nuntouched: ")
                .append(untouched)
                .append(" checks, ")
                .append(alarms)
                .append(" alarms\n");
        wrong.forEach(one -> text.append("WRONG: ").append(one).append('\n'));
        return text.toString();
    }
}
