package org.caseledger.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.office.AtTheDoor.injury;

import org.caseledger.claim.AttentionCommand.AssignClaim;
import org.caseledger.journal.Who;
import org.caseledger.people.Role;
import org.caseledger.queue.QueueCommand.LendQueue;
import org.caseledger.user.UserCommand.DisableUser;
import org.junit.jupiter.api.Test;

/** Work is given to whoever can do it. */
class AssigningTest {

    private static final Who ADA = Who.commandLine("ada");

    private final AtTheDoor door = new AtTheDoor();

    private String refused(Record command) {
        return door.refused(command, ADA).code();
    }

    private static LendQueue lend(String from, String to) {
        return new LendQueue(from, to, day("2022-07-04"), day("2022-07-08"));
    }

    @Test
    void aLedgerWithoutAccountsTakesAnyName() {
        door.done(injury("G-1"), ADA);
        assertThat(door.done(new AssignClaim("G-1", "whoever"), ADA)).hasSize(1);
        assertThat(door.done(lend("whoever", "another"), ADA)).hasSize(1);
    }

    @Test
    void aLedgerWithAccountsTakesThemThatCanBeUsed() {
        door.account("ada", Role.ADJUSTER);
        door.account("ben", Role.CLERK);
        door.done(injury("G-1"), ADA);
        assertThat(refused(new AssignClaim("G-1", "eve"))).isEqualTo("unknown-user");
        assertThat(refused(lend("ada", "eve"))).isEqualTo("unknown-user");
        assertThat(refused(lend("eve", "ben"))).isEqualTo("unknown-user");
        assertThat(door.done(new AssignClaim("G-1", "Ben"), ADA)).hasSize(1);
        assertThat(door.done(lend("ada", "ben"), ADA)).hasSize(1);
        door.done(new DisableUser("ben", null), Who.owner("root"));
        assertThat(refused(new AssignClaim("G-1", "ben"))).isEqualTo("account-disabled");
        assertThat(refused(lend("ada", "ben"))).isEqualTo("account-disabled");
        assertThat(door.done(lend("ben", "ada"), ADA)).hasSize(1);
    }

    @Test
    void aClaimIsAssignedToWhoeverSeesIt() {
        door.phoenixHasAPolicy();
        door.account("ada", Role.ADJUSTER);
        door.bound("pia", "phoenix", Role.CLERK);
        door.account("root2", Role.ADMINISTRATOR);
        door.done(injury("G-1"), ADA);
        assertThat(door.refused(new AssignClaim("G-1", "pia"), ADA).message()).contains("pia doesn't see claims of");
        assertThat(refused(new AssignClaim("G-1", "root2"))).isEqualTo("not-permitted");
    }
}
