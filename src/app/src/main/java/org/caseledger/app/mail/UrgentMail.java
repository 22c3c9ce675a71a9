package org.caseledger.app.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.Severity;
import org.caseledger.app.answer.DigestAnswer.Line;
import org.caseledger.app.ask.AboutDigest;
import org.caseledger.app.store.MailBook;
import org.caseledger.app.store.MailBook.Told;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.departure.Departure;
import org.caseledger.user.MailKind;
import org.caseledger.user.Mailing;
import org.caseledger.user.UserFacts;

/**
 * Decides that people are told of what is critical and theirs, once of each alert. It looks at what is so, and not at what just
 * happened: an alert that was raised while nobody looked is found the next time, and one that was told is in the book. What is
 * found at one time is told in one mail.
 *
 * <p>What was critical before mail was sent from the ledger, or before the person wanted it, isn't told at once: the digest has
 * it.
 */
public final class UrgentMail {

    private static final String STEP = Severity.CRITICAL.toString();

    private final OpenLedger ledger;
    private final MailBook mails;

    /** What decides about {@code ledger}. */
    public UrgentMail(OpenLedger ledger) {
        this.ledger = ledger;
        mails = ledger.mails();
    }

    /** Looks now. Returns what leaves. */
    public List<Departure> look() {
        if (ledger.onlyReadable().isPresent()) {
            return List.of();
        }
        Instant now = ledger.now();
        Instant begun = mails.begunAt(now);
        LocalDate today =
                LocalDate.ofInstant(ledger.clock().instant(), ledger.time().zone());
        List<Departure> leaving = new ArrayList<>();
        for (UserFacts account : ledger.users().all()) {
            Mailing mailing = account.mailing().orElse(null);
            if (account.enabled() && mailing != null && mailing.wants(MailKind.CRITICAL)) {
                Instant since = mailing.since().isAfter(begun) ? mailing.since() : begun;
                mails.alone(account.user(), () -> decide(account, today, since, now, leaving));
            }
        }
        return leaving;
    }

    private void decide(UserFacts account, LocalDate today, Instant since, Instant now, List<Departure> leaving) {
        Map<String, Set<String>> told = mails.told(account.user());
        List<Told> tells = new AboutDigest(ledger.as(account.person()), mails, today)
                .critical(account.user()).stream()
                        .filter(line -> !criticalAt(line).isBefore(since)
                                && !told.getOrDefault(line.alert(), Set.of()).contains(STEP))
                        .map(line -> new Told(line.alert(), STEP))
                        .toList();
        Departure mail = Mails.critical(account.user());
        if (!tells.isEmpty() && mails.decide(mail, now, tells)) {
            leaving.add(mail);
        }
    }

    /** Since when it is critical: a deadline that is near has been raised before it is. */
    private Instant criticalAt(Line line) {
        ZoneId zone = ledger.time().zone();
        LocalDate due = line.due();
        if (line.rule() != AlertRule.DEADLINE_NEAR || due == null) {
            return line.raisedAt();
        }
        Instant day = due.minusDays(1).atStartOfDay(zone).toInstant();
        return day.isAfter(line.raisedAt()) ? day : line.raisedAt();
    }
}
