package org.caseledger.bench;

import java.util.List;
import java.util.Locale;
import org.caseledger.app.text.TextTable;

/**
 * What retroactive corrections cost.
 *
 * @param periods pay periods for which each accepted claim was off work
 * @param corrections one for each ledger
 * @param longClaim one claim that goes back far
 */
public record RetroResult(int periods, List<Correction> corrections, LongClaim longClaim) {

    /**
     * One run that carries what is due for claims accepted after all.
     *
     * @param claims claims in the ledger
     * @param accepted those accepted after all
     * @param entries entries in the ledger afterwards
     * @param lines lines of the run
     * @param preview seconds to compute it
     * @param prepare seconds to open it: computed, frozen, on disk
     * @param transmit seconds to approve and issue it: computed again, and recorded on each claim
     * @param nothing seconds to see that a further run carries nothing
     * @param heapBytes the most that each part of the heap held, added up: not less than what was held at once
     */
    public record Correction(
            int claims,
            int accepted,
            long entries,
            int lines,
            double preview,
            double prepare,
            double transmit,
            double nothing,
            long heapBytes) {

        /** Seconds for the run: prepared, approved and transmitted. */
        public double run() {
            return prepare + transmit;
        }
    }

    /**
     * One claim with a long past gets another wage.
     *
     * @param periods paid pay periods
     * @param lines lines of the correction
     * @param preview seconds to preview it, each line beside what it corrects and with its working
     * @param whatIf seconds to see it while it is only supposed
     */
    public record LongClaim(int periods, int lines, double preview, double whatIf) {}

    /** Two tables. */
    public String text() {
        TextTable table = new TextTable(
                "claims",
                "accepted",
                "entries",
                "lines",
                "preview",
                "prepare",
                "transmit",
                "then nothing",
                "run",
                "ratio",
                "ms a claim",
                "heap");
        for (int column = 0; column < 12; column++) {
            table.alignRight(column);
        }
        Correction first = corrections.getFirst();
        for (Correction one : corrections) {
            table.row(
                    count(one.claims()),
                    count(one.accepted()),
                    count(one.entries()),
                    count(one.lines()),
                    seconds(one.preview()),
                    seconds(one.prepare()),
                    seconds(one.transmit()),
                    seconds(one.nothing()),
                    seconds(one.run()),
                    String.format(Locale.ROOT, "%.1f", one.run() / first.run()),
                    String.format(Locale.ROOT, "%.2f", 1000 * one.run() / one.accepted()),
                    String.format(Locale.ROOT, "%,d MB", one.heapBytes() / 1_000_000));
        }
        return BenchRun.machine() + "\n" + table.text()
                + String.format(
                        Locale.ROOT,
                        "%nEach accepted claim was off work for %d pay periods. Run: prepare and transmit; ratio: to the first.%n"
                                + "One claim of %d paid pay periods gets another wage, %d lines: preview %.0f ms, what if %.0f ms.%n",
                        periods,
                        longClaim.periods(),
                        longClaim.lines(),
                        1000 * longClaim.preview(),
                        1000 * longClaim.whatIf());
    }

    /** The same as an answer. */
    RetroAnswer answer() {
        return new RetroAnswer(BenchRun.machine(), periods, corrections, longClaim);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }
}
