package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.caseledger.benefit.Ruling.Says;
import org.caseledger.claim.ClaimEvent.ClaimAccepted;
import org.caseledger.claim.ClaimEvent.ClaimDenied;
import org.caseledger.claim.ClaimEvent.DenialRescinded;
import org.caseledger.claim.ClaimEvent.StatusNotice;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.Answer;
import org.caseledger.law.LawBook;
import org.caseledger.law.NoticeRules;
import org.caseledger.law.StateLaw;
import org.caseledger.law.working.Working;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim stands on a day, and which of its days are compensable: by what was accepted, denied or decided, or
 * because the law has the payer pay as if it had accepted.
 */
public final class Standing {

    /** The status of a claim that is payable because its payer was silent; it isn't accepted. */
    public static final String PAY_AS_IF_ACCEPTED = "pay-as-if-accepted";

    private final ClaimFacts facts;
    private final LocalDate asOf;
    private final Rulings rulings;
    private final @Nullable Silence silence;
    private final List<String> missing = new ArrayList<>();

    private Standing(ClaimFacts facts, LawBook law, LocalDate asOf) {
        this.facts = facts;
        this.asOf = asOf;
        NoticeRules rules = StateLaw.notices(law, facts.reported().event().jurisdiction());
        this.rulings = new Rulings(facts, rules);
        missing.addAll(rulings.missing());
        this.silence = switch (Silence.of(facts, rules, rulings.all())) {
            case Answer.Known<Optional<Silence>>(Optional<Silence> known) -> known.orElse(null);
            case Answer.Missing<Optional<Silence>>(String what) -> {
                if (!facts.accepted()) {
                    missing.add(what);
                }
                yield null;
            }
        };
    }

    /** Where the claim of {@code facts} stands under {@code law}, considering the world up to {@code asOf}. */
    public static Standing of(ClaimFacts facts, LawBook law, LocalDate asOf) {
        return new Standing(facts, law, asOf);
    }

    /**
     * The last day on which the claim's status is what its notices say, where it is {@link #PAY_AS_IF_ACCEPTED} from the
     * next day on. It depends on the facts alone, so that a list may keep it.
     */
    public Optional<LocalDate> silentUntil() {
        return Optional.ofNullable(silence)
                .filter(broken -> !facts.closed() && rulings.standingDenials().isEmpty() && !facts.accepted())
                .map(broken -> broken.answerBy().date());
    }

    /** In one word: reported, accepted, denied, denial-rescinded, pay-as-if-accepted or closed. */
    public String status() {
        return silentUntil().filter(asOf::isAfter).isPresent() ? PAY_AS_IF_ACCEPTED : facts.status();
    }

    /** Those of {@code days} that are compensable. */
    public NavigableSet<LocalDate> compensable(NavigableSet<LocalDate> days) {
        NavigableSet<LocalDate> compensable = new TreeSet<>(days);
        compensable.removeIf(day -> !compensable(day));
        return compensable;
    }

    /** Whether {@code day} is compensable. */
    public boolean compensable(LocalDate day) {
        return asIfAccepted(day)
                || rulings.about(day)
                        .filter(ruling -> ruling.says() == Says.ACCEPTED)
                        .isPresent();
    }

    /** Whether {@code day} is payable for the payer's silence. */
    private boolean asIfAccepted(LocalDate day) {
        return silence != null
                && silence.brokenBy(asOf)
                && !day.isBefore(silence.notifiedOn().date())
                && rulings.standingDenials().stream().allMatch(denial -> day.isBefore(denial.on()));
    }

    /** Whether anything can be compensable at all. */
    public boolean open() {
        return (silence != null
                        && silence.brokenBy(asOf)
                        && asIfAccepted(silence.notifiedOn().date()))
                || rulings.all().stream().anyMatch(this::governs);
    }

    /** Whether {@code ruling} accepts days about which nothing was said later. */
    private boolean governs(Ruling ruling) {
        List<Ruling> all = rulings.all();
        return ruling.says() == Says.ACCEPTED
                && all.subList(all.indexOf(ruling) + 1, all.size()).stream()
                        .allMatch(later ->
                                later.says() == Says.ACCEPTED || ruling.from().isBefore(later.from()));
    }

    /** What denials on a finally accepted claim can't reach. */
    public List<OutOfReach> outOfReach() {
        return List.copyOf(rulings.outOfReach());
    }

    /** What would have to be known to say where the claim stands. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    /** Why the claim is compensable or not. */
    public Working working() {
        List<Working> inputs = new ArrayList<>();
        for (Ruling ruling : rulings.all()) {
            inputs.add(Working.fact(words(ruling), ruling.on(), ruling.entry().id()));
        }
        rulings.outOfReach().forEach(out -> inputs.add(out.working()));
        if (silence != null && silence.brokenBy(asOf) && !facts.accepted()) {
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
                facts.accepted() ? "yes" : open() ? "before the last denial" : "no",
                "the last notice of claim status is an acceptance",
                null,
                inputs);
    }

    private String asIfAcceptedWords(Silence broken) {
        return "as if accepted, from " + broken.notifiedOn().date()
                + rulings.standingDenials().stream()
                        .map(Ruling::on)
                        .min(LocalDate::compareTo)
                        .map(denied -> " until the day before " + denied)
                        .orElse("");
    }

    private static String words(Ruling ruling) {
        return switch (ruling.entry().event()) {
            case StatusNotice notice ->
                switch (notice) {
                    case ClaimAccepted accepted -> "notice accepting the claim";
                    case ClaimDenied denied -> "notice denying the claim";
                    case DenialRescinded rescinded -> "notice rescinding the denial";
                };
            default -> ruling.says() == Says.ACCEPTED ? "hearing: compensable" : "hearing: not compensable";
        };
    }
}
