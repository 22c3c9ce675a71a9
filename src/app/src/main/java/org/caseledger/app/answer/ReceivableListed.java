package org.caseledger.app.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.receivable.ReceivableFacts.Item;
import org.joda.money.Money;

/**
 * A receivable in a list.
 *
 * @param receivable its id
 * @param claim whose it is
 * @param run the run that opened it
 * @param state how far it is
 * @param openedAt when it was opened
 * @param ageDays days from then to the day asked for, or to the day on which nothing was owed any more; in UTC
 * @param opened dollars left with the claimant
 * @param adjusted due after all
 * @param instalments taken by runs
 * @param recovered paid back outside payroll
 * @param waived not asked for
 * @param open owed
 */
public record ReceivableListed(
        String receivable,
        String claim,
        String run,
        ReceivableFacts.State state,
        Instant openedAt,
        long ageDays,
        Money opened,
        Money adjusted,
        Money instalments,
        Money recovered,
        Money waived,
        Money open)
        implements Document {

    /** The answer for {@code facts}, a receivable that was opened, considering the world up to {@code asOf}. */
    public static ReceivableListed of(ReceivableFacts facts, LocalDate asOf) {
        return new ReceivableListed(
                facts.id(),
                facts.opened().event().claim(),
                facts.opened().event().run(),
                facts.state(),
                facts.opened().recordedAt(),
                age(facts, asOf),
                facts.sum(Item::opened),
                facts.sum(Item::adjusted),
                facts.sum(Item::instalments),
                facts.sum(Item::recovered),
                facts.sum(Item::waived),
                facts.open());
    }

    private static long age(ReceivableFacts facts, LocalDate asOf) {
        LocalDate openedOn = facts.opened().recordedAt().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate until = facts.closedAt() == null
                ? asOf
                : facts.closedAt().atZone(ZoneOffset.UTC).toLocalDate();
        return Math.max(0, ChronoUnit.DAYS.between(openedOn, until));
    }
}
