package org.caseledger.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.injuredOn;

import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.LetterCommand;
import org.caseledger.claim.LetterCommand.*;
import org.caseledger.claim.LetterEvent.LetterProposed;
import org.caseledger.claim.WrittenLetter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Given a claim's letters, when one is issued or approved, then it leaves by its way, and not before. */
class WhenLetterIssuedThenItLeavesTest {

    private static WrittenLetter letter(@Nullable String email) {
        return new WrittenLetter(
                "L-C-1-1",
                "denial",
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

    private static List<Departure> then(ClaimHistory history, LetterCommand command) {
        return Departures.after((Record) command, List.of("e-7"), claim -> history.facts());
    }

    @Test
    void aLetterLeavesForThePrintFolderOrByMail() {
        ClaimHistory reported = injuredOn("2022-01-10");
        assertThat(then(reported, new IssueLetter("C-1", letter(null))))
                .containsExactly(new Departure(DepartureKind.LETTER, "e-7", "L-C-1-1"));
        List<Departure> mailed = then(reported, new IssueLetter("C-1", letter("r@home.example")));
        assertThat(mailed).containsExactly(new Departure(DepartureKind.LETTER_MAIL, "e-7", "L-C-1-1"));
        assertThat(mailed.getFirst().id()).isEqualTo("e-7/letter-mail");
        assertThat(mailed.getFirst().words())
                .isEqualTo("the mail with letter L-C-1-1")
                .doesNotContain("@");
    }

    @Test
    void oneThatWaitedLeavesByItsWayOnceItIsApproved() {
        for (String email : new String[] {null, "r@home.example"}) {
            WrittenLetter letter = letter(email);
            ClaimHistory waiting = injuredOn("2022-01-10").record(new LetterProposed(letter));
            assertThat(then(waiting, new ProposeLetter("C-1", letter))).isEmpty();
            assertThat(then(waiting, new DropLetter("C-1", "L-C-1-1", "late"))).isEmpty();
            assertThat(then(waiting, new ApproveLetter("C-1", "L-C-1-1")))
                    .extracting(Departure::kind)
                    .containsExactly(email == null ? DepartureKind.LETTER : DepartureKind.LETTER_MAIL);
        }
    }
}
