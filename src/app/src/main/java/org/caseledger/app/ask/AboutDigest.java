package org.caseledger.app.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.AlertState;
import org.caseledger.alert.Severity;
import org.caseledger.app.answer.DigestAnswer;
import org.caseledger.app.answer.DigestAnswer.Line;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.MailBook;
import org.caseledger.people.Person;
import org.caseledger.user.Mailing;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;

/**
 * The question what a person's digest of a day says: what alerts of theirs there are, and which of them they weren't told yet.
 *
 * @param ledger the ledger, as whoever asks sees it
 * @param mails what people were told
 * @param day the day
 */
public record AboutDigest(Ledger ledger, MailBook mails, LocalDate day) {

    /** How many days ahead a deadline is warned of, the farthest first. */
    public static final List<Integer> DAYS_AHEAD = List.of(7, 3, 1);

    /** The digest of {@code account}. */
    public DigestAnswer of(UserFacts account) {
        Map<String, Set<String>> told = mails.told(account.user());
        return DigestAnswer.of(
                account.user(), day, since(account), open(account.user()), (line, on) -> warnings(line, on, told));
    }

    /**
     * The digest of {@code whose}, or of {@code reader} where that is null; everybody's where the reader has no account. Who has
     * no account is {@link Unknown}.
     */
    public DigestAnswer of(@Nullable String whose, Person reader) {
        if (whose == null && reader.owner()) {
            return ofEverybody();
        }
        String named = whose == null ? reader.user() : whose;
        return of(ledger.users()
                .named(named)
                .orElseThrow(() -> new Unknown(
                        "user", "there is no account " + named + "; caseledger user list shows those there are")));
    }

    /** What a digest would say of everybody's alerts, to somebody who was never told anything. */
    private DigestAnswer ofEverybody() {
        return DigestAnswer.of(null, day, null, open(null), (line, on) -> warnings(line, on, Map.of()));
    }

    /** The open alerts of {@code user}, the most urgent first. */
    public List<Line> open(@Nullable String user) {
        return found(user).lines().stream().map(AboutDigest::line).toList();
    }

    /** The open alerts of {@code user} that are critical, the most urgent first. */
    public List<Line> critical(String user) {
        return found(user).lines().stream()
                .filter(alert -> alert.severity() == Severity.CRITICAL)
                .map(AboutDigest::line)
                .toList();
    }

    private FoundAlerts found(@Nullable String user) {
        return new AboutAlerts(ledger, user, AlertState.OPEN, new Clocks(null, day)).found();
    }

    private static Line line(RaisedLine alert) {
        return new Line(
                alert.alert(),
                alert.rule(),
                alert.claim(),
                alert.employer(),
                alert.severity(),
                alert.due(),
                alert.raisedAt(),
                List.of());
    }

    /** Up to when they were told what is new; who was told nothing yet, or began to be told later, from that day on. */
    private @Nullable Instant since(UserFacts account) {
        return Stream.concat(
                        mails.lastDigest(account.user()).map(MailBook.Digest::upTo).stream(),
                        account.mailing().map(Mailing::since).stream())
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static List<Integer> warnings(Line line, LocalDate day, Map<String, Set<String>> told) {
        if (line.rule() != AlertRule.DEADLINE_NEAR || line.due() == null) {
            return List.of();
        }
        long left = ChronoUnit.DAYS.between(day, line.due());
        Set<String> before = told.getOrDefault(line.alert(), Set.of());
        return DAYS_AHEAD.stream()
                .filter(ahead -> left <= ahead && !before.contains(ahead.toString()))
                .toList();
    }
}
