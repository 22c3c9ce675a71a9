package org.caseledger.claim;

import static org.caseledger.ClaimHistory.BY_TESTER;
import static org.caseledger.ClaimHistory.usd;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.journal.Entry;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.table.LawBook;
import org.jspecify.annotations.Nullable;

/** What happened to a claim, in the words of {@code deadlines/cases.txt}; each thing is an entry of its own, e1, e2, … */
final class DeadlineCase {

    private final List<Entry<ClaimEvent>> entries = new ArrayList<>();

    private DeadlineCase() {}

    /** The entries that {@code words}, separated by semicolons, record. */
    static List<Entry<ClaimEvent>> entries(String words) {
        DeadlineCase story = new DeadlineCase();
        Arrays.stream(words.split(";")).map(String::strip).forEach(story::add);
        return List.copyOf(story.entries);
    }

    /** The facts that {@code words} add up to. */
    static ClaimFacts facts(String words) {
        return ClaimFacts.of("C-1", entries(words));
    }

    /** The deadlines of the claim of {@code words}. */
    static ClaimDeadlines deadlines(String words) {
        return deadlines(facts(words));
    }

    /** The deadlines of the claim of {@code facts}, which Glendale pays. */
    static ClaimDeadlines deadlines(ClaimFacts facts) {
        return ClaimDeadlines.of(facts, LawBook.shipped(), Optional.of(ClaimHistory.GLENDALE), ZoneOffset.UTC);
    }

    private void add(String words) {
        String[] said = words.split(" ");
        switch (said[0]) {
            case "AZ", "MN" -> injury(said);
            case "corrected" ->
                record(
                        said[1],
                        new ReportCorrected(
                                after("knew", said), after("treatment", said), kind(said), null, "The note was found"));
            case "form" ->
                record(said[2], new FormFiled(said[1], LocalDate.parse(said[2]), "agency", after("received", said)));
            case "notified" -> record(said[1], new CommissionNoticeNoted(LocalDate.parse(said[1])));
            case "accepted" -> record(said[1], new ClaimAccepted(day(said), after("mailed", said), null, null, null));
            case "denied" -> record(said[1], new ClaimDenied(day(said), after("mailed", said), null, null, null));
            case "petition" -> record(said[1], new ReopeningPetitioned(day(said), null));
            case "reopened" -> record(said[1], new ClaimReopened(day(said), null));
            case "hearing" -> record(said[1], new HearingRequested(day(said), null, null));
            case "paid" -> paid("713", said);
            case "supplement" -> paid("710", said);
            case "wage" -> record(said[1], new WageRecommended(usd("3000.00"), Map.of(), day(said), said[4]));
            case "determined" -> record(said[1], new WageDetermined(usd("3000.00"), day(said), null, null));
            case "rated" -> record(said[1], new ImpairmentRated(day(said), "hand", BigDecimal.TEN, null));
            case "off" -> status(WorkStatus.OFF_WORK, LocalDate.parse(said[2]), said);
            case "full" -> status(WorkStatus.FULL_DUTY, null, said);
            case "excused" -> record(said[2], new ExceptionDocumented(said[1], "The clinic was closed", "Its letter"));
            case "withdrawn" -> record("2022-12-31", new EntryWithdrawn("e" + said[1], "It was another claim's"));
            default -> throw new IllegalArgumentException("nobody says " + words);
        }
    }

    private void injury(String[] said) {
        record(
                said[5],
                new InjuryReported(
                        Jurisdiction.valueOf(said[0]),
                        "glendale",
                        new Employee("P-9", "Robin Sample"),
                        LocalDate.parse(said[3]),
                        LocalDate.parse(said[5]),
                        Objects.requireNonNull(kind(said)),
                        "Slipped",
                        after("treatment", said),
                        null,
                        null,
                        null,
                        after("reported", said),
                        null));
    }

    private static @Nullable InjuryKind kind(String[] said) {
        return Stream.of(InjuryKind.values())
                .filter(kind -> Arrays.asList(said).contains(kind.toString()))
                .findFirst()
                .orElse(null);
    }

    private void paid(String code, String[] said) {
        LocalDate on = day(said);
        record(said[1], new PaymentRecorded(code, on.minusDays(13), on, usd("900.00"), on, "administrator", null));
    }

    private void status(WorkStatus status, @Nullable LocalDate to, String[] said) {
        record(said[1], new WorkStatusRecorded(status, day(said), to, null, null, after("received", said)));
    }

    private static LocalDate day(String[] said) {
        return LocalDate.parse(said[1]);
    }

    private static @Nullable LocalDate after(String word, String[] said) {
        int at = Arrays.asList(said).indexOf(word);
        return at < 0 ? null : LocalDate.parse(said[at + 1]);
    }

    private void record(String on, ClaimEvent event) {
        Instant at = LocalDate.parse(on).atTime(12, 0).toInstant(ZoneOffset.UTC);
        entries.add(new Entry<>("e" + (entries.size() + 1), at, BY_TESTER, event));
    }
}
