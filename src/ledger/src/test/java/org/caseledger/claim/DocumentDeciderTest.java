package org.caseledger.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.claim.ClaimDecisions.given;
import static org.caseledger.claim.ClaimDecisions.givenAReportedClaim;
import static org.caseledger.claim.ClaimDecisions.givenNothing;

import java.util.Set;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimCommand.AttachDocument;
import org.caseledger.claim.ClaimEvent.DocumentAttached;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document is put on file once, received between the injury and today; who may not see it is told that there is one. */
class DocumentDeciderTest {

    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);

    private static AttachDocument attach(String sha256, String receivedOn) {
        return new AttachDocument(
                "C-1",
                DocumentKind.FORM_104,
                "n.pdf",
                "application/pdf",
                3,
                sha256,
                day(receivedOn),
                Reserved.ATTORNEY,
                TWO);
    }

    private static DocumentAttached attached(String document, String sha256, String receivedOn) {
        return new DocumentAttached(
                document,
                DocumentKind.FORM_104,
                "n.pdf",
                "application/pdf",
                3,
                sha256,
                day(receivedOn),
                Reserved.ATTORNEY,
                TWO);
    }

    private static ClaimHistory one() {
        return injuredOn("2022-01-10").record(attached("D-C-1-1", ONE, "2022-01-11"));
    }

    @Test
    void documentsAreNumberedInTheOrderInWhichTheyCame() {
        givenAReportedClaim().when(attach(ONE, "2022-01-11")).accepted(attached("D-C-1-1", ONE, "2022-01-11"));
        given(one()).when(attach(TWO, "2022-01-11")).accepted(attached("D-C-1-2", TWO, "2022-01-11"));
    }

    @Test
    void theSameContentIsThereOnceUnlessItsEntryIsWithdrawn() {
        given(one()).when(attach(ONE, "2022-01-12")).refused("already-attached", "as D-C-1-1 in entry e2");
        given(one().withdrawn("e2")).when(attach(ONE, "2022-01-12")).accepted(attached("D-C-1-2", ONE, "2022-01-12"));
    }

    @Test
    void itCameAfterTheInjuryAndNotLaterThanToday() {
        givenAReportedClaim().when(attach(ONE, "2022-01-09")).refused("dates-out-of-order", "the date of injury");
        givenAReportedClaim().when(attach(ONE, "2999-01-01")).refused("future-date", "after today");
        givenNothing().when(attach(ONE, "2022-01-11")).refused("unknown-claim", "not reported");
    }

    @Test
    void whatIsNoDocumentOfThisProgramIsAFault() {
        assertThatThrownBy(() -> givenAReportedClaim().when(attach("short", "2022-01-11")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fromWhomItIsHiddenNameAndKindAreMaskedAndNothingElse() {
        DocumentAttached event = attached("D-C-1-1", ONE, "2022-01-11");
        assertThat(MaskedClaim.of(event, Set.of(Reserved.MEDICAL))).isSameAs(event);
        assertThat(MaskedClaim.of(event, Set.of(Reserved.ATTORNEY)))
                .isInstanceOfSatisfying(DocumentAttached.class, masked -> {
                    assertThat(masked.name()).isEqualTo("(reserved: attorney)");
                    assertThat(masked.kind()).isEqualTo(DocumentKind.OTHER);
                    assertThat(masked.sha256()).isEqualTo(ONE);
                    assertThat(masked.receivedOn()).isEqualTo(event.receivedOn());
                });
    }

    @ParameterizedTest
    @CsvSource({"D-C-1-1, C-1, 1", "d-G-22-0007-12, G-22-0007, 12", "D-X-0-3, X-0, 3"})
    void anIdSaysItsClaimAndItsNumber(String text, String claim, int number) {
        assertThat(DocumentId.of(text)).contains(new DocumentId(claim, number));
    }

    @ParameterizedTest
    @CsvSource({"D-C", "C-1", "D--1", "D-C-0", "D-C-x", "''", "D-C-9999999"})
    void whatIsNoIdIsNone(String text) {
        assertThat(DocumentId.of(text)).isEmpty();
    }
}
