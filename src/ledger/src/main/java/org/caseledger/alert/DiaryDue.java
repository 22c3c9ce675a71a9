package org.caseledger.alert;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.alert.Raised.Settled;
import org.caseledger.claim.AlertId;
import org.caseledger.claim.AttentionEvent.AlertAcknowledged;
import org.caseledger.claim.AttentionEvent.DiarySet;
import org.caseledger.claim.ClaimEvent.ClaimReopened;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.InjuryKind;
import org.caseledger.claim.WorkStatus;
import org.caseledger.journal.Entry;

/**
 * The day on which a file is to be looked at: one that somebody set, and otherwise so many days after it was last looked at as
 * the employer's policy has for claims of its kind. A contact that is logged, a diary, and taking note of the alert are looks.
 *
 * <p>A lost-time claim reported on 10 January, no contact since: due on 9 February. A contact on 12 February settles that, and the
 * next is due on 14 March.
 */
final class DiaryDue {

    private DiaryDue() {}

    /** A look at the file. */
    private record Look(Entry<?> entry, LocalDate on) {}

    static List<Raised> find(Watched claim) {
        List<Raised> raised = new ArrayList<>();
        for (Entry<DiarySet> entry : claim.facts().attention().diaries()) {
            LocalDate on = entry.event().on();
            raised.add(Raised.at(
                            on + "-" + Raised.sign(entry.event().what()),
                            entry,
                            "Diary of " + on + ": " + entry.event().what(),
                            "log what was done (LogInteraction), or take note of it (AcknowledgeAlert)")
                    .opening(on)
                    .settledBy(claim.contacts().stream()
                            .filter(contact -> claim.after(contact, entry)
                                    && !contact.event().on().isBefore(on))
                            .findFirst()
                            .map(contact -> new Settled(contact, contact.event().on()))
                            .orElse(null)));
        }
        days(claim).ifPresent(days -> usual(claim, days, raised));
        return raised;
    }

    private static void usual(Watched claim, int days, List<Raised> raised) {
        List<Look> looks = looks(claim.facts());
        Look last = looks.getFirst();
        for (Look next : looks.subList(1, looks.size())) {
            LocalDate due = last.on.plusDays(days);
            if (!next.on.isBefore(due)) {
                raised.add(usual(last, due, days).settledBy(new Settled(next.entry, next.on)));
            }
            last = next;
        }
        raised.add(usual(last, last.on.plusDays(days), days));
    }

    private static Raised usual(Look last, LocalDate due, int days) {
        return Raised.at(
                        due.toString(),
                        last.entry,
                        "Not looked at for " + days + " days, since " + last.on,
                        "look at the file, and log what was done (LogInteraction)")
                .opening(due);
    }

    /** Every look, in the order of their days; the first is the report. */
    private static List<Look> looks(ClaimFacts facts) {
        Entry<InjuryReported> report = facts.reported();
        LocalDate reported = report.event().reportedOn() == null
                ? report.event().employerKnewOn()
                : report.event().reportedOn();
        return Stream.of(
                        Stream.of(new Look(report, reported)),
                        facts.onFile().interactions().stream()
                                .map(one -> new Look(one, one.event().on())),
                        facts.attention().diaries().stream()
                                .map(one -> new Look(one, one.event().on())),
                        facts.course().reopenings().stream().map(DiaryDue::reopened),
                        facts.attention().onAlerts().stream()
                                .filter(one -> one.event() instanceof AlertAcknowledged said && isDiary(said))
                                .map(one -> new Look(one, LocalDate.ofInstant(one.recordedAt(), ZoneOffset.UTC))))
                .flatMap(looks -> looks)
                .filter(look -> !look.on.isBefore(reported))
                .sorted(Comparator.comparing(Look::on))
                .toList();
    }

    private static Look reopened(Entry<ClaimReopened> entry) {
        return new Look(entry, entry.event().on());
    }

    private static boolean isDiary(AlertAcknowledged said) {
        return AlertId.of(said.alert())
                .filter(id -> id.rule().equals(AlertRule.DIARY_DUE.toString()))
                .isPresent();
    }

    /** How often a claim of its kind is looked at; empty for one that needs no look. */
    private static Optional<Integer> days(Watched claim) {
        ClaimFacts facts = claim.facts();
        if (!facts.medical().stationary().isEmpty()) {
            return Optional.of(claim.diary().supportiveCareDays());
        }
        boolean lost = facts.disability().workStatus().stream()
                .anyMatch(entry -> entry.event().status() != WorkStatus.FULL_DUTY);
        InjuryKind kind = facts.reported().event().kind();
        return switch (lost ? InjuryKind.LOST_TIME : kind) {
            case LOST_TIME -> Optional.of(claim.diary().lostTimeDays());
            case MEDICAL_ONLY -> Optional.of(claim.diary().medicalOnlyDays());
            case REPORT_ONLY, FIRST_AID -> Optional.empty();
        };
    }
}
