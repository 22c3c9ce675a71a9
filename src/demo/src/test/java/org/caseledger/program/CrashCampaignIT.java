package org.caseledger.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes of the packaged program are killed with SIGKILL, at random moments of every kind of work, many in a row on one
 * ledger. After each, with no step by hand: every acknowledged line is there once, each step of a run was taken wholly or
 * not at all, each acknowledged document is whole by its hash, what had to leave has left, and projections are those of a rebuild from scratch. {@code -Dcrash.kills} says
 * how many, {@code -Dcrash.seed} what is drawn; the moment itself is the machine's.
 */
class CrashCampaignIT {

    private static final int KILLS = Integer.getInteger("crash.kills", 20);
    /** After so many kills, another ledger: what is checked after each grows with it. */
    private static final int KILLS_OF_A_LEDGER = 45;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void whateverAProcessIsKilledInTheNextCommandFindsEverythingAcknowledgedOnce() throws Exception {
        String given = System.getProperty("crash.seed", "231061");
        long seed = given.equals("random") ? new Random().nextLong() : Long.parseLong(given);
        System.out.println("crash campaign: " + KILLS + " kills, -Dcrash.seed=" + seed + ", in " + folder);
        Random random = new Random(seed);
        Map<CrashWork, Integer> kills = new EnumMap<>(CrashWork.class);
        CrashSite site = new CrashSite(folder.resolve("site-0"), random);
        int killed = 0;
        int answered = 0;
        for (int round = 0; killed < KILLS; round++) {
            CrashWork work = CrashWork.values()[round % CrashWork.values().length];
            CrashSite.Struck struck;
            do {
                struck = strike(work, site, killed, seed);
            } while (!struck.killed());
            answered += struck.lines().isEmpty() ? 0 : 1;
            kills.merge(work, 1, Integer::sum);
            killed++;
            if (killed % KILLS_OF_A_LEDGER == 0) {
                site = new CrashSite(folder.resolve("site-" + killed), random);
            }
        }
        System.out.println("crash campaign: killed in " + kills + ", " + answered + " of them after an answer");
        assertThat(kills.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(KILLS);
    }

    private static CrashSite.Struck strike(CrashWork work, CrashSite site, int killed, long seed) {
        try {
            return work.strike(site);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "after kill " + (killed + 1) + ", in " + work + ", -Dcrash.seed=" + seed + ", ledger "
                            + site.ledger(),
                    e);
        }
    }
}
