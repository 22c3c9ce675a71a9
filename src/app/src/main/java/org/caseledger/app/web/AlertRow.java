package org.caseledger.app.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseledger.alert.AlertState;
import org.caseledger.app.answer.AlertAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.claims.ClaimRow;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;

/**
 * An alert as a page shows it.
 *
 * @param alert the alert
 * @param rule its rule, in words
 * @param employee whose claim it is on; blank where it is on none
 * @param due how far away the day is by which something is to be done; blank where there is none
 * @param late whether that day has passed
 * @param owner whose it is, in words
 * @param raised the day on which it was raised
 * @param page where somebody takes note of it or puts it off
 * @param asOf the day on which it stands so; blank for today
 * @param place where its remedy is recorded
 */
public record AlertRow(
        AlertAnswer alert,
        String rule,
        String employee,
        String due,
        boolean late,
        String owner,
        String raised,
        String page,
        String asOf,
        AlertPlace place) {

    /** These {@code alerts}, on {@code day}. */
    static List<AlertRow> of(Ledger ledger, List<AlertAnswer> alerts, LocalDate day) {
        List<String> claims = alerts.stream()
                .map(AlertAnswer::claim)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, ClaimRow> known = ledger.lists(tables -> ClaimRegister.named(tables, claims)).stream()
                .collect(Collectors.toMap(ClaimRow::claim, Function.identity()));
        return alerts.stream()
                .map(alert -> of(ledger, alert, alert.claim() == null ? null : known.get(alert.claim()), day))
                .toList();
    }

    private static AlertRow of(Ledger ledger, AlertAnswer alert, @Nullable ClaimRow claim, LocalDate day) {
        LocalDate due = alert.due();
        return new AlertRow(
                alert,
                alert.rule().toString().replace('-', ' '),
                claim == null ? "" : claim.employeeName(),
                due == null ? "" : Days.from(day, due),
                due != null && due.isBefore(day),
                owner(ledger, alert, claim),
                LocalDate.ofInstant(alert.raisedAt(), ledger.time().zone()).toString(),
                "/alerts/" + OwnAddress.encoded(alert.alert()),
                day.equals(LocalDate.now(ledger.clock())) ? "" : day.toString(),
                AlertPlace.of(alert));
    }

    private static String owner(Ledger ledger, AlertAnswer alert, @Nullable ClaimRow claim) {
        if (!alert.rule().others().isEmpty()) {
            return "whoever answers for it, or audits it";
        }
        return claim == null || claim.assignedTo() == null ? "any " + alert.owner() : named(ledger, alert.owner());
    }

    /** {@code user} with their full name, where it is known. */
    static String named(Ledger ledger, String user) {
        return ledger.users()
                .named(user)
                .map(UserFacts::name)
                .map(name -> name + " (" + user + ")")
                .orElse(user);
    }

    /** The {@code part} of its page, which leads back to {@code back}. */
    public String address(String back, String part) {
        return page + "?back=" + OwnAddress.encoded(back) + (asOf.isEmpty() ? "" : "&as-of=" + asOf) + "#" + part;
    }

    /** Whether somebody may still take note of it. */
    public boolean notable() {
        return alert.state() != AlertState.CLOSED && alert.rule().settledByWord();
    }

    /** Whether it may be put off. */
    public boolean open() {
        return alert.state() != AlertState.CLOSED && alert.rule().canBePutOff();
    }
}
