package org.caseledger.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;

import java.util.List;
import java.util.Map;
import org.caseledger.adoption.Adoptions;
import org.caseledger.claim.ClaimCommand.AcceptClaim;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.law.Jurisdiction;
import org.caseledger.people.Role;
import org.caseledger.user.UserCommand.AddUser;

/** A front door, and what people give at it. */
final class AtTheDoor {

    private final MemoryBooks books = new MemoryBooks();
    private final Office office = new Office(books);
    private int keys;

    MemoryBooks books() {
        return books;
    }

    Office office() {
        return office;
    }

    /** The answer to {@code command} under a key of its own. */
    Reply give(Record command, Who who) {
        return office.submit(Submission.now(command, who, new Key.Plain("k" + ++keys)));
    }

    /** The entries of {@code command}, which is accepted. */
    List<String> done(Record command, Who who) {
        Outcome outcome = give(command, who).outcome();
        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        return ((Outcome.Recorded) outcome).entries();
    }

    /** The refusal of {@code command}, which isn't accepted. */
    Refusal refused(Record command, Who who) {
        return refusal(give(command, who));
    }

    /** Why {@code reply} is a refusal, which it is. */
    static Refusal refusal(Reply reply) {
        assertThat(reply.outcome()).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) reply.outcome()).refusal();
    }

    /** Gives {@code user} an account that sees every claim. */
    void account(String user, Role... roles) {
        done(new AddUser(user, null, List.of(roles), List.of(), null), Who.owner("root"));
    }

    /** Gives {@code user} an account that sees the claims of {@code employer}. */
    void bound(String user, String employer, Role... roles) {
        done(new AddUser(user, null, List.of(roles), List.of(employer), null), Who.owner("root"));
    }

    /** Adopts a policy of phoenix, which says what glendale's does; only before there are accounts. */
    void phoenixHasAPolicy() {
        done((Record) Adoptions.glendale(Map.of("employer: glendale", "employer: phoenix")), Who.commandLine("law"));
    }

    /** An injury of {@code employee} at {@code employer}. */
    static ReportInjury injury(String claim, String employer, String employee) {
        return new ReportInjury(
                claim,
                Jurisdiction.AZ,
                employer,
                new Employee(employee, "Gus Lake"),
                day("2022-06-10"),
                day("2022-06-10"),
                InjuryKind.LOST_TIME,
                "Fell",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** An injury at glendale. */
    static ReportInjury injury(String claim) {
        return injury(claim, "glendale", "E1");
    }

    /** Accepts {@code claim}. */
    static AcceptClaim accept(String claim) {
        return new AcceptClaim(claim, day("2022-06-20"), null, null, null, null);
    }
}
