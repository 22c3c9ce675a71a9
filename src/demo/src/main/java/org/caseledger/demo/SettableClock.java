package org.caseledger.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that shows what it was last set to, so that years of entries can be recorded at their own times. */
public final class SettableClock extends Clock {

    private volatile Instant now;

    /** A clock that shows {@code start}. */
    public SettableClock(Instant start) {
        now = start;
    }

    /** Sets the clock; it never goes back. */
    public void set(Instant instant) {
        if (instant.isBefore(now)) {
            throw new IllegalArgumentException("the clock shows " + now + " and can't go back to " + instant);
        }
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
