package org.caseledger.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.app.answer.TimelineAnswer;
import org.caseledger.app.ask.AboutClaim;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.form.Choice;
import org.caseledger.app.form.FormField;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Claims;
import org.caseledger.claim.EntryPermissions;
import org.caseledger.claim.InteractionParty;
import org.caseledger.claim.InteractionResult;
import org.caseledger.claim.LateReason;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.projection.Recorded;
import org.caseledger.variance.VarianceItem;
import org.caseledger.variance.Variances;
import org.jspecify.annotations.Nullable;

/**
 * What fields are chosen from that depends on the ledger, on the claim and on whoever fills the form in.
 *
 * @param ledger the ledger as its user may see it
 * @param facts the claim; null on a form that is about none
 */
record FormChoices(Ledger ledger, @Nullable ClaimFacts facts) {

    private static final int ENTRIES_MAX = 200;

    /** {@code form} with its choices. */
    FilledForm in(FilledForm form) {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        for (FormField field : form.form().fields()) {
            String from = field.words().from() + field.words().suggested();
            if (!from.isEmpty()) {
                choices.put(field.name(), of(from, form.value(field.name())));
            }
        }
        return form.choosing(choices);
    }

    private List<Choice> of(String source, String given) {
        return switch (source) {
            case "people" ->
                Colleague.of(ledger, facts == null ? null : employer(facts)).stream()
                        .map(one -> new Choice(one.user(), one.words()))
                        .toList();
            case "employers" ->
                ledger.policies().employers().stream()
                        .filter(ledger.person()::sees)
                        .map(one -> new Choice(
                                one,
                                ledger.terms(one, ledger.now())
                                        .map(terms -> terms.policy().name())
                                        .orElse(one)))
                        .toList();
            case "groups" ->
                groups().stream().map(one -> Choice.of(one.toString())).toList();
            case "late-deadlines" -> lateDeadlines();
            case "interaction-parties" -> InteractionParty.all().map(Choice::of).toList();
            case "interaction-results" ->
                InteractionResult.all().map(Choice::of).toList();
            case "contacts" -> contacts();
            case "late-reasons" -> LateReason.all().map(Choice::of).toList();
            case "withdrawable" -> withdrawable(given);
            case "open-variances" -> openVariances();
            default -> throw new IllegalArgumentException("no form has choices from " + source);
        };
    }

    /** The people of the claim, those who still have to do with it first. */
    private List<Choice> contacts() {
        if (facts == null) {
            return List.of();
        }
        LocalDate today = LocalDate.now(ledger.clock());
        return facts.contacts().all().stream()
                .sorted(Comparator.comparing(contact -> contact.endedBefore(today)))
                .map(contact -> new Choice(
                        String.valueOf(contact.number()),
                        contact.latest().name() + ", " + contact.latest().role().words()
                                + (contact.endedBefore(today) ? ", former" : "")))
                .toList();
    }

    private static String employer(ClaimFacts facts) {
        return facts.reported().event().employer();
    }

    private List<EmployeeGroup> groups() {
        return facts == null ? EmployeeGroup.USUAL : ledger.policies().groupsOf(employer(facts));
    }

    private List<Choice> lateDeadlines() {
        return facts == null
                ? List.of()
                : new AboutClaim(ledger, facts.claim(), new Clocks(null, LocalDate.now(ledger.clock())))
                        .deadlines(List.of(), false).deadlines().stream()
                                .filter(item -> item.duty() && item.daysLate() > 0)
                                .map(item -> item.id())
                                .distinct()
                                .map(id -> new Choice(id, id))
                                .toList();
    }

    /** The latest entries that whoever fills the form in may withdraw, and the one that was {@code given} in any case. */
    private List<Choice> withdrawable(String given) {
        if (facts == null) {
            return List.of();
        }
        List<Choice> entries = new ArrayList<>();
        for (Recorded recorded :
                ledger.recorded(Claims.FAMILY.stream(facts.claim())).reversed()) {
            String id = recorded.entry().id();
            boolean may = may(ledger, facts, id);
            if (may && (entries.size() < ENTRIES_MAX || id.equals(given))) {
                TimelineAnswer line = TimelineAnswer.of(recorded);
                entries.add(new Choice(id, line.effectiveFrom() + " " + line.what()));
            }
        }
        return entries;
    }

    /** Whether {@code entry} of {@code facts} stands and whoever uses {@code ledger} may withdraw it. */
    static boolean may(Ledger ledger, ClaimFacts facts, String entry) {
        return facts.history().withdrawnBy(entry).isEmpty()
                && facts.entry(entry)
                        .map(Entry::event)
                        .filter(event -> may(ledger, event))
                        .isPresent();
    }

    private static boolean may(Ledger ledger, ClaimEvent event) {
        return EntryPermissions.withdrawable(event) && ledger.person().may(EntryPermissions.toWithdraw(event));
    }

    private List<Choice> openVariances() {
        return facts == null
                ? List.of()
                : ledger
                        .terms(employer(facts), ledger.now())
                        .map(terms -> Variances.of(facts, ledger.beside(facts), terms, LocalDate.now(ledger.clock())))
                        .orElse(List.of())
                        .stream()
                        .filter(VarianceItem::open)
                        .map(item -> new Choice(item.entry(), item.period() + " " + item.figure()))
                        .toList();
    }
}
