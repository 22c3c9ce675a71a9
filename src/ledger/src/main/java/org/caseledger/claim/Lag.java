package org.caseledger.claim;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * How many days lie between two facts of a claim: counted, never typed. The day of the first is left out and that of the
 * second is counted, whether it is a business day or not. Injured on the 3rd, known on the 5th: a report lag of two days.
 *
 * @param name which lag
 * @param from the fact from which it counts; empty while it isn't recorded
 * @param to the fact up to which it counts; empty while it isn't recorded
 */
public record Lag(Name name, Optional<ClockFact> from, Optional<ClockFact> to) {

    /** The lags that everybody in the trade measures. */
    public enum Name {
        /** From the injury to the employer's knowledge. */
        REPORT,
        /** From the employer's knowledge to the report to whoever administers the claim. */
        EMPLOYER,
        /** From that report to the filing of the report of injury. */
        ADMINISTRATOR,
        /** From the employer's knowledge to the filing of the report of injury. */
        TOTAL,
        /** From the commission's notification, or else the employer's knowledge, to the decision on the claim. */
        DETERMINATION,
        /** From the commission's notification, or else the employer's knowledge, to the first instalment. */
        PAY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The days; empty while one of the two facts isn't recorded. */
    public Optional<Long> days() {
        return from.flatMap(first -> to.map(last -> ChronoUnit.DAYS.between(first.on(), last.on())));
    }
}
