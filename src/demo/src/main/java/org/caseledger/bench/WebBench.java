package org.caseledger.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.web.Workbench;
import org.jspecify.annotations.Nullable;

/** Pages of the workbench as a browser asks for them, one after the other, over a ledger of many claims and a long one. */
final class WebBench implements Bench {

    private static final int ASKED = 20;
    private static final int LONG = 1_000;

    private final int events;
    private final long seed;
    private @Nullable OpenLedger ledger;
    private @Nullable BenchBrowser browser;
    private @Nullable Workbench workbench;

    /** A bench over a ledger of {@code events} entries and a claim of a thousand more. */
    WebBench(int events, long seed) {
        this.events = events;
        this.seed = seed;
    }

    @Override
    public String name() {
        return "web";
    }

    @Override
    public void prepare(Path directory) throws Exception {
        OpenLedger filled = Ledger.open(directory.resolve("ledger"), Clock.systemUTC());
        ledger = filled;
        BenchLines.of(filled)
                .history(
                        List.of(
                                LineFile.Source.of(LongClaims.write(directory.resolve("long.jsonl"), List.of(LONG))),
                                LineFile.Source.of(
                                        Workload.write(directory.resolve("history.jsonl"), "H", events, true, seed))),
                        false);
        Workbench started = Workbench.start(filled, 0);
        workbench = started;
        browser = BenchBrowser.signedIn(filled, started.address());
    }

    @Override
    public void repeat(Path folder, Measurements found) throws Exception {
        Map<String, String> pages = Map.of(
                "page-claims",
                "",
                "page-claim",
                "claims/" + Workload.claim("H", 1),
                "page-long-claim",
                "claims/" + LongClaims.claim(LONG),
                "page-payroll",
                "payroll");
        for (Map.Entry<String, String> page : new TreeMap<>(pages).entrySet()) {
            long start = System.nanoTime();
            for (int i = 0; i < ASKED; i++) {
                get(page.getValue());
            }
            found.time(page.getKey(), (System.nanoTime() - start) / ASKED);
        }
    }

    private void get(String page) throws IOException, InterruptedException {
        Objects.requireNonNull(browser, "prepared").get(page);
    }

    @Override
    public void close() {
        if (browser != null) {
            browser.close();
        }
        if (workbench != null) {
            workbench.close();
        }
        if (ledger != null) {
            ledger.close();
        }
    }
}
