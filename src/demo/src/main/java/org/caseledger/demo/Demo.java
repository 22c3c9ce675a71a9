package org.caseledger.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.caseledger.app.desk.Dispatch;
import org.caseledger.app.store.DemoMark;
import org.caseledger.app.store.Keys;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.app.store.Why;
import org.caseledger.journal.LedgerJson;

/**
 * A demo in a ledger's directory: built once, complete or not at all.
 *
 * @param summary what was built
 * @param sights what to look at
 */
public record Demo(DemoSummary summary, List<Sight> sights) {

    /** The city's clocks. */
    private static final ZoneId CITY = ZoneId.of("America/Phoenix");

    /** The complete demo in {@code directory}; empty where there is no ledger, refused where there is another one. */
    public static Optional<Demo> in(Path directory) {
        Path complete = directory.resolve(DemoMark.FOLDER).resolve(DemoMark.COMPLETE);
        if (Files.isRegularFile(complete)) {
            return Optional.of(LedgerJson.mapper().readValue(complete.toFile(), Demo.class));
        }
        if (Ledger.existsIn(directory)) {
            throw new LedgerFault(
                    directory + " holds a ledger that is not a complete demo; name another directory with --ledger");
        }
        return Optional.empty();
    }

    /** Builds the demo in {@code directory}, which holds no ledger; {@code options} name it on the command line, {@code keys} say whether it is encrypted. */
    public static Demo build(
            Path directory, String options, Keys keys, long seed, double scale, LongConsumer progress) {
        SettableClock clock = new SettableClock(DemoCity.dawn());
        Path folder = directory.resolve(DemoMark.FOLDER);
        try (OpenLedger ledger = Ledger.open(directory, clock, keys)) {
            new LedgerTime(CITY).keep(directory);
            Dispatch.of(ledger);
            DemoCity.build(ledger, clock, folder, seed, scale, progress);
            List<DemoAccount> accounts = DemoAccount.open(ledger);
            Desks.leave(ledger);
            Demo demo = new Demo(DemoSummary.of(ledger, seed, scale, accounts), Sight.of(ledger, options));
            OwnersFiles.write(
                    folder.resolve(DemoMark.COMPLETE), LedgerJson.mapper().writeValueAsString(demo));
            return demo;
        } catch (IOException e) {
            throw new LedgerFault("the demo can't be marked as complete in " + folder + ": " + Why.of(e), e);
        }
    }

    /** The demo in words: its summary and what to look at. */
    public String text() {
        return DemoReport.text(summary, sights);
    }
}
