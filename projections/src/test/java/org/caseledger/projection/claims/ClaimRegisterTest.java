package org.caseledger.projection.claims;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.projection.RecordedLedger.day;
import static org.caseledger.projection.Widths.CLAIM;
import static org.caseledger.projection.Widths.DAY;
import static org.caseledger.projection.Widths.EMPLOYER;
import static org.caseledger.projection.Widths.INSTANT;
import static org.caseledger.projection.Widths.USER;
import static org.caseledger.projection.Widths.limit;
import static org.caseledger.projection.Widths.longestOf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.adoption.LawEvent;
import org.caseledger.claim.AttentionEvent.ClaimAssigned;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.caseledger.claim.ClaimEvent.ClaimAccepted;
import org.caseledger.claim.ClaimEvent.ClaimClosed;
import org.caseledger.claim.ClaimEvent.CommissionNoticeNoted;
import org.caseledger.claim.ClaimEvent.EntryWithdrawn;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.claim.Reserved;
import org.caseledger.law.Jurisdiction;
import org.caseledger.projection.KeptInStep;
import org.caseledger.projection.Lists;
import org.caseledger.projection.Projection;
import org.caseledger.projection.RecordedLedger;
import org.junit.jupiter.api.Test;

class ClaimRegisterTest implements KeptInStep {

    private static ClaimAccepted accepted(String noticeOn) {
        return new ClaimAccepted(day(noticeOn), null, null, null, null);
    }

    private static List<String> numbers(FoundClaims found) {
        assertThat(found.count()).isEqualTo(found.rows().size());
        return found.rows().stream().map(ClaimRow::claim).toList();
    }

    private static RecordedLedger two() {
        return new RecordedLedger()
                .injury("G-1", "7", "Gus Lake", "2022-01-10", "Fell from a ladder")
                .injury("G-2", "8", "Ida Gust", "2022-03-01", "Cut by 50% of a blade");
    }

    @Override
    public RecordedLedger story() {
        return two().on("G-1", new CommissionNoticeNoted(day("2022-01-20")))
                .on("G-1", accepted("2022-05-02"))
                .adopted(new LawEvent.PolicyAdopted("glendale", "text"))
                .on("G-2", accepted("2022-03-04"))
                .on("G-2", new EntryWithdrawn("e6", "of another claim"))
                .on("G-1", new ClaimClosed(day("2022-08-01"), null));
    }

    @Override
    public Projection projection(RecordedLedger ledger) {
        return new ClaimRegister();
    }

    @Override
    public Map<String, Integer> longest() {
        int description = limit(ReportInjury.class, "description");
        int employee = limit(Employee.class, "id");
        int name = limit(Employee.class, "name");
        return Map.ofEntries(
                entry("claims.claim.claim", CLAIM),
                entry("claims.claim.employer", EMPLOYER),
                entry("claims.claim.jurisdiction", longestOf(List.of(Jurisdiction.values()))),
                entry("claims.claim.employee", employee),
                entry("claims.claim.employee_name", name),
                entry("claims.claim.injured_on", DAY),
                entry("claims.claim.kind", longestOf(List.of(InjuryKind.values()))),
                entry("claims.claim.description", description),
                entry("claims.claim.status", longestOf(List.of(ClaimStatus.values()))),
                entry("claims.claim.silent_until", DAY),
                entry("claims.claim.assigned_to", USER),
                entry("claims.claim.reported_at", INSTANT),
                entry("claims.claim.last_entry_at", INSTANT),
                // A letter may become three, if it is written in capitals.
                entry("claims.claim.person_search", 3 * (CLAIM + employee + name + 2)),
                entry("claims.claim.search", 3 * (CLAIM + employee + name + description + 3)));
    }

    private RecordedLedger kept(RecordedLedger ledger) {
        assertThat(ledger.keeping(projection(ledger)).catchUp()).isEmpty();
        return ledger;
    }

    private static List<String> found(RecordedLedger ledger, String words, String status, String day) {
        return numbers(ClaimRegister.search(ledger.lists(), ClaimSearch.latestFirst(words, status, day(day), 10), 1));
    }

    @Test
    void aReportedClaimHasARow() {
        RecordedLedger ledger = kept(two());

        assertThat(ClaimRegister.find(ledger.lists(), "G-1"))
                .hasValue(new ClaimRow(
                        "G-1",
                        "glendale",
                        "AZ",
                        "7",
                        "Gus Lake",
                        day("2022-01-10"),
                        "lost-time",
                        "Fell from a ladder",
                        ClaimStatus.REPORTED,
                        null,
                        null,
                        "2022-01-01T12:00:00Z"));
        assertThat(ClaimRegister.find(ledger.lists(), "G-3")).isEmpty();
        assertThat(ClaimRegister.employers(ledger.lists())).containsExactly("glendale");
        assertThat(ClaimRegister.ofEmployer(ledger.lists(), "glendale")).containsExactly("G-1", "G-2");
    }

    @Test
    void claimsAreAskedForByWhoseTheyAre() {
        RecordedLedger ledger = two().on("G-1", new ClaimAssigned("ann"))
                .on("G-2", new ClaimAssigned("ann"))
                .on("G-2", new ClaimAssigned("ben"));
        Lists lists = kept(ledger).lists();
        assertThat(assignedTo(lists, "Ann")).containsExactly("G-1");
        assertThat(assignedTo(lists, "ben")).containsExactly("G-2");
        assertThat(assignedTo(lists, "eve")).isEmpty();
        assertThat(assignedTo(lists, "")).containsExactly("G-1", "G-2");
        assertThat(assignedTo(lists, ClaimRegister.NOBODY)).isEmpty();
        assertThat(assignedTo(kept(two()).lists(), ClaimRegister.NOBODY)).containsExactly("G-1", "G-2");
        assertThat(ClaimRegister.byPerson(lists)).containsExactly(entry("ann", 1), entry("ben", 1));
    }

    private static List<String> assignedTo(Lists lists, String person) {
        ClaimSearch search =
                new ClaimSearch("", "", day("2022-06-01"), "", person, ClaimSearch.Order.CLAIM, false, null, 10);
        return ClaimRegister.page(lists, search).stream().map(ClaimRow::claim).toList();
    }

    @Test
    void theRowFollowsWhatIsRecordedOnTheClaim() {
        RecordedLedger ledger = kept(story());

        ClaimRow closed = ClaimRegister.find(ledger.lists(), "G-1").orElseThrow();
        assertThat(closed.status()).isEqualTo(ClaimStatus.CLOSED);
        assertThat(closed.lastEntryAt()).isEqualTo(RecordedLedger.at("e8").toString());
        assertThat(ClaimRegister.find(ledger.lists(), "G-2").orElseThrow().status())
                .as("the acceptance was withdrawn")
                .isEqualTo(ClaimStatus.REPORTED);
    }

    @Test
    void aSilentPayersClaimIsFoundUnderTheStatusOfTheDay() {
        RecordedLedger ledger = kept(two().on("G-1", new CommissionNoticeNoted(day("2022-01-20"))));

        ClaimRow row = ClaimRegister.find(ledger.lists(), "G-1").orElseThrow();
        assertThat(row.silentUntil()).isEqualTo(day("2022-02-10"));
        assertThat(row.statusOn(day("2022-02-10"))).isEqualTo(ClaimStatus.REPORTED);
        assertThat(row.statusOn(day("2022-02-11"))).isEqualTo(ClaimStatus.PAY_AS_IF_ACCEPTED);
        assertThat(found(ledger, "", "reported", "2022-02-10")).containsExactly("G-2", "G-1");
        assertThat(found(ledger, "", "reported", "2022-02-11")).containsExactly("G-2");
        assertThat(found(ledger, "", "pay-as-if-accepted", "2022-02-11")).containsExactly("G-1");
    }

    @Test
    void wordsAreSoughtInNumberEmployeeAndDescription() {
        RecordedLedger ledger = kept(two());

        assertThat(found(ledger, "", "", "2022-06-01")).containsExactly("G-2", "G-1");
        assertThat(found(ledger, " gus ", "", "2022-06-01")).containsExactly("G-2", "G-1");
        assertThat(found(ledger, "GUS ladder", "", "2022-06-01")).containsExactly("G-1");
        assertThat(found(ledger, "g-2", "", "2022-06-01")).containsExactly("G-2");
        assertThat(found(ledger, "50%", "", "2022-06-01")).containsExactly("G-2");
        assertThat(found(ledger, "%_!", "", "2022-06-01")).isEmpty();
        for (String words : List.of("", "gus")) {
            FoundClaims second =
                    ClaimRegister.search(ledger.lists(), ClaimSearch.latestFirst(words, "", day("2022-06-01"), 1), 2);
            assertThat(second.rows()).extracting(ClaimRow::claim).containsExactly("G-1");
            assertThat(second.count()).isEqualTo(2);
            assertThat(ClaimRegister.search(
                            ledger.lists(), ClaimSearch.latestFirst(words, "", day("2022-06-01"), 1), 9))
                    .isEqualTo(second);
        }
    }

    @Test
    void onlyWhatIsRecordedOnAClaimOrAdoptedHasItLookedAt() {
        RecordedLedger ledger = two();
        var projector = ledger.keeping(new ClaimRegister());
        projector.catchUp();
        ledger.asked();

        ledger.on("G-2", accepted("2022-03-04"));
        projector.catchUp();
        assertThat(ledger.asked()).containsExactly("G-2");

        ledger.adopted(new LawEvent.PolicyAdopted("glendale", "text"));
        projector.catchUp();
        assertThat(ledger.asked()).containsExactly("G-1", "G-2");
    }

    private static List<String> found(Lists lists, String words) {
        return numbers(ClaimRegister.search(lists, ClaimSearch.latestFirst(words, "", day("2022-06-01"), 10), 1));
    }

    @Test
    void claimsOfOtherEmployersAreNotThereForThoseWhoSeeOneOnly() {
        RecordedLedger ledger = kept(two().injury("mesa", "M-1", "9", "Gus Mesa", "2022-02-01", "Fell from a ladder"));
        Lists mesa = ledger.lists(Set.of("mesa"), Set.of());

        assertThat(found(mesa, "ladder")).containsExactly("M-1");
        assertThat(found(mesa, "")).containsExactly("M-1");
        assertThat(ClaimRegister.find(mesa, "M-1")).isEqualTo(ClaimRegister.find(ledger.lists(), "M-1"));
        assertThat(ClaimRegister.find(mesa, "G-1")).isEmpty();
        assertThat(ClaimRegister.employers(mesa)).containsExactly("mesa");
        assertThat(ClaimRegister.ofEmployer(mesa, "glendale")).isEmpty();
        assertThat(found(ledger.lists(Set.of("mesa", "glendale"), Set.of()), "ladder"))
                .containsExactly("M-1", "G-1");
        assertThat(found(ledger.lists(Set.of("nobody's"), Set.of()), "")).isEmpty();
    }

    @Test
    void whatIsMaskedIsNotFoundByItsWords() {
        RecordedLedger ledger = kept(two());
        Lists masked = ledger.lists(Set.of(), Set.of(Reserved.MEDICAL));

        assertThat(found(masked, "ladder")).isEmpty();
        assertThat(found(masked, "reserved")).isEmpty();
        assertThat(found(masked, "gus lake")).containsExactly("G-1");
        assertThat(ClaimRegister.find(masked, "G-1").orElseThrow().description())
                .isEqualTo("(reserved: medical)");
        assertThat(found(ledger.lists(Set.of(), Set.of(Reserved.ATTORNEY)), "ladder"))
                .containsExactly("G-1");
    }

    @Test
    void claimsAreSortedByWhereTheyStandOnTheDay() {
        RecordedLedger ledger = kept(two().on("G-1", new CommissionNoticeNoted(day("2022-01-20"))));
        for (boolean falling : List.of(false, true)) {
            ClaimSearch search =
                    ClaimSearch.latestFirst("", "", day("2022-02-11"), 1).ordered(ClaimSearch.Order.STATUS, falling);
            ClaimRow first = ClaimRegister.page(ledger.lists(), search).getFirst();
            assertThat(first.claim()).isEqualTo(falling ? "G-2" : "G-1");
            assertThat(ClaimRegister.page(ledger.lists(), search.part(search.last(first), 1)))
                    .extracting(ClaimRow::claim)
                    .containsExactly(falling ? "G-1" : "G-2");
            assertThat(ClaimRegister.page(ledger.lists(), search, 1))
                    .extracting(ClaimRow::claim)
                    .containsExactly(falling ? "G-1" : "G-2");
        }
    }
}
