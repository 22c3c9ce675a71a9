package org.caseledger.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.claim.ClaimDecisions.given;
import static org.caseledger.claim.ClaimDecisions.givenAReportedClaim;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimCommand.WithdrawEntry;
import org.caseledger.claim.ContactEvent.ContactRecorded;
import org.caseledger.claim.LetterCommand.*;
import org.caseledger.claim.LetterEvent.*;
import org.caseledger.decision.Decision;
import org.caseledger.law.policy.LetterPolicy;
import org.caseledger.law.policy.LetterWay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Letters: written once each, approved by another person where the policy says so, and never taken back. */
class LetterDeciderTest {

    private static final WrittenLetter CLOSURE = letter("L-C-1-1", "closure");
    private static final WrittenLetter DENIAL = letter("L-C-1-1", "denial");

    private static WrittenLetter letter(String id, String template) {
        return letter(id, template, null);
    }

    private static WrittenLetter letter(String id, String template, @Nullable String email) {
        return new WrittenLetter(
                id,
                template,
                1,
                "sha256:t",
                null,
                "Robin Sample",
                null,
                List.of(),
                "sha256:w",
                "<p>Words",
                "sha256:p",
                List.of(),
                null,
                email);
    }

    private static ClaimHistory waiting() {
        return injuredOn("2022-01-10").record(new LetterProposed(DENIAL));
    }

    @Test
    void aLetterIsIssuedUnderTheNextId() {
        givenAReportedClaim().when(new IssueLetter("C-1", CLOSURE)).accepted(new LetterIssued(CLOSURE));
        given(injuredOn("2022-01-10").record(new LetterIssued(CLOSURE)))
                .when(new IssueLetter("C-1", CLOSURE))
                .refused("letter-exists", "write this one again");
        given(injuredOn("2022-01-10").record(new LetterIssued(CLOSURE)))
                .when(new IssueLetter("C-1", letter("L-C-1-2", "closure")))
                .accepted(new LetterIssued(letter("L-C-1-2", "closure")));
    }

    @Test
    void whatThePolicyHasApprovedIsProposedAndOneAtATime() {
        givenAReportedClaim().when(new IssueLetter("C-1", DENIAL)).refused("needs-approval", "second person");
        givenAReportedClaim().when(new ProposeLetter("C-1", DENIAL)).accepted(new LetterProposed(DENIAL));
        given(waiting())
                .when(new ProposeLetter("C-1", letter("L-C-1-2", "denial")))
                .refused("letter-waits", "L-C-1-1");
    }

    @Test
    void anotherPersonApprovesOrDropsIt() {
        given(waiting()).when(new ApproveLetter("C-1", "L-C-1-1")).accepted(new LetterApproved("L-C-1-1", "sha256:p"));
        assertThat(new LetterDecider(LetterPolicy.NONE, LocalDate.EPOCH, "Tester")
                        .decide(waiting().facts(), new ApproveLetter("C-1", "L-C-1-1")))
                .as("whoever wrote it, in whatever case")
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("same-person"));
        given(waiting()).when(new DropLetter("C-1", "L-C-1-1", "late")).accepted(new LetterDropped("L-C-1-1", "late"));
        given(waiting().record(new LetterDropped("L-C-1-1", "late")))
                .when(new ApproveLetter("C-1", "L-C-1-1"))
                .refused("wrong-state", "dropped");
        givenAReportedClaim().when(new ApproveLetter("C-1", "L-C-1-1")).refused("unknown-letter");
    }

    @Test
    void byMailItGoesWhereTheEmployeeAgreedToAndNowhereElse() {
        WrittenLetter mailed = letter("L-C-1-1", "closure", "r@home.example");
        givenAReportedClaim().when(new IssueLetter("C-1", mailed)).refused("no-mail-address", "have it printed");
        given(reached("r@home.example", null))
                .when(new IssueLetter("C-1", mailed))
                .refused("no-mail-address", "didn't agree");
        ClaimHistory agreed = reached("r@home.example", LetterWay.E_MAIL);
        given(agreed).when(new IssueLetter("C-1", mailed)).accepted(new LetterIssued(mailed));
        given(agreed).when(new IssueLetter("C-1", CLOSURE)).accepted(new LetterIssued(CLOSURE));
        given(reached("new@home.example", LetterWay.E_MAIL))
                .when(new IssueLetter("C-1", mailed))
                .refused("other-mail-address", "write the letter again");
        assertThat(new LetterDecider(LetterPolicy.NONE, LocalDate.parse("2022-03-01"), "ann")
                        .decide(agreed.facts(), new IssueLetter("C-1", mailed)))
                .as("a policy that opens no other way")
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("way-not-open"));
    }

    private static ClaimHistory reached(String email, @Nullable LetterWay letters) {
        return injuredOn("2022-01-10")
                .record(new ContactRecorded(
                        1,
                        ContactRole.EMPLOYEE,
                        "Robin Sample",
                        null,
                        null,
                        email,
                        null,
                        LocalDate.parse("2022-01-10"),
                        letters));
    }

    @Test
    void whereItGoesIsPersonal() {
        LetterIssued mailed = new LetterIssued(letter("L-C-1-1", "closure", "r@home.example"));
        assertThat(MaskedClaim.of(mailed, Set.of(Reserved.PERSONAL)))
                .isEqualTo(new LetterIssued(letter("L-C-1-1", "closure", "(reserved: personal)")));
        assertThat(MaskedClaim.of(mailed, Set.of(Reserved.MEDICAL))).isEqualTo(mailed);
        assertThat(MaskedClaim.of(new LetterIssued(CLOSURE), Set.of(Reserved.PERSONAL)))
                .isEqualTo(new LetterIssued(CLOSURE));
    }

    @Test
    void whatALetterSaidStaysSaid() {
        given(waiting()).when(new WithdrawEntry("C-1", "e2", "wrong")).refused("not-withdrawable", "stays said");
    }
}
