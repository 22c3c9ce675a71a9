package org.caseledger.alert;

import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimEvent.FormFiled;
import org.caseledger.claim.ClaimEvent.HearingDecided;
import org.caseledger.claim.ClaimEvent.HearingRequested;
import org.caseledger.claim.ClaimEvent.InteractionLogged;
import org.caseledger.claim.ClaimEvent.ReserveSet;
import org.caseledger.claim.ClaimEvent.WorkStatusRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.InteractionChannel;
import org.caseledger.claim.ReserveKind;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.table.LawBook;
import org.jspecify.annotations.Nullable;

/** What tests of alerts record, and how they read what is raised. */
final class Raising {

    private Raising() {}

    /** The alerts of {@code rule} on a Glendale claim. */
    static List<Alert> of(AlertRule rule, ClaimHistory history) {
        return all(history).stream().filter(alert -> alert.rule() == rule).toList();
    }

    /** Every alert of a Glendale claim. */
    static List<Alert> all(ClaimHistory history) {
        return all(history.facts(), Optional.of(GLENDALE));
    }

    /** Every alert of a claim without receivables, under {@code policy}. */
    static List<Alert> all(ClaimFacts facts, Optional<EmployerPolicy> policy) {
        return all(facts, policy, LawBook.shipped());
    }

    /** The same, under {@code law}. */
    static List<Alert> all(ClaimFacts facts, Optional<EmployerPolicy> policy, LawBook law) {
        return Alerts.of(
                facts, List.of(), policy, ClaimDeadlines.of(facts, law, policy, ZoneOffset.UTC), Optional.of(law));
    }

    /** How each alert of {@code rule} stands on {@code on}: its raising entry, state and closing entry. */
    static List<String> states(AlertRule rule, ClaimHistory history, String on) {
        return of(rule, history).stream()
                .filter(alert -> alert.on(day(on)).isPresent())
                .map(alert -> alert.raisedBy() + " " + alert.on(day(on)).orElseThrow()
                        + (alert.closedBy() == null ? "" : " by " + alert.closedBy()))
                .toList();
    }

    /** The same, long after everything. */
    static List<String> states(AlertRule rule, ClaimHistory history) {
        return states(rule, history, "2023-12-31");
    }

    static ReserveSet reserve(ReserveKind kind, String amount) {
        return new ReserveSet(kind, ClaimHistory.usd(amount), "estimate");
    }

    static HearingRequested hearing(String on) {
        return new HearingRequested(day(on), null, null);
    }

    static HearingDecided decided(String on) {
        return new HearingDecided(day(on), "settled", null);
    }

    static FormFiled form(String form, String on) {
        return new FormFiled(form, day(on), "ICA", null);
    }

    static InteractionLogged contact(String on, String party, @Nullable String followUpOn, @Nullable String... about) {
        return new InteractionLogged(
                day(on),
                InteractionChannel.PHONE,
                party,
                "issue",
                "action",
                "result",
                about.length == 0 ? null : List.of(about),
                followUpOn == null ? null : day(followUpOn),
                null);
    }

    static WorkStatusRecorded status(WorkStatus status, String from, @Nullable String restrictions) {
        return new WorkStatusRecorded(status, day(from), null, null, restrictions, null);
    }
}
