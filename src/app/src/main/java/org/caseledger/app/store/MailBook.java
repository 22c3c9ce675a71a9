package org.caseledger.app.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people were told by mail, so that nothing is said twice. It stands beside the journal: that time passed is no fact, and
 * a ledger read from its journal has told nobody anything.
 *
 * <p>What is written down with the deciding is written in its transaction; a process that ends in between has decided nothing.
 */
public final class MailBook {

    private static final int ONLY_ROW = 1;

    private final JdbcClient rows;
    private final TransactionTemplate transactions;
    private final Outbox outbox;
    private final LongSupplier place;

    /** The one in {@code rows}, with {@code outbox} beside it; {@code place} is that of the ledger's last entry. */
    MailBook(JdbcClient rows, TransactionTemplate transactions, Outbox outbox, LongSupplier place) {
        this.rows = rows;
        this.transactions = transactions;
        this.outbox = outbox;
        this.place = place;
    }

    /**
     * What somebody was told of an alert.
     *
     * @param alert its id
     * @param step {@code 7}, {@code 3} or {@code 1} for a warning so many days ahead; {@code critical} for that it is
     */
    public record Told(String alert, String step) {}

    /**
     * A digest that left.
     *
     * @param departure its id
     * @param day the day of which it was
     * @param upTo up to when what was raised is in it
     */
    public record Digest(String departure, LocalDate day, Instant upTo) {}

    /** When mail was first sent from this ledger, which is {@code now} if it never was. What was critical before isn't told at once. */
    public Instant begunAt(Instant now) {
        return rows.sql("SELECT begun_at FROM mail_pass")
                .query(String.class)
                .optional()
                .map(Instant::parse)
                .orElseGet(() -> {
                    Instant begun = now.truncatedTo(ChronoUnit.MILLIS);
                    rows.sql("INSERT INTO mail_pass (only_row, begun_at) VALUES (?, ?)")
                            .params(ONLY_ROW, begun.toString())
                            .update();
                    return begun;
                });
    }

    /** The last day of which the daily pass was made; empty where none was. */
    public Optional<LocalDate> passed() {
        return rows.sql("SELECT made_day FROM mail_pass WHERE made_day IS NOT NULL")
                .query(String.class)
                .optional()
                .map(LocalDate::parse);
    }

    /** The pass of {@code day} was made; {@link #begunAt} was asked before. */
    public void passed(LocalDate day) {
        rows.sql("UPDATE mail_pass SET made_day = ?").param(day.toString()).update();
    }

    /** The last digest that left to {@code account}. */
    public Optional<Digest> lastDigest(String account) {
        return rows.sql("SELECT departure, sent_day, said_up_to FROM mail_digest WHERE account = ?")
                .param(account)
                .query((row, number) -> new Digest(
                        row.getString(1), LocalDate.parse(row.getString(2)), Instant.parse(row.getString(3))))
                .optional();
    }

    /** What {@code account} was told of each alert, by its id. */
    public Map<String, Set<String>> told(String account) {
        Map<String, Set<String>> told = new HashMap<>();
        rows.sql("SELECT alert, step FROM mail_told WHERE account = ?")
                .param(account)
                .query(row -> {
                    told.computeIfAbsent(row.getString(1), alert -> new HashSet<>())
                            .add(row.getString(2));
                });
        return told;
    }

    /** What {@code departure} tells, as it was decided. */
    public List<String> toldBy(Departure departure) {
        return rows.sql("SELECT alert FROM mail_told WHERE departure = ? ORDER BY alert")
                .param(departure.id())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Runs {@code body} while nobody else decides or sends mail to {@code account}. */
    public void alone(String account, Runnable body) {
        outbox.alone(DepartureKind.MAIL, account, () -> {
            body.run();
            return account;
        });
    }

    /**
     * Lets {@code mail} leave, decided at {@code at}; what it {@code tells} its account is told from now on. Nothing happens
     * where it was decided before. Returns whether it is new.
     */
    public boolean decide(Departure mail, Instant at, Collection<Told> tells) {
        return outbox.decide(List.of(mail), place.getAsLong(), at, () -> tell(mail, at, tells));
    }

    /** The digest {@code mail} left on {@code day} with what was raised up to {@code upTo}, and told {@code tells}. */
    public void left(Departure mail, LocalDate day, Instant upTo, Collection<Told> tells) {
        transactions.executeWithoutResult(status -> {
            rows.sql("DELETE FROM mail_digest WHERE account = ?")
                    .param(mail.subject())
                    .update();
            rows.sql("INSERT INTO mail_digest (account, departure, sent_day, said_up_to) VALUES (?, ?, ?, ?)")
                    .params(mail.subject(), mail.id(), day.toString(), upTo.toString())
                    .update();
            tell(mail, upTo, tells);
        });
    }

    private void tell(Departure mail, Instant at, Collection<Told> tells) {
        tells.forEach(one -> rows.sql(
                        "INSERT INTO mail_told (account, alert, step, departure, told_at) VALUES (?, ?, ?, ?, ?)")
                .params(mail.subject(), one.alert(), one.step(), mail.id(), at.toString())
                .update());
    }
}
