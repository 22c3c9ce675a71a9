package org.caseledger.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.projection.RecordedLedger.day;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.caseledger.claim.ClaimEvent.DependentsRecorded;
import org.caseledger.projection.claims.ClaimRegister;
import org.junit.jupiter.api.Test;

class FollowerTest {

    private static final int ROOM = 1_000;

    private final RecordedLedger ledger = new RecordedLedger().injury("C-0", "0", "Gus Lake", "2022-01-10", "Fell");
    private final Projector projector = ledger.keeping(new ClaimRegister());
    private final Map<String, RuntimeException> faults = new ConcurrentHashMap<>();

    private Follower follower(int waitingMax) {
        Follower follower = new Follower(
                projector,
                projector::catchUp,
                now -> {
                    faults.clear();
                    faults.putAll(now);
                },
                waitingMax);
        follower.start();
        return follower;
    }

    private void record(Follower follower, String claim) {
        long before = ledger.last();
        ledger.injury(claim, claim, "Ida Gust", "2022-03-01", "Cut");
        follower.recorded(ledger.after(before, ROOM));
    }

    private boolean found(String claim) {
        return ClaimRegister.find(ledger.lists(), claim).isPresent();
    }

    @Test
    void whoWaitsFindsWhatWasRecordedBefore() {
        try (Follower follower = follower(ROOM)) {
            follower.await();
            assertThat(found("C-0")).as("recorded before it began").isTrue();
            for (int claim = 1; claim <= 20; claim++) {
                record(follower, "C-" + claim);
                follower.await();
                assertThat(found("C-" + claim)).isTrue();
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatDoesNotFitIntoMemoryIsReadFromTheJournal() {
        try (Follower follower = follower(2)) {
            for (int claim = 1; claim <= 20; claim++) {
                record(follower, "C-" + claim);
            }
            follower.await();
            assertThat(found("C-1") && found("C-20")).isTrue();
            record(follower, "C-21");
            follower.await();
            assertThat(found("C-21")).isTrue();
        }
    }

    @Test
    void closingTakesUpWhatIsLeft() {
        Follower follower = follower(ROOM);
        for (int claim = 1; claim <= 20; claim++) {
            record(follower, "C-" + claim);
        }
        follower.close();
        assertThat(found("C-20")).isTrue();
        assertThat(projector.position()).isEqualTo(21);
        follower.await();
    }

    @Test
    void aFaultOfTheDatabaseKeepsNobodyWaitingAndIsMadeGoodLater() {
        try (Follower follower = follower(ROOM)) {
            follower.await();
            ledger.database().execute("RENAME TABLE claims.claim TO away");
            record(follower, "C-1");
            follower.await();
            assertThat(new HashMap<>(faults)).containsOnlyKeys("claims");
            assertThat(projector.behind()).containsExactly("claims");

            ledger.database().execute("RENAME TABLE claims.away TO claim");
            long before = ledger.last();
            ledger.on("C-0", new DependentsRecorded(1, day("2022-01-10")));
            List<Recorded> more = ledger.after(before, ROOM);
            follower.recorded(more);
            follower.await();
            assertThat(faults).isEmpty();
            assertThat(found("C-1")).isTrue();
        }
    }
}
