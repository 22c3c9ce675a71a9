package org.caseledger.app.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimWords;
import org.caseledger.family.EventWords;
import org.caseledger.journal.Entry;

/**
 * The facts of a claim that stand, grouped by what they are about. Interactions and contacts have lists of their
 * own.
 *
 * @param groups those that no other part of the page shows
 * @param notices notices and proceedings, in the order of recording
 * @param leave leave used, in the order of recording
 */
record FactsPart(List<Group> groups, List<Fact> notices, List<Fact> leave) {

    /** What facts are about, in the order of the page. */
    private enum About {
        INJURY("Injury and employment"),
        NOTICES("Notices and proceedings"),
        WORK("Work status, wage and dependents"),
        LEAVE("Leave used"),
        MONEY("Payroll, payments and reserves"),
        OTHERS("Reports, forms and exceptions"),
        ATTENTION("People, alerts and diary");

        private final String heading;

        About(String heading) {
            this.heading = heading;
        }
    }

    /**
     * Facts about one thing.
     *
     * @param heading what they are about
     * @param facts the latest, up to {@value Limits#FACTS}, in order of recording
     * @param found how many there are in all; the timeline has every one
     * @param summary all of them in one line
     */
    public record Group(String heading, List<Fact> facts, int found, String summary) {
        private static final int FOLDED_FROM = 8;

        static Group of(String heading, List<Fact> all) {
            return new Group(
                    heading,
                    List.copyOf(all.subList(Math.max(0, all.size() - Limits.FACTS), all.size())),
                    all.size(),
                    all.size() + " entries, " + all.getFirst().effective() + " to "
                            + all.getLast().effective());
        }

        /** Whether the list is long enough to be folded away. */
        public boolean folded() {
            return facts.size() >= FOLDED_FROM;
        }

        /** How many earlier ones the page leaves out. */
        public int more() {
            return found - facts.size();
        }
    }

    /**
     * A fact that stands.
     *
     * @param effective when it was true in the world
     * @param what what it says
     * @param by who recorded it
     * @param recordedAt when it was recorded, as shown
     * @param entry the entry's id
     * @param tail the end of the id
     */
    public record Fact(String effective, String what, String by, String recordedAt, String entry, String tail) {}

    /** The facts of {@code facts} that stand. */
    static FactsPart of(ClaimFacts facts, Moment moment) {
        Map<About, List<Fact>> groups = new EnumMap<>(About.class);
        for (Entry<ClaimEvent> entry : facts.history().standing()) {
            about(entry.event())
                    .ifPresent(about -> groups.computeIfAbsent(about, a -> new ArrayList<>())
                            .add(fact(entry, moment)));
        }
        List<Fact> notices = Objects.requireNonNullElse(groups.remove(About.NOTICES), List.of());
        List<Fact> leave = Objects.requireNonNullElse(groups.remove(About.LEAVE), List.of());
        return new FactsPart(
                groups.entrySet().stream()
                        .map(group -> Group.of(group.getKey().heading, group.getValue()))
                        .toList(),
                notices,
                leave);
    }

    static Fact fact(Entry<? extends ClaimEvent> entry, Moment moment) {
        EventWords words = ClaimWords.of(entry.event());
        String from = words.effectiveFrom() == null ? "" : words.effectiveFrom().toString();
        String to = words.effectiveTo() == null ? "" : " to " + words.effectiveTo();
        return new Fact(
                from + to,
                words.what(),
                entry.provenance().by(),
                moment.shown(entry.recordedAt()),
                entry.id(),
                Words.tail(entry.id()));
    }

    private static Optional<About> about(ClaimEvent event) {
        return switch (event) {
            case ClaimEvent.InjuryReported e -> Optional.of(About.INJURY);
            case ClaimEvent.ReportCorrected e -> Optional.of(About.INJURY);
            case ClaimEvent.EmploymentRecorded e -> Optional.of(About.INJURY);
            case ClaimEvent.CommissionNoticeNoted e -> Optional.of(About.NOTICES);
            case ClaimEvent.StatusNotice e -> Optional.of(About.NOTICES);
            case ClaimEvent.HearingRequested e -> Optional.of(About.NOTICES);
            case ClaimEvent.HearingDecided e -> Optional.of(About.NOTICES);
            case ClaimEvent.ClaimClosed e -> Optional.of(About.NOTICES);
            case ClaimEvent.ReopeningPetitioned e -> Optional.of(About.NOTICES);
            case ClaimEvent.ClaimReopened e -> Optional.of(About.NOTICES);
            case ClaimEvent.WorkStatusRecorded e -> Optional.of(About.WORK);
            case ClaimEvent.WageRecommended e -> Optional.of(About.WORK);
            case ClaimEvent.WageDetermined e -> Optional.of(About.WORK);
            case ClaimEvent.DependentsRecorded e -> Optional.of(About.WORK);
            case ClaimEvent.EarningsRecorded e -> Optional.of(About.WORK);
            case ClaimEvent.OverlapApportioned e -> Optional.of(About.WORK);
            case ClaimEvent.MedicallyStationaryRecorded e -> Optional.of(About.WORK);
            case ClaimEvent.ImpairmentRated e -> Optional.of(About.WORK);
            case ClaimEvent.LeaveUsed e -> Optional.of(About.LEAVE);
            case ClaimEvent.PaymentRecorded e -> Optional.of(About.MONEY);
            case ClaimEvent.PayTransmitted e -> Optional.of(About.MONEY);
            case ClaimEvent.LeaveReplenished e -> Optional.of(About.MONEY);
            case ClaimEvent.ReserveSet e -> Optional.of(About.MONEY);
            case ClaimEvent.FormFiled e -> Optional.of(About.OTHERS);
            case ClaimEvent.ExceptionDocumented e -> Optional.of(About.OTHERS);
            case ClaimEvent.AdministratorReportReceived e -> Optional.of(About.OTHERS);
            case ClaimEvent.VarianceFound e -> Optional.of(About.OTHERS);
            case ClaimEvent.PostingReceived e -> Optional.of(About.MONEY);
            case ClaimEvent.PostingsLeftOut e -> Optional.of(About.MONEY);
            case ClaimEvent.PostingVarianceFound e -> Optional.of(About.OTHERS);
            case ClaimEvent.VarianceResolved e -> Optional.of(About.OTHERS);
            case ClaimEvent.SupplementAudited e -> Optional.of(About.OTHERS);
            case ClaimEvent.AttendedEvent e -> Optional.of(About.ATTENTION);
            case ClaimEvent.PartyEvent e -> Optional.empty();
            case ClaimEvent.InteractionLogged e -> Optional.empty();
            case ClaimEvent.DocumentAttached e -> Optional.empty();
            case ClaimEvent.WrittenEvent e -> Optional.empty();
            case ClaimEvent.EntryWithdrawn e -> Optional.empty();
        };
    }
}
