package org.caseledger.app.mail;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.caseledger.app.desk.CheckpointDesk;
import org.caseledger.app.serving.CheckpointWays;
import org.caseledger.app.store.IntegrityBook;
import org.caseledger.app.store.IntegrityBook.Daily;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.SigningKeyFile;

/**
 * Decides, once a day, which checkpoint is the day's, and that it leaves. A day on which nothing was recorded has one, too: that it is
 * the same as the day before is what it says. A day on which nobody decided has none, because nobody can sign now what was so then; the
 * next day's covers it.
 */
public final class DailyCheckpoint {

    private final OpenLedger ledger;
    private final CheckpointWays ways;
    private final CheckpointDesk desk;
    private final IntegrityBook book;

    /** The one of {@code ledger}, which leaves by {@code ways}. */
    public DailyCheckpoint(OpenLedger ledger, CheckpointWays ways) {
        this.ledger = ledger;
        this.ways = ways;
        desk = new CheckpointDesk(ledger, SigningKeyFile.of(null, ledger.directory()));
        book = ledger.integrity();
    }

    /** Signs the checkpoint of today and lets it leave, if its hour has come and today has none. Returns it where it is new. */
    public Optional<Daily> whenDue() {
        ZonedDateTime now = ledger.clock().instant().atZone(ledger.time().zone());
        LocalDate today = now.toLocalDate();
        if (ledger.onlyReadable().isPresent()
                || now.toLocalTime().isBefore(ways.at())
                || book.lastDaily().filter(last -> !last.day().isBefore(today)).isPresent()) {
            return Optional.empty();
        }
        try {
            Daily daily = new Daily(today, desk.signOfItself(), now.toInstant());
            return book.decide(daily, ways.names()) ? Optional.of(daily) : Optional.empty();
        } catch (LedgerFault e) {
            book.undecided(String.valueOf(e.getMessage()));
            throw e;
        }
    }
}
