package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.caseledger.people.Role;
import org.caseledger.user.Accounts;
import org.caseledger.user.UserCommand;
import org.caseledger.user.UserFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The accounts of an open ledger. */
class KnownAccountsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-06-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    @BeforeEach
    void anEmptyLedger() {
        EmptyLedger.in(directory);
    }

    private static Submission given(UserCommand command) {
        return Submission.now((Record) command, Who.owner("root"), new Key.Plain(String.valueOf(command.hashCode())));
    }

    private static void done(Ledger ledger, UserCommand command) {
        assertThat(ledger.office().submit(given(command)).outcome()).isInstanceOf(Outcome.Recorded.class);
    }

    private static UserCommand add(String user, Role... roles) {
        return new UserCommand.AddUser(user, null, List.of(roles), List.of(), null);
    }

    private static List<String> names(Accounts accounts) {
        return accounts.all().stream().map(UserFacts::user).toList();
    }

    @Test
    void aLedgerWithoutAnyHasNone() {
        try (Ledger ledger = Ledger.open(directory, CLOCK)) {
            assertThat(ledger.users().none()).isTrue();
            assertThat(ledger.user("ann").exists()).isFalse();
        }
    }

    @Test
    void theyComeInTheOrderOfAddingAndOutliveTheProcess() {
        try (Ledger ledger = Ledger.open(directory, CLOCK)) {
            done(ledger, add("zoe", Role.ADMINISTRATOR));
            assertThat(names(ledger.users())).containsExactly("zoe");
            done(ledger, add("Ann", Role.CLERK));
            done(ledger, new UserCommand.GiveRoles("zoe", List.of(Role.ADMINISTRATOR, Role.CLERK)));
            assertThat(names(ledger.users())).containsExactly("zoe", "ann");
        }
        try (Ledger ledger = Ledger.open(directory, CLOCK)) {
            assertThat(names(ledger.users())).containsExactly("zoe", "ann");
            assertThat(ledger.user("ZOE").roles()).containsExactly(Role.CLERK, Role.ADMINISTRATOR);
            done(ledger, new UserCommand.DisableUser("ann", null));
            assertThat(ledger.users().named("ANN").orElseThrow().enabled()).isFalse();
        }
    }

    /** Every command asks for them. */
    @Test
    void nothingIsMadeAnewWhileNothingChanges() {
        try (Ledger ledger = Ledger.open(directory, CLOCK)) {
            done(ledger, add("zoe", Role.ADMINISTRATOR));
            Accounts before = ledger.users();
            assertThat(ledger.users()).isSameAs(before);
            Accounts within = ledger.office().sit(sitting -> sitting.reading().accounts());
            assertThat(within).isSameAs(before);
        }
    }

    @Test
    void whatATransactionRecordsItKnowsAndGivesUpAgain() {
        try (Ledger ledger = Ledger.open(directory, CLOCK)) {
            done(ledger, add("zoe", Role.ADMINISTRATOR));
            List<String> within = ledger.office().sit(sitting -> {
                sitting.submit(given(add("ann", Role.CLERK)));
                List<String> known = names(sitting.reading().accounts());
                sitting.giveUp();
                return known;
            });
            assertThat(within).containsExactly("zoe", "ann");
            assertThat(names(ledger.users())).containsExactly("zoe");
        }
    }
}
