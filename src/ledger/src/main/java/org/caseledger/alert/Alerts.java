package org.caseledger.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.alert.Raised.Settled;
import org.caseledger.claim.AlertId;
import org.caseledger.claim.AttentionEvent.AlertAcknowledged;
import org.caseledger.claim.AttentionEvent.AlertSnoozed;
import org.caseledger.claim.AttentionEvent.OnAlert;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.family.Circumstances;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.table.LawBook;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.receivable.ReceivableFacts;
import org.jspecify.annotations.Nullable;

/** The alerts of a claim: a pure function of what is recorded, in which no day plays a part. */
public final class Alerts {

    private final Watched claim;
    private final Map<String, Entry<OnAlert>> acknowledged = new HashMap<>();
    private final Map<String, LocalDate> snoozed = new HashMap<>();

    private Alerts(Watched claim) {
        this.claim = claim;
        for (Entry<OnAlert> entry : claim.facts().attention().onAlerts()) {
            switch (entry.event()) {
                case AlertAcknowledged said -> acknowledged.put(said.alert(), entry);
                case AlertSnoozed said -> snoozed.put(said.alert(), said.until());
            }
        }
    }

    /**
     * The alerts of the claim of {@code facts}, raised, closed, or to be raised by time, by rule and then in the order of their
     * causes.
     *
     * @param receivables what its claimant owes
     * @param policy the employer's policy, where it is known
     * @param deadlines its deadlines
     * @param law the law under which pay is computed, where that is known
     */
    public static List<Alert> of(
            ClaimFacts facts,
            List<ReceivableFacts> receivables,
            Optional<EmployerPolicy> policy,
            ClaimDeadlines deadlines,
            Optional<LawBook> law) {
        Alerts alerts = new Alerts(new Watched(facts, receivables, policy, deadlines.all(), law));
        List<Alert> all = new ArrayList<>();
        for (AlertRule rule : AlertRule.values()) {
            all.addAll(alerts.of(rule));
        }
        return List.copyOf(all);
    }

    /** The alerts of {@code claim}, under the policy that stands {@code now}. */
    public static List<Alert> of(ClaimInContext claim, Circumstances now) {
        Optional<EmployerPolicy> policy =
                now.standing().find(claim.facts().reported().event().employer());
        return of(
                claim.facts(),
                claim.receivables().all(),
                policy,
                ClaimDeadlines.of(claim.facts(), now.law(), policy, now.zone()),
                Optional.of(now.law()));
    }

    /** One for each cause: the first entry raises it, and what settled it first settles it. */
    private List<Alert> of(AlertRule rule) {
        Map<String, Alert> byCause = new LinkedHashMap<>();
        for (Raised raised : Findings.of(rule, claim)) {
            Raised ended = endedWithClaim(rule, raised);
            if (!ended.neverRaised()) {
                byCause.putIfAbsent(ended.cause(), alert(rule, ended));
            }
        }
        return List.copyOf(byCause.values());
    }

    private Raised endedWithClaim(AlertRule rule, Raised raised) {
        return rule.endsWithClaim() && raised.settled() == null
                ? raised.settledBy(claim.closing()
                        .map(closing -> new Settled(closing, closing.event().on()))
                        .orElse(null))
                : raised;
    }

    private Alert alert(AlertRule rule, Raised raised) {
        ClaimFacts facts = claim.facts();
        String id = new AlertId(rule.toString(), facts.claim(), raised.cause()).toString();
        return new Alert(
                id,
                rule,
                facts.claim(),
                facts.reported().event().employer(),
                rule.isTheRoles() ? null : facts.attention().assignedTo().orElse(null),
                rule.role(),
                raised.what(),
                raised.remedy(),
                raised.by().id(),
                raised.by().recordedAt(),
                raised.opensOn(),
                raised.due(),
                closedBy(rule, id, raised.settled()),
                snoozed.get(id));
    }

    private @Nullable String closedBy(AlertRule rule, String id, @Nullable Settled settled) {
        if (settled != null) {
            return settled.entry().id();
        }
        Entry<OnAlert> word = rule.settledByWord() ? acknowledged.get(id) : null;
        return word == null ? null : word.id();
    }
}
