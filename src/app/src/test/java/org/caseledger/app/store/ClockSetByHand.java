package org.caseledger.app.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that shows what it was last set to, forward or back. */
public final class ClockSetByHand extends Clock {

    private Instant now;

    /** A clock that shows {@code now}. */
    public ClockSetByHand(Instant now) {
        this.now = now;
    }

    /** Sets the clock. */
    public void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneOffset getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
