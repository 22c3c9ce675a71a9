package org.caseledger.app.outbox;

import java.time.Duration;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** How long something that can't leave waits until it is tried again: 5 s, 10 s, 20 s …, at last an hour each time. */
final class Pauses {

    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofHours(1);

    private static final double GROWTH = 2;

    private Pauses() {}

    /** The pause after failure number {@code attempts}, from 1 on. */
    static Duration after(int attempts) {
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST.toMillis(), GROWTH);
        backOff.setMaxInterval(LONGEST.toMillis());
        BackOffExecution execution = backOff.start();
        long pause = execution.nextBackOff();
        for (int attempt = 1; attempt < attempts && pause < LONGEST.toMillis(); attempt++) {
            pause = execution.nextBackOff();
        }
        return Duration.ofMillis(pause);
    }
}
