package org.caseledger.projection.interactions;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.caseledger.projection.RecordedLedger.day;
import static org.caseledger.projection.Widths.CLAIM;
import static org.caseledger.projection.Widths.DAY;
import static org.caseledger.projection.Widths.EMPLOYER;
import static org.caseledger.projection.Widths.ENTRY;
import static org.caseledger.projection.Widths.INSTANT;
import static org.caseledger.projection.Widths.USER;
import static org.caseledger.projection.Widths.limit;
import static org.caseledger.projection.Widths.longestOf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.claim.ClaimCommand.LogInteraction;
import org.caseledger.claim.ClaimEvent.EntryWithdrawn;
import org.caseledger.claim.ClaimEvent.InteractionLogged;
import org.caseledger.claim.InteractionChannel;
import org.caseledger.claim.Reserved;
import org.caseledger.projection.KeptInStep;
import org.caseledger.projection.Projection;
import org.caseledger.projection.RecordedLedger;
import org.junit.jupiter.api.Test;

class InteractionsTest implements KeptInStep {

    private static InteractionLogged call(String on, String issue) {
        return new InteractionLogged(
                day(on),
                InteractionChannel.PHONE,
                "claimant",
                issue,
                "explained",
                "content",
                List.of("e1"),
                null,
                null);
    }

    @Override
    public RecordedLedger story() {
        return new RecordedLedger()
                .injury("G-1", "7", "Gus Lake", "2022-01-10", "Fell from a ladder")
                .on("G-1", call("2022-01-12", "waiting period"))
                .on(
                        "G-1",
                        new InteractionLogged(
                                day("2022-01-13"),
                                InteractionChannel.E_MAIL,
                                "Dr. Ng",
                                "restrictions",
                                "asked",
                                "will answer",
                                null,
                                day("2022-01-20"),
                                null))
                .injury("G-2", "8", "Ida Gust", "2022-03-01", "Cut")
                .on("G-2", call("2022-03-02", "hospital"))
                .on("G-1", new EntryWithdrawn("e2", "of another claim"))
                .on("G-1", new EntryWithdrawn("e5", "not of this claim"));
    }

    @Override
    public Projection projection(RecordedLedger ledger) {
        return new Interactions();
    }

    @Override
    public Map<String, Integer> longest() {
        return Map.ofEntries(
                entry("interactions.interaction.entry", ENTRY),
                entry("interactions.interaction.claim", CLAIM),
                entry("interactions.interaction.employer", EMPLOYER),
                entry("interactions.interaction.happened_on", DAY),
                entry("interactions.interaction.channel", longestOf(List.of(InteractionChannel.values()))),
                entry("interactions.interaction.party", limit(LogInteraction.class, "party")),
                entry("interactions.interaction.issue", limit(LogInteraction.class, "issue")),
                entry("interactions.interaction.action_taken", limit(LogInteraction.class, "action")),
                entry("interactions.interaction.result", limit(LogInteraction.class, "result")),
                entry("interactions.interaction.follow_up_on", DAY),
                entry("interactions.interaction.reserved", longestOf(List.of(Reserved.values()))),
                entry("interactions.interaction.recorded_by", USER),
                entry("interactions.interaction.recorded_at", INSTANT),
                entry("interactions.interaction.withdrawn_by", ENTRY),
                entry("interactions.interaction.withdrawn_at", INSTANT));
    }

    private RecordedLedger kept(RecordedLedger ledger) {
        assertThat(ledger.keeping(projection(ledger)).catchUp()).isEmpty();
        return ledger;
    }

    @Test
    void contactsComeWithTheLatestFirstAndAWithdrawnOneStaysMarked() {
        RecordedLedger ledger = kept(story());

        assertThat(Interactions.of(ledger.lists(), "G-1", RecordedLedger.at("e7")))
                .containsExactly(
                        new InteractionRow(
                                "e3",
                                "G-1",
                                "2022-01-13",
                                "e-mail",
                                "Dr. Ng",
                                "restrictions",
                                "asked",
                                "will answer",
                                "2022-01-20",
                                null,
                                "ann",
                                "2022-01-01T14:00:00Z",
                                null,
                                null),
                        new InteractionRow(
                                "e2",
                                "G-1",
                                "2022-01-12",
                                "phone",
                                "claimant",
                                "waiting period",
                                "explained",
                                "content",
                                null,
                                null,
                                "ann",
                                "2022-01-01T13:00:00Z",
                                "e6",
                                "2022-01-01T17:00:00Z"));
    }

    @Test
    void contactsOfOtherClaimsAndLaterOnesAreLeftOut() {
        RecordedLedger ledger = kept(story());

        assertThat(Interactions.of(ledger.lists(), "G-1", RecordedLedger.at("e2")))
                .extracting(InteractionRow::entry)
                .containsExactly("e2");
        assertThat(Interactions.of(ledger.lists(), "G-2", RecordedLedger.at("e4")))
                .isEmpty();
        assertThat(Interactions.of(ledger.lists(), "G-2", RecordedLedger.at("e5")))
                .hasSize(1);
    }

    @Test
    void aReservedContactIsMaskedForThoseWhoMayNotReadItAndTheOthersAreNot() {
        RecordedLedger ledger = kept(story().on(
                        "G-2",
                        new InteractionLogged(
                                day("2022-03-03"),
                                InteractionChannel.LETTER,
                                "Counsel",
                                "a claim",
                                "asked",
                                "will answer",
                                null,
                                null,
                                Reserved.ATTORNEY)));

        assertThat(Interactions.of(ledger.lists(Set.of(), Set.of(Reserved.ATTORNEY)), "G-2", RecordedLedger.at("e8")))
                .extracting(
                        InteractionRow::party,
                        InteractionRow::issue,
                        InteractionRow::action,
                        InteractionRow::result,
                        InteractionRow::reserved)
                .containsExactly(
                        tuple(
                                "(reserved: attorney)",
                                "(reserved: attorney)",
                                "(reserved: attorney)",
                                "(reserved: attorney)",
                                "attorney"),
                        tuple("claimant", "hospital", "explained", "content", null));
        assertThat(Interactions.of(
                        ledger.lists(Set.of(), Set.of(Reserved.SURVEILLANCE, Reserved.MEDICAL)),
                        "G-2",
                        RecordedLedger.at("e8")))
                .isEqualTo(Interactions.of(ledger.lists(), "G-2", RecordedLedger.at("e8")));
    }
}
