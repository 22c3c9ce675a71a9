package org.caseledger.app.letter;

import static org.caseledger.app.letter.FieldName.*;
import static org.caseledger.app.letter.LetterSheet.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.caseledger.app.ask.AboutDeadlines;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.AttentionEvent.ModifiedDutyAnswered;
import org.caseledger.claim.AttentionEvent.ModifiedDutyOffered;
import org.caseledger.claim.AttentionEvent.RepresentationRecorded;
import org.caseledger.claim.ClaimDeadline;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.claim.ContactRole;
import org.caseledger.claim.WorkStatus;
import org.caseledger.journal.Entry;
import org.caseledger.law.deadline.Deadlines;
import org.caseledger.law.policy.LetterPolicy;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.rules.State;
import org.caseledger.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Fills a sheet from a claim: its facts, its deadlines, its statement and its receivables, as somebody sees them now.
 *
 * @param ledger the ledger, as whoever writes sees it
 * @param facts the claim
 * @param asOf the day of the letter
 */
record ClaimSheet(Ledger ledger, ClaimFacts facts, LocalDate asOf) {

    private static final Set<String> CLAIM_FORMS = Set.of("102", "407");

    /** The sheet for letter {@code id}, which speaks of the pay period with {@code day}, or of the latest. */
    LetterSheet filled(String id, @Nullable LocalDate day) {
        InjuryReported report = facts.reported().event();
        LetterSheet sheet = new LetterSheet(report.jurisdiction().state().code());
        Instant now = ledger.now();
        Terms terms = new PayrollDesk(ledger).terms(report.employer(), now);
        sheet.put(LETTER_ID, id, "the claim's letters");
        sheet.put(LETTER_DATE, asOf, "the day on which it was written");
        claim(sheet, report);
        employer(sheet, terms);
        notices(sheet);
        offer(sheet);
        Statement statement = ledger.statement(facts, terms, now, asOf);
        limits(sheet, report.jurisdiction().state());
        deadlines(sheet, new AboutDeadlines(ledger, new Clocks(null, asOf)).of(facts));
        MoneySheet money = new MoneySheet(sheet, statement, terms);
        money.period(day, asOf);
        money.wage(facts);
        money.supplement(report.injuredOn());
        money.owed(ledger.receivables(facts, now), terms, asOf);
        sheet.missing(statement.missing());
        return sheet;
    }

    private void claim(LetterSheet sheet, InjuryReported report) {
        Entry<?> reported = facts.reported();
        sheet.put(CLAIM_NUMBER, facts.claim(), source(reported));
        sheet.put(CLAIM_INJURED, report.injuredOn(), reported);
        sheet.put(CLAIM_KNOWN, report.employerKnewOn(), reported);
        sheet.put(
                CLAIM_REPORTED,
                report.reportedOn() == null
                        ? LocalDate.ofInstant(
                                reported.recordedAt(), ledger.clock().getZone())
                        : report.reportedOn(),
                reported);
        sheet.put(EMPLOYEE_NAME, report.employee().name(), source(reported));
        sheet.put(EMPLOYEE_ID, report.employee().id(), source(reported));
        facts.onFile().forms().stream()
                .filter(form -> CLAIM_FORMS.contains(form.event().form()))
                .min(Comparator.comparing(form -> form.event().filedOn()))
                .ifPresentOrElse(
                        form -> sheet.put(
                                CLAIM_FILED,
                                form.event().filedOn(),
                                "form " + form.event().form() + ", " + source(form)),
                        () -> facts.adjudication().commissionNotices().stream()
                                .findFirst()
                                .ifPresent(notice -> sheet.put(
                                        CLAIM_FILED,
                                        notice.event().notifiedOn(),
                                        "the commission's notice of the claim, " + source(notice))));
        facts.employment().on(report.injuredOn()).ifPresent(entry -> {
            EmploymentRecorded e = entry.event();
            sheet.put(
                    EMPLOYEE_WORK,
                    e.status() + ", " + (e.sworn() ? "sworn " : "") + e.group() + ", "
                            + (e.fullTime() ? "full-time" : "part-time") + ", hired " + Shown.day(e.hiredOn()),
                    source(entry));
        });
        facts.contacts().in(ContactRole.EMPLOYEE, asOf).ifPresent(contact -> {
            sheet.put(EMPLOYEE_ADDRESS, contact.address(), "the employee's contact on the claim");
            sheet.put(EMPLOYEE_EMAIL, contact.email(), "the employee's contact on the claim");
        });
        facts.attention().assignedTo().ifPresent(user -> sheet.put(ADJUSTER_NAME, user, "assigned on the claim"));
        Optional<Entry<RepresentationRecorded>> represented = facts.attention().representations().stream()
                .filter(entry -> {
                    LocalDate to = entry.event().to();
                    return !entry.event().from().isAfter(asOf) && (to == null || !to.isBefore(asOf));
                })
                .reduce((one, later) -> later);
        sheet.is(LetterCondition.REPRESENTED, represented.isPresent());
        represented.ifPresent(entry -> sheet.put(REPRESENTATIVE, entry.event().byWhom(), source(entry)));
    }

    private static void employer(LetterSheet sheet, Terms terms) {
        String policy = "the policy of " + terms.policy().employer();
        LetterPolicy letters = terms.policy().letters();
        sheet.put(EMPLOYER_NAME, terms.policy().name(), policy);
        sheet.put(OFFICE_NAME, letters.office().orElse("Risk Management"), policy);
        sheet.put(OFFICE_PHONE, letters.phone().orElse(null), policy);
        sheet.put(OFFICE_EMAIL, letters.email().orElse(null), policy);
        sheet.put(
                OFFICE_ADDRESS,
                letters.address().map(lines -> String.join(", ", lines)).orElse(null),
                policy);
    }

    private void notices(LetterSheet sheet) {
        ClaimStatus status = facts.decision();
        sheet.put(CLAIM_STATUS, facts.status().toString().replace('-', ' '), "the claim's notices");
        sheet.is(LetterCondition.ACCEPTED, status == ClaimStatus.ACCEPTED);
        sheet.is(LetterCondition.DENIED, status == ClaimStatus.DENIED);
        sheet.is(LetterCondition.CLOSED, facts.closed());
        boolean delay = false;
        for (Entry<StatusNotice> entry : facts.adjudication().notices()) {
            switch (entry.event()) {
                case ClaimAccepted e -> sheet.put(ACCEPTED_ON, e.noticeOn(), entry);
                case ClaimDenied e -> {
                    delay = Boolean.TRUE.equals(e.delayOnly());
                    sheet.put(DENIED_ON, e.noticeOn(), entry);
                    sheet.put(DENIED_REASON, e.reason(), source(entry));
                    sheet.put(DENIED_FROM, e.effectiveOn(), entry);
                }
                case DenialRescinded e -> {
                    sheet.put(RESCINDED_ON, e.noticeOn(), entry);
                    sheet.put(RESCINDED_REASON, e.reason(), source(entry));
                    sheet.is(LetterCondition.RESCINDED, status != ClaimStatus.DENIED);
                }
            }
        }
        boolean delayed = status == ClaimStatus.DENIED && delay;
        sheet.is(LetterCondition.DELAY_ONLY, delayed);
        sheet.is(
                LetterCondition.UNDECIDED,
                delayed || status == ClaimStatus.REPORTED || status == ClaimStatus.DENIAL_RESCINDED);
        if (facts.closed()) {
            Entry<ClaimClosed> closing = facts.course().closings().getLast();
            sheet.put(CLOSED_ON, closing.event().on(), closing);
            sheet.put(CLOSED_REASON, closing.event().reason(), source(closing));
        }
    }

    private void offer(LetterSheet sheet) {
        List<Entry<ModifiedDutyOffered>> offers = facts.attention().offers();
        if (!offers.isEmpty()) {
            Entry<ModifiedDutyOffered> offer = offers.getLast();
            sheet.is(LetterCondition.OFFERED, true);
            sheet.put(OFFER_ON, offer.event().on(), offer);
            sheet.put(OFFER_FROM, offer.event().from(), offer);
            sheet.put(OFFER_DUTIES, offer.event().duties(), source(offer));
            sheet.put(OFFER_WAGE, Shown.money(offer.event().wage()), source(offer));
        }
        List<Entry<ModifiedDutyAnswered>> answers = facts.attention().answers();
        if (!answers.isEmpty() && answers.size() == offers.size()) {
            Entry<ModifiedDutyAnswered> answer = answers.getLast();
            sheet.is(LetterCondition.DECLINED, !answer.event().accepted());
            sheet.put(OFFER_ANSWERED, answer.event().on(), answer);
        }
        facts.disability().workStatus().stream()
                .filter(entry -> entry.event().status() == WorkStatus.MODIFIED_DUTY
                        && entry.event().restrictions() != null)
                .reduce((one, later) -> later)
                .ifPresent(entry -> {
                    sheet.put(STATUS_RESTRICTIONS, entry.event().restrictions(), source(entry));
                    sheet.put(STATUS_PHYSICIAN, entry.event().physician(), source(entry));
                    sheet.put(STATUS_RECEIVED, entry.event().receivedOn(), entry);
                });
    }

    /** The time limits of the state's law, whether the claim has started them or not. */
    private static void limits(LetterSheet sheet, State state) {
        limit(sheet, ANSWER_LIMIT, state, "accept-or-deny");
        limit(sheet, CLAIM_LIMIT, state, "worker-claim");
        limit(sheet, HEARING_LIMIT, state, "hearing-request");
    }

    private static void limit(LetterSheet sheet, FieldName name, State state, String deadline) {
        Deadlines.find(state, state.rule(deadline))
                .ifPresent(law -> sheet.put(name, law.limit(), "deadline " + law.id() + ", " + law.citation()));
    }

    private void deadlines(LetterSheet sheet, ClaimDeadlines deadlines) {
        for (ClaimDeadline deadline : deadlines.all()) {
            String source = "deadline " + deadline.id() + ", " + deadline.law().citation();
            Optional<LocalDate> due = deadline.dueOn();
            if (due.isEmpty()) {
                continue;
            }
            switch (deadline.id()) {
                case "az.accept-or-deny" -> sheet.put(ANSWER_BY, due.get(), source);
                case "az.hearing-request" -> hearing(sheet, deadline, due.get(), source);
                default -> {
                    // No letter speaks of it.
                }
            }
        }
    }

    /** The last notice that may be contested counts; a wage has a time of its own. */
    private void hearing(LetterSheet sheet, ClaimDeadline deadline, LocalDate due, String source) {
        boolean wage = facts.entry(Objects.requireNonNull(deadline.start()).entry())
                .filter(entry -> entry.event() instanceof WageEvent)
                .isPresent();
        sheet.put(wage ? WAGE_HEARING_BY : HEARING_BY, due, source);
        sheet.put(HEARING_CITATION, deadline.law().citation(), source);
    }
}
