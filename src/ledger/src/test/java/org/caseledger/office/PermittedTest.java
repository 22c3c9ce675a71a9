package org.caseledger.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.office.AtTheDoor.accept;
import static org.caseledger.office.AtTheDoor.injury;
import static org.caseledger.office.AtTheDoor.refusal;

import java.util.List;
import org.caseledger.claim.ClaimCommand.AcceptClaim;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.caseledger.claim.ClaimCommand.WithdrawEntry;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Who;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.PayrollCommand.ApproveRun;
import org.caseledger.payroll.PayrollCommand.PrepareRun;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunDraft;
import org.caseledger.people.Role;
import org.caseledger.runlines.FreezeLines;
import org.caseledger.user.PasswordKind;
import org.caseledger.user.UserCommand.*;
import org.caseledger.user.Users;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who may give what, once a ledger has accounts. */
class PermittedTest {

    private final AtTheDoor door = new AtTheDoor();
    private final MemoryBooks books = door.books();
    private final Office office = door.office();

    @Test
    void aLedgerWithoutAccountsAsksNobody() {
        door.done(injury("G-1"), Who.commandLine("whoever"));
        door.done(accept("G-1"), Who.web("nobody they know"));
    }

    @Nested
    class OnceThereAreAccounts {

        @Test
        void whoeverHasNoneGivesNothing() {
            door.account("ann", Role.CLERK);
            Refusal refusal = door.refused(injury("G-1"), Who.commandLine("eve"));
            assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_PERMITTED);
            assertThat(refusal.message()).contains("no account \"eve\"", "caseledger user add");
            assertThat(books.on("claim/G-1")).isEmpty();
            door.done(injury("G-1"), Who.commandLine("ann"));
        }

        @Test
        void theRoleDecides() {
            door.account("ann", Role.CLERK);
            door.account("ben", Role.ADJUSTER, Role.PAYROLL);
            door.done(injury("G-1"), Who.web("ann"));
            Refusal refusal = door.refused(accept("G-1"), Who.web("ann"));
            assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_PERMITTED);
            assertThat(refusal.message())
                    .isEqualTo("ann (clerk) may not give AcceptClaim: that needs one of the roles adjuster; ask an"
                            + " administrator: caseledger user role ann");
            door.done(accept("G-1"), Who.web("ben"));
        }

        @Test
        void anAdministratorKeepsNoClaims() {
            door.account("ada", Role.ADMINISTRATOR);
            assertThat(door.refused(injury("G-1"), Who.commandLine("ada")).code())
                    .isEqualTo(RefusalCode.NOT_PERMITTED);
        }

        @Test
        void aDisabledAccountGivesNothing() {
            door.account("ann", Role.CLERK);
            door.account("ada", Role.ADMINISTRATOR);
            door.done(new DisableUser("ann", "left"), Who.commandLine("ada"));
            assertThat(door.refused(injury("G-1"), Who.commandLine("ann")).message())
                    .contains("ann is disabled");
            door.done(new EnableUser("ann", null), Who.commandLine("ada"));
            door.done(injury("G-1"), Who.commandLine("ann"));
        }

        @Test
        void entriesCarryTheNameOfTheAccount() {
            door.account("ann", Role.CLERK);
            door.done(injury("G-1"), Who.api(" ANN"));
            assertThat(books.on("claim/G-1").getFirst().provenance().by()).isEqualTo("ann");
            assertThat(books.on("claim/G-1").getFirst().provenance().channel()).isEqualTo(Channel.API);
        }

        @Test
        void aBlankNameIsStillNobodys() {
            door.account("ann", Role.CLERK);
            assertThat(door.refused(injury("G-1"), Who.commandLine(" ")).code()).isEqualTo(RefusalCode.MISSING_BY);
        }

        @Test
        void whatOnlyFollowsNobodyGives() {
            door.account("ann", Role.values());
            Refusal refusal = door.refused(new FreezeLines("glendale-2022-01-08", List.of()), Who.commandLine("ann"));
            assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_PERMITTED);
            assertThat(refusal.message()).contains("nobody gives it");
        }

        @Test
        void theRuleOfTwoGoesByPerson() {
            door.account("pam", Role.PAYROLL, Role.APPROVER);
            door.account("pat", Role.PAYROLL, Role.APPROVER);
            DateSpan period = new DateSpan(day("2022-06-11"), day("2022-06-24"));
            RunDraft draft = RunDraft.of(new RunContent("glendale", period, List.of(), List.of()));
            door.done(new PrepareRun("glendale", draft), Who.commandLine("PAM"));
            ApproveRun approval = new ApproveRun("glendale", "glendale-2022-06-11");
            assertThat(door.refused(approval, Who.web("pam")).code()).isEqualTo("same-person");
            door.done(approval, Who.web("pat"));
        }

        @Test
        void anEntryIsWithdrawnByWhoeverMayMakeIt() {
            door.account("ann", Role.CLERK);
            door.account("ben", Role.ADJUSTER);
            door.done(injury("G-1"), Who.web("ann"));
            door.done(accept("G-1"), Who.web("ben"));
            WithdrawEntry withdrawal = new WithdrawEntry("G-1", "G-1-2", "wrong claim");
            assertThat(door.refused(withdrawal, Who.web("ann")).code()).isEqualTo(RefusalCode.NOT_PERMITTED);
            door.done(withdrawal, Who.web("ben"));
            assertThat(door.refused(new WithdrawEntry("G-1", "G-1-9", "?"), Who.web("ann"))
                            .code())
                    .isEqualTo("unknown-entry");
        }

        @Test
        void beforeACommandIsMadeTheDoorCanBeAsked() {
            door.account("ann", Role.CLERK);
            assertThat(office.objection(AcceptClaim.class, Who.web("ann"))).isPresent();
            assertThat(office.objection(ReportInjury.class, Who.web("ann"))).isEmpty();
            assertThat(office.objection(ReportInjury.class, Who.web("eve"))).isPresent();
        }
    }

    @Nested
    class Accounts {

        @Test
        void whoeverHasTheFilesLooksAfterThemWithoutOne() {
            door.account("ann", Role.CLERK);
            door.done(new GiveRoles("ann", List.of(Role.ADJUSTER)), Who.owner("root"));
            assertThat(door.refused(new GiveRoles("ann", List.of(Role.CLERK)), Who.commandLine("root"))
                            .code())
                    .isEqualTo(RefusalCode.NOT_PERMITTED);
            assertThat(door.refused(injury("G-1"), Who.owner("root")).code()).isEqualTo(RefusalCode.NOT_PERMITTED);
        }

        @Test
        void underTheNameOfAnAccountTheAccountCounts() {
            door.account("ann", Role.CLERK);
            door.account("ada", Role.ADMINISTRATOR);
            assertThat(door.refused(new DisableUser("ada", null), Who.owner("ann"))
                            .code())
                    .isEqualTo(RefusalCode.NOT_PERMITTED);
        }

        @Test
        void everybodyKeepsTheirOwn() {
            door.account("ann", Role.CLERK);
            door.account("ada", Role.ADMINISTRATOR);
            door.done(new SetPassword("Ann", PasswordKind.CHOSEN), Who.web("ann"));
            Refusal refusal = door.refused(new SetPassword("ada", PasswordKind.CHOSEN), Who.web("ann"));
            assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_PERMITTED);
            assertThat(refusal.message()).contains("somebody else's account", "administrator");
            door.done(new SetPassword("ann", PasswordKind.ONE_TIME), Who.web("ada"));
            assertThat(door.refused(new GiveRoles("ann", List.of(Role.ADMINISTRATOR)), Who.web("ann"))
                            .code())
                    .isEqualTo(RefusalCode.NOT_PERMITTED);
        }

        @Test
        void theLastAdministratorStays() {
            door.account("ada", Role.ADMINISTRATOR, Role.CLERK);
            assertThat(door.refused(new DisableUser("ADA", null), Who.owner("root"))
                            .code())
                    .isEqualTo("last-administrator");
            assertThat(door.refused(new GiveRoles("ada", List.of(Role.CLERK)), Who.web("ada"))
                            .code())
                    .isEqualTo("last-administrator");
            door.account("abe", Role.ADMINISTRATOR);
            door.done(new GiveRoles("ada", List.of(Role.CLERK)), Who.web("ada"));
            assertThat(door.refused(new DisableUser("abe", null), Who.owner("root"))
                            .code())
                    .isEqualTo("last-administrator");
        }

        @Test
        void aSystemUserStandsForOne() {
            door.done(new AddUser("ann", null, List.of(Role.CLERK), List.of(), "aarcher"), Who.owner("root"));
            AddUser second = new AddUser("ben", null, List.of(Role.CLERK), List.of(), "aarcher");
            assertThat(door.refused(second, Who.owner("root")).code()).isEqualTo("system-user-taken");
            door.done(new DisableUser("ann", null), Who.owner("root"));
            door.done(second, Who.owner("root"));
            assertThat(door.refused(new EnableUser("ann", null), Who.owner("root"))
                            .code())
                    .isEqualTo("system-user-taken");
        }

        @Test
        void whatHappenedToThemIsOnRecord() {
            door.account("ann", Role.CLERK);
            door.done(new GiveRoles("ann", List.of(Role.PAYROLL)), Who.owner("root"));
            assertThat(books.on("user/ann"))
                    .extracting(entry -> entry.provenance().by() + ": "
                            + Users.FAMILY.words(entry.event()).what())
                    .containsExactly("root: Account added: clerk", "root: Roles: payroll");
        }
    }

    @Nested
    class Keys {

        private Reply once(Record command, String user, String key) {
            return office.submit(Submission.now(command, Who.api(user), new Key.Once(key)));
        }

        @Test
        void theFirstAnswerIsForWhoeverGotIt() {
            door.account("ann", Role.CLERK);
            door.account("amy", Role.CLERK);
            Reply first = once(injury("G-1"), "ann", "k");
            assertThat(once(injury("G-1"), "ANN", "k")).isEqualTo(new Reply(first.outcome(), true, false, null));
            assertThat(once(injury("G-2"), "ann", "k")).isEqualTo(new Reply(first.outcome(), true, true, null));
            assertThat(refusal(once(injury("G-1"), "amy", "k")).code()).isEqualTo("key-taken");
            assertThat(books.on("claim/G-2")).isEmpty();
        }

        @Test
        void whoeverLostTheRoleGetsNoAnswerKept() {
            door.account("ann", Role.CLERK);
            once(injury("G-1"), "ann", "k");
            door.done(new GiveRoles("ann", List.of(Role.AUDITOR)), Who.owner("root"));
            assertThat(refusal(once(injury("G-1"), "ann", "k")).code()).isEqualTo(RefusalCode.NOT_PERMITTED);
        }

        @Test
        void aRefusalForWantOfARoleIsNoFirstAnswer() {
            door.account("ann", Role.AUDITOR);
            assertThat(once(injury("G-1"), "ann", "k").refused()).isTrue();
            door.done(new GiveRoles("ann", List.of(Role.CLERK)), Who.owner("root"));
            assertThat(once(injury("G-1"), "ann", "k").refused()).isFalse();
        }

        @Test
        void whoeverWasBoundSinceGetsWhatAnUnknownClaimGets() {
            door.phoenixHasAPolicy();
            door.done(injury("P-1"), Who.commandLine("ann"));
            door.account("ann", Role.ADJUSTER);
            assertThat(once(accept("P-1"), "ann", "k").refused()).isFalse();
            door.done(new BindToEmployers("ann", List.of("phoenix")), Who.owner("root"));
            assertThat(refusal(once(accept("P-1"), "ann", "k")))
                    .isEqualTo(Refusal.of("unknown-claim", "claim P-1 is not reported; record ReportInjury first"));
        }
    }
}
