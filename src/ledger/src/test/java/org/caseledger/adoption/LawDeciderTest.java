package org.caseledger.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.adoption.Adoptions.MAXIMUM;
import static org.caseledger.adoption.Adoptions.glendale;
import static org.caseledger.adoption.Adoptions.maximum;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.caseledger.adoption.LawCommand.AdoptPolicy;
import org.caseledger.adoption.LawCommand.AdoptPolicyFile;
import org.caseledger.adoption.LawCommand.AdoptRow;
import org.caseledger.adoption.LawEvent.PolicyAdopted;
import org.caseledger.adoption.LawEvent.RowAdopted;
import org.caseledger.decision.Decision;
import org.caseledger.journal.LedgerJson;
import org.caseledger.law.Employers;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.table.Basis;
import org.caseledger.law.table.Origin;
import org.caseledger.law.working.Status;
import org.junit.jupiter.api.Test;

class LawDeciderTest {

    private final Adoptions adoptions = new Adoptions();

    @Test
    void theNewYearsMaximumIsAdoptedAndStands() {
        adoptions.adopt("2025-01-06T17:00:00Z", maximum("2025-01-01", "2025-12-31", "5906.55"));
        adoptions.adopt("2026-01-05T17:00:00Z", maximum("2026-01-01", null, "6150.00"));
        assertThat(adoptions.standing().law().on(MAXIMUM, day("2026-07-01")).decimal())
                .isEqualTo("6150.00");
        LawFacts then = adoptions.facts().knownAt(Instant.parse("2026-01-05T16:59:59Z"));
        assertThat(then.entries()).hasSize(1);
        assertThat(adoptions.facts().knownAt(Instant.parse("2026-01-05T17:00:00Z")))
                .isEqualTo(adoptions.facts());
    }

    @Test
    void aRowSaysAllItsColumnsAndTakesOverTheWordsThatStand() {
        AdoptRow thumb = thumb(null);
        assertThat(adoptions.decide(thumb)).isInstanceOfSatisfying(Decision.Accepted.class, accepted -> {
            RowAdopted event = (RowAdopted) accepted.events().getFirst();
            assertThat(event.series()).isEqualTo("thumb");
            assertThat(event.words()).isEqualTo(Map.of("group", "finger", "phalanges", "2", "what", "a thumb"));
        });
        refused(thumb(Map.of("group", "toe")), "words-changed", "thumb");
    }

    @Test
    void whatDoesNotFitTheTableIsRefused() {
        refused(maximum("2028-01-01", null, "6300.00"), "leaves-gap", "2027-01-01 was expected");
        refused(maximum("2025-06-01", "2025-05-31", "6000.00"), "dates-out-of-order", "2025-05-31");
        refused(maximum("2026-01-01", null, "a lot"), "unreadable-row", "not a number");
        refused(maximum("2026-01-01", null, "1/0"), "unreadable-row", "zero");
        AdoptRow good = maximum("2026-01-01", null, "6150.00");
        refused(changed(good, "arizona/nothing", good.unit(), good.status()), "unknown-table", "arizona/nothing");
        refused(changed(good, MAXIMUM, "USD per week", good.status()), "unit-changed", "USD per month");
        refused(changed(good, MAXIMUM, good.unit(), Status.UNKNOWN), "status-unknown", MAXIMUM);
        adoptions.adopt("2026-01-05T17:00:00Z", good);
        refused(good, "nothing-new", "from 2026-01-01");
    }

    @Test
    void aWrongRowIsCorrectedByTheRightOne() {
        adoptions.adopt("2026-01-05T17:00:00Z", maximum("2026-01-01", null, "6510.00"));
        adoptions.adopt("2026-01-06T17:00:00Z", maximum("2026-01-01", null, "6150.00"));
        assertThat(adoptions.standing().law().on(MAXIMUM, day("2026-07-01")).decimal())
                .isEqualTo("6150.00");
    }

    @Test
    void aPolicyIsAdoptedForItsEmployer() {
        adoptions.adopt("2026-01-05T17:00:00Z", glendale(Map.of("percentOfBase: 80", "percentOfBase: 85")));
        Terms terms = adoptions.standing().terms("glendale").orElseThrow();
        assertThat(terms.adoptions()).hasSize(1);
        adoptions.adopt(
                "2026-01-05T17:00:00Z",
                new AdoptPolicy(Adoptions.shipped("glendale").replace("glendale", "peoria")));
        adoptions.adopt("2026-01-05T17:00:00Z", maximum("2026-01-01", null, "6150.00"));
        assertThat(adoptions.standing().policies().employers()).containsExactly("glendale", "peoria");
        assertThat(adoptions.standing().terms("glendale").orElseThrow().adoptions())
                .extracting(adopted -> adopted.entry())
                .containsExactly("law-1", "law-3");
        assertThat(adoptions.standing().terms("nowhere")).isEmpty();
    }

    @Test
    void aPolicyThatPayrollCouldNotFollowIsRefused() {
        refused(glendale(Map.of()), "nothing-new", "glendale");
        refused(new AdoptPolicy("employer: ["), "unreadable-policy", "policy file, line 1");
        refused(glendale(Map.of("yearsOfService: 1", "yearsOfService: often")), "unreadable-policy", "line ");
        refused(glendale(Map.of("anchor: 2022-01-08", "anchor: 2022-01-01")), "pay-periods-changed", "glendale");
        refused(
                new AdoptPolicy("employer: glendale\nname: City of Glendale\njurisdiction: AZ\nsupplement: []\n"),
                "not-payable",
                "payPeriods");
    }

    private static AdoptPolicyFile laid(Map<String, String> changes, boolean inUse) {
        return new AdoptPolicyFile("glendale.yaml", glendale(changes).text(), inUse);
    }

    private static final Map<String, String> AT_85 = Map.of("percentOfBase: 80", "percentOfBase: 85");

    @Test
    void aFileThatWasInUseStandsUnderAllAdoptionsWheneverThatIsKnown() {
        adoptions.adopt("2026-01-05T17:00:00Z", maximum("2026-01-01", null, "6150.00"));
        // It may have other pay periods than the shipped one: they are what payroll followed all the time.
        adoptions.adopt("2026-02-01T17:00:00Z", laid(Map.of("anchor: 2022-01-08", "anchor: 2022-01-01"), true));
        Instant before = Instant.parse("2026-01-06T00:00:00Z");
        LawInForce then = adoptions.facts().knownAt(before).over(Employers.shipped());
        assertThat(then.policies().files().get("glendale"))
                .isEqualTo(adoptions.standing().policies().files().get("glendale"))
                .isNotEqualTo(Employers.shipped().files().get("glendale"));
        assertThat(then.policies().origin("glendale").rest()).isEqualTo(Origin.FOLDER);
        // It changed nothing when it was put on record, and is no cause of anything.
        assertThat(adoptions.standing().terms("glendale").orElseThrow().adoptions())
                .extracting(adopted -> adopted.entry())
                .containsExactly("law-1");
        assertThat(adoptions
                        .facts()
                        .only(employer -> false)
                        .over(Employers.shipped())
                        .policies()
                        .files())
                .isEqualTo(Employers.shipped().files());
    }

    @Test
    void aChangedFileTakesThePlaceOfThePolicyFromItsRecordingOnAndIsAdoptedOnce() {
        AdoptPolicyFile changed = laid(AT_85, false);
        adoptions.adopt("2026-02-01T17:00:00Z", changed);
        PolicyAdopted event =
                (PolicyAdopted) adoptions.facts().entries().getFirst().event();
        assertThat(event.found())
                .isEqualTo(new LawEvent.Found(
                        "glendale.yaml", LedgerJson.sha256(changed.text().getBytes(StandardCharsets.UTF_8)), false));
        assertThat(adoptions
                        .facts()
                        .knownAt(Instant.parse("2026-01-31T00:00:00Z"))
                        .over(Employers.shipped())
                        .policies()
                        .files())
                .isEqualTo(Employers.shipped().files());
        assertThat(adoptions.standing().terms("glendale").orElseThrow().adoptions())
                .hasSize(1);
        refused(changed, "nothing-new", "on record already");
        adoptions.adopt("2026-02-02T17:00:00Z", laid(Map.of(), false));
        assertThat(adoptions.standing().policies().files())
                .isEqualTo(Employers.shipped().files());
        adoptions.adopt("2026-02-03T17:00:00Z", changed);
        assertThat(LawWords.of(event).what())
                .isEqualTo(
                        "Policy adopted: glendale, City of Glendale, from the ledger's folder policies: glendale.yaml");
    }

    @Test
    void aChangedFileThatPayrollCouldNotFollowIsRefused() {
        refused(laid(Map.of("anchor: 2022-01-08", "anchor: 2022-01-01"), false), "pay-periods-changed", "glendale");
        refused(new AdoptPolicyFile("x.yaml", "employer: [", false), "unreadable-policy", "policy file, line 1");
    }

    @Test
    void anAdoptionIsToldInWords() {
        adoptions.adopt("2026-01-05T17:00:00Z", maximum("2026-01-01", null, "6150.00"));
        assertThat(LawWords.of(adoptions.facts().entries().getFirst().event()).what())
                .isEqualTo("Row adopted: " + MAXIMUM + ", from 2026-01-01, 6150.00 USD per month");
        assertThat(LawWords.of(new PolicyAdopted("glendale", Adoptions.shipped("glendale")))
                        .what())
                .isEqualTo("Policy adopted: glendale, City of Glendale");
    }

    private static AdoptRow thumb(Map<String, String> words) {
        return new AdoptRow(
                "arizona/scheduled-months",
                "thumb",
                day("2026-01-01"),
                null,
                "16",
                "months",
                Basis.DATE_OF_INJURY,
                "A.R.S. 23-1044(B)(1)",
                "a made-up act",
                null,
                Status.VERIFIED,
                words);
    }

    private static AdoptRow changed(AdoptRow row, String table, String unit, Status status) {
        return new AdoptRow(
                table,
                row.series(),
                row.effectiveFrom(),
                row.effectiveTo(),
                row.value(),
                unit,
                row.basis(),
                row.citation(),
                row.source(),
                row.published(),
                status,
                row.words());
    }

    private void refused(LawCommand command, String code, String words) {
        assertThat(adoptions.decide(command)).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(code);
            assertThat(refused.refusal().message()).contains(words);
        });
    }
}
