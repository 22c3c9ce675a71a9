package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caseledger.claim.ClaimEvent.ClaimAccepted;
import org.caseledger.claim.ClaimEvent.ClaimDenied;
import org.caseledger.claim.ClaimEvent.DenialRescinded;
import org.caseledger.claim.ClaimEvent.Determining;
import org.caseledger.claim.ClaimEvent.HearingDecided;
import org.caseledger.claim.ClaimEvent.StatusNotice;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.claim.Determination;
import org.caseledger.journal.Entry;
import org.caseledger.law.rules.NoticeRules;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Working;
import org.jspecify.annotations.Nullable;

/** Works out where a claim stands: what was said about it, and what its payer's silence means. */
final class Compensability {

    private final ClaimFacts facts;
    private final LocalDate asOf;
    private final Rulings rulings;
    private final @Nullable Silence silence;
    private final List<String> missing = new ArrayList<>();

    Compensability(ClaimFacts facts, LawBook law, LocalDate asOf) {
        this.facts = facts;
        this.asOf = asOf;
        NoticeRules rules = facts.reported().event().jurisdiction().state().notices(law);
        this.rulings = new Rulings(facts, rules);
        missing.addAll(rulings.missing());
        this.silence = switch (Silence.of(facts, rules, rulings.all())) {
            case Answer.Known<Optional<Silence>>(Optional<Silence> known) -> known.orElse(null);
            case Answer.Missing<Optional<Silence>>(String what) -> {
                if (!facts.acceptedThroughout()) {
                    missing.add(what);
                }
                yield null;
            }
        };
    }

    /** Where the claim stands. */
    Standing standing() {
        NavigableMap<LocalDate, Boolean> changes = changes();
        return new Standing(
                status(),
                changes,
                silentUntil(),
                answerBy(),
                rulings.outOfReach(),
                missing,
                Explanation.of(() -> working(changes)));
    }

    private Optional<LocalDate> answerBy() {
        return Optional.ofNullable(silence).map(broken -> broken.answerBy().date());
    }

    private Optional<LocalDate> silentUntil() {
        return Optional.ofNullable(silence)
                .filter(broken -> ClaimStatus.of(facts, true) == ClaimStatus.PAY_AS_IF_ACCEPTED)
                .map(broken -> broken.answerBy().date());
    }

    private ClaimStatus status() {
        return ClaimStatus.of(facts, silence != null && silence.brokenBy(asOf));
    }

    /** On which days the claim becomes compensable, or ceases to be. */
    private NavigableMap<LocalDate, Boolean> changes() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        rulings.all().forEach(ruling -> days.addAll(List.of(ruling.on(), ruling.from(), ruling.until())));
        days.remove(LocalDate.MAX);
        if (silence != null) {
            days.add(silence.notifiedOn().date());
        }
        NavigableMap<LocalDate, Boolean> changes = new TreeMap<>();
        days.forEach(day -> changes.put(day, compensable(day)));
        return changes;
    }

    private boolean compensable(LocalDate day) {
        return rulings.accepted(day) || asIfAccepted(day);
    }

    /** Whether {@code day} is payable for the payer's silence, until a denial that stands, whatever was accepted late. */
    private boolean asIfAccepted(LocalDate day) {
        return silence != null
                && silence.brokenBy(asOf)
                && !day.isBefore(silence.notifiedOn().date())
                && rulings.denials().stream()
                        .noneMatch(denial -> denial.speaksAbout(day) && !day.isBefore(denial.on()));
    }

    private Working working(NavigableMap<LocalDate, Boolean> changes) {
        List<Working> inputs = new ArrayList<>();
        for (Entry<Determining> entry : facts.adjudication().determining()) {
            inputs.add(Working.fact(words(entry.event()), on(entry.event()), entry.id()));
        }
        rulings.outOfReach().forEach(out -> inputs.add(out.working()));
        boolean throughout = facts.acceptedThroughout();
        if (silence != null && changes.keySet().stream().anyMatch(day -> asIfAccepted(day) && !rulings.accepted(day))) {
            inputs.add(silence.answerBy().working());
            return Working.decision(
                    "compensable",
                    asIfAcceptedWords(silence),
                    "the payer neither accepted nor denied the claim in time: it pays as if it had accepted, from the"
                            + " commission's notice until the day before a denial",
                    silence.answerBy().working().citation(),
                    inputs);
        }
        return Working.decision(
                "compensable",
                throughout ? "yes" : changes.containsValue(true) ? "on some days" : "no",
                "the last notice or decision about a day that wasn't rescinded is an acceptance",
                null,
                inputs);
    }

    private String asIfAcceptedWords(Silence broken) {
        return "as if accepted, from " + broken.notifiedOn().date()
                + rulings.denials().stream()
                        .map(denial -> denial.on().isAfter(denial.from()) ? denial.on() : denial.from())
                        .min(LocalDate::compareTo)
                        .map(denied -> " until the day before " + denied)
                        .orElse("")
                + facts.adjudication()
                        .determinations()
                        .last()
                        .filter(Determination::accepts)
                        .map(accepted -> "; accepted from " + accepted.from())
                        .orElse("");
    }

    private static String words(Determining event) {
        return switch (event) {
            case ClaimAccepted accepted -> "notice accepting the claim";
            case ClaimDenied denied -> "notice denying the claim";
            case DenialRescinded rescinded -> "notice rescinding the denial";
            case HearingDecided hearing ->
                "hearing: " + hearing.decided().orElseThrow().toString().replace('-', ' ');
        };
    }

    private static LocalDate on(Determining event) {
        return switch (event) {
            case StatusNotice notice -> notice.noticeOn();
            case HearingDecided hearing -> hearing.on();
        };
    }
}
