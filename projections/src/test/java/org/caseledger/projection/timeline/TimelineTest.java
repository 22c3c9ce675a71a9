package org.caseledger.projection.timeline;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.projection.RecordedLedger.day;
import static org.caseledger.projection.Widths.CLAIM;
import static org.caseledger.projection.Widths.DAY;
import static org.caseledger.projection.Widths.ENTRY;
import static org.caseledger.projection.Widths.INSTANT;
import static org.caseledger.projection.Widths.USER;
import static org.caseledger.projection.Widths.limit;
import static org.caseledger.projection.Widths.longestOf;

import java.util.List;
import java.util.Map;
import org.caseledger.adoption.LawEvent;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.claim.ClaimEvent.ClaimClosed;
import org.caseledger.claim.ClaimEvent.EntryWithdrawn;
import org.caseledger.claim.ClaimEvent.InteractionLogged;
import org.caseledger.claim.ClaimEvent.VarianceFound;
import org.caseledger.claim.ClaimEvent.WorkStatusRecorded;
import org.caseledger.claim.InteractionChannel;
import org.caseledger.claim.Variance;
import org.caseledger.claim.WorkStatus;
import org.caseledger.family.EventKind;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Provenance;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.projection.KeptInStep;
import org.caseledger.projection.Projection;
import org.caseledger.projection.RecordedLedger;
import org.junit.jupiter.api.Test;

class TimelineTest implements KeptInStep {

    @Override
    public RecordedLedger story() {
        return new RecordedLedger()
                .injury("G-1", "7", "Gus Lake", "2022-01-10", "Fell from a ladder")
                .on(
                        "G-1",
                        new WorkStatusRecorded(
                                WorkStatus.OFF_WORK, day("2022-01-11"), day("2022-01-31"), "Dr. Ng", null, null))
                .adopted(new LawEvent.PolicyAdopted("glendale", "text"))
                .from(new Provenance("payroll feed", Channel.FEED, "row-1", "e2"))
                .on("G-1", new EntryWithdrawn("e2", "of another claim"))
                .injury("G-2", "8", "Ida Gust", "2022-03-01", "Cut");
    }

    @Override
    public Projection projection(RecordedLedger ledger) {
        return new Timeline();
    }

    @Override
    public Map<String, Integer> longest() {
        return Map.ofEntries(
                entry("timeline.line.claim", CLAIM),
                entry("timeline.line.entry", ENTRY),
                entry(
                        "timeline.line.name",
                        longestOf(
                                EventCatalogue.kinds().stream().map(EventKind::name).toList())),
                entry("timeline.line.recorded_at", INSTANT),
                entry("timeline.line.recorded_by", USER),
                entry("timeline.line.channel", longestOf(List.of(Channel.values()))),
                entry("timeline.line.effective_from", DAY),
                entry("timeline.line.effective_to", DAY),
                entry("timeline.line.what", 4_000), // longer words are cut
                entry("timeline.line.withdraws", ENTRY),
                entry("timeline.line.caused_by", limit(Provenance.class, "causedBy")));
    }

    private RecordedLedger kept(RecordedLedger ledger) {
        assertThat(ledger.keeping(projection(ledger)).catchUp()).isEmpty();
        return ledger;
    }

    @Test
    void eachEntryOfAClaimIsALineInTheOrderOfRecording() {
        RecordedLedger ledger = kept(story());

        assertThat(Timeline.of(ledger.database(), "G-1", RecordedLedger.at("e5")))
                .containsExactly(
                        new TimelineLine(
                                1,
                                "G-1",
                                "e1",
                                "claim.injury-reported",
                                "2022-01-01T12:00:00Z",
                                "ann",
                                "web",
                                "2022-01-10",
                                null,
                                "Injury reported: Gus Lake (7), glendale, lost-time, employer knew on 2022-01-10."
                                        + " Fell from a ladder",
                                null,
                                null),
                        new TimelineLine(
                                2,
                                "G-1",
                                "e2",
                                "claim.work-status-recorded",
                                "2022-01-01T13:00:00Z",
                                "ann",
                                "web",
                                "2022-01-11",
                                "2022-01-31",
                                "Work status: off-work: Dr. Ng",
                                null,
                                null),
                        new TimelineLine(
                                4,
                                "G-1",
                                "e4",
                                "claim.entry-withdrawn",
                                "2022-01-01T15:00:00Z",
                                "payroll feed",
                                "feed",
                                null,
                                null,
                                "Entry e2 withdrawn: of another claim",
                                "e2",
                                "e2"));
        assertThat(Timeline.of(ledger.database(), "G-3", RecordedLedger.at("e5")))
                .isEmpty();
    }

    @Test
    void whatWasNotKnownYetIsLeftOut() {
        RecordedLedger ledger = kept(story());

        assertThat(Timeline.of(ledger.database(), "G-1", RecordedLedger.at("e3")))
                .extracting(TimelineLine::entry)
                .containsExactly("e1", "e2");
        assertThat(Timeline.of(ledger.database(), "G-1", RecordedLedger.at("e4").minusMillis(1)))
                .hasSize(2);
        assertThat(Timeline.of(ledger.database(), "G-1", RecordedLedger.at("e4")))
                .hasSize(3);
    }

    @Test
    void theLongestWordsAreCutToTheirLine() {
        String long2000 = "w".repeat(2_000);
        RecordedLedger ledger = kept(story().on(
                        "G-2",
                        new InteractionLogged(
                                day("2022-03-02"),
                                InteractionChannel.PHONE,
                                "claimant",
                                long2000,
                                long2000,
                                long2000,
                                null,
                                null)));

        String what = Timeline.of(ledger.database(), "G-2", RecordedLedger.at("e6"))
                .getLast()
                .what();
        assertThat(what).hasSize(4_000).startsWith("Interaction (phone, claimant): www");
    }

    @Test
    void claimsWithVariancesAreThoseOnWhichOneWasEverFound() {
        Variance variance = new Variance(
                new DateSpan(day("2022-03-05"), day("2022-03-18")), "statutory due", "1.00", "2.00", "rate");
        RecordedLedger ledger = kept(story().on("G-2", new VarianceFound(variance))
                .on("G-2", new EntryWithdrawn("e6", "read twice"))
                .on("G-1", new ClaimClosed(day("2022-04-01"), null)));

        assertThat(Timeline.claimsWithVariances(ledger.database())).isEqualTo(List.of("G-2"));
    }
}
