package org.caseledger.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.decision.Decision;
import org.caseledger.journal.Entry;
import org.caseledger.people.Permission;
import org.caseledger.people.Role;
import org.caseledger.user.UserCommand.*;
import org.caseledger.user.UserEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts, decided from their own entries. */
class UserDeciderTest {

    private static final Instant NOW = Instant.parse("2022-06-27T16:00:00Z");
    private static final UserAdded ANN =
            new UserAdded("Ann Archer", List.of(Role.CLERK), List.of("glendale"), "aarcher");
    private static final TokenIssued TOKEN = new TokenIssued("t1", NOW.plusSeconds(60), TokenScope.READ);
    private static final PasskeyAdded PASSKEY = new PasskeyAdded("p1", "office key");

    private static UserFacts facts(UserEvent... events) {
        List<Entry<UserEvent>> entries = new ArrayList<>();
        for (UserEvent event : events) {
            entries.add(new Entry<>(
                    "e" + (entries.size() + 1),
                    NOW.minus(Duration.ofHours(events.length - entries.size())),
                    ClaimHistory.BY_TESTER,
                    event));
        }
        return UserFacts.of("ann", entries);
    }

    private static Decision<UserEvent> decide(UserCommand command, UserEvent... before) {
        return UserDecider.decide(facts(before), command, NOW, List.of("glendale", "phoenix"));
    }

    private static void accepted(UserEvent event, UserCommand command, UserEvent... before) {
        assertThat(decide(command, before)).isEqualTo(Decision.accept(event));
    }

    private static void refused(String code, UserCommand command, UserEvent... before) {
        assertThat(decide(command, before))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private static AddUser add(String user, List<Role> roles, List<String> employers) {
        return new AddUser(user, null, roles, employers, null);
    }

    @Test
    void anAccountIsAddedOnce() {
        accepted(
                new UserAdded("Ann Archer", List.of(Role.CLERK, Role.ADJUSTER), List.of("glendale", "phoenix"), "aa"),
                new AddUser(
                        "ANN",
                        "Ann Archer",
                        List.of(Role.ADJUSTER, Role.CLERK, Role.CLERK),
                        List.of("phoenix", "glendale", "phoenix"),
                        "aa"));
        refused("user-exists", add("ann", List.of(Role.CLERK), List.of()), ANN);
        refused("user-exists", add("ann", List.of(Role.CLERK), List.of()), ANN, new UserDisabled(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ann archer", "ann/archer", "änn", "a\nb"})
    void anAccountHasAPlainName(String name) {
        refused("bad-user-name", add(name, List.of(Role.CLERK), List.of()));
    }

    @Test
    void anAccountsNameHasAnEnd() {
        refused("bad-user-name", add("a".repeat(81), List.of(Role.CLERK), List.of()));
        accepted(
                new UserAdded(null, List.of(Role.CLERK), List.of(), null),
                add("a".repeat(80), List.of(Role.CLERK), List.of()));
        accepted(
                new UserAdded(null, List.of(Role.CLERK), List.of(), null),
                add("Ann.Archer_2@glendale-az.gov", List.of(Role.CLERK), List.of()));
    }

    @Test
    void anAccountHasARole() {
        refused("no-roles", add("ann", List.of(), List.of()));
        refused("no-roles", new GiveRoles("ann", List.of()), ANN);
        accepted(new RolesGiven(List.of(Role.PAYROLL)), new GiveRoles("ann", List.of(Role.PAYROLL)), ANN);
        assertThat(decide(new GiveRoles("ann", List.of(Role.CLERK)), ANN)).isEqualTo(Decision.unchanged());
    }

    @Test
    void anAdministratorIsNotBound() {
        refused("administrator-bound", add("ann", List.of(Role.ADMINISTRATOR), List.of("glendale")));
        refused("administrator-bound", new GiveRoles("ann", List.of(Role.ADMINISTRATOR)), ANN);
        UserAdded ada = new UserAdded(null, List.of(Role.ADMINISTRATOR), List.of(), null);
        refused("administrator-bound", new BindToEmployers("ann", List.of("glendale")), ada);
    }

    @Test
    void oneIsBoundToEmployersWithAPolicy() {
        refused("unknown-employer", add("ann", List.of(Role.CLERK), List.of("glendal")));
        refused("unknown-employer", new BindToEmployers("ann", List.of("mesa")), ANN);
        accepted(new UserBound(List.of()), new BindToEmployers("ann", List.of()), ANN);
        accepted(new UserBound(List.of("phoenix")), new BindToEmployers("ann", List.of("phoenix")), ANN);
        assertThat(decide(new BindToEmployers("ann", List.of("glendale")), ANN)).isEqualTo(Decision.unchanged());
    }

    @Test
    void anAddressIsKeptWithWhatIsSentThere() {
        MailSet both = new MailSet("ann@glendale.example", List.of(MailKind.DIGEST, MailKind.CRITICAL));
        accepted(
                both,
                new SetMail(
                        "ANN", "ann@glendale.example", List.of(MailKind.CRITICAL, MailKind.DIGEST, MailKind.DIGEST)),
                ANN);
        assertThat(facts(ANN, both).mailing())
                .contains(new Mailing(
                        "ann@glendale.example",
                        List.of(MailKind.DIGEST, MailKind.CRITICAL),
                        facts(ANN, both).entries().getLast().recordedAt()));
        assertThat(decide(new SetMail("ann", both.address(), both.kinds()), ANN, both))
                .isEqualTo(Decision.unchanged());
        accepted(new MailSet(both.address(), List.of()), new SetMail("ann", both.address(), List.of()), ANN, both);
        refused("user-disabled", new SetMail("ann", both.address(), List.of()), ANN, new UserDisabled(null));
    }

    @Test
    void anAddressIsTakenAway() {
        MailSet set = new MailSet("ann@glendale.example", List.of(MailKind.DIGEST));
        accepted(new MailCleared(), new ClearMail("ann"), ANN, set);
        accepted(new MailCleared(), new ClearMail("ann"), ANN, set, new UserDisabled(null));
        assertThat(facts(ANN, set, new MailCleared()).mailing()).isEmpty();
        assertThat(decide(new ClearMail("ann"), ANN)).isEqualTo(Decision.unchanged());
    }

    @Test
    void whatIsNotThereIsRefused() {
        refused("unknown-user", new GiveRoles("ann", List.of(Role.CLERK)));
        refused("unknown-user", new DisableUser("ann", null));
        refused("unknown-user", new SetPassword("ann", PasswordKind.CHOSEN));
        refused("unknown-token", new RevokeToken("ann", "t2", null), ANN, TOKEN);
        refused("unknown-passkey", new RemovePasskey("ann", "p1"), ANN);
        refused("unknown-passkey", new RemovePasskey("ann", "p1"), ANN, PASSKEY, new PasskeyRemoved("p1"));
    }

    @Test
    void disablingTakesItsTokens() {
        accepted(new UserDisabled("left"), new DisableUser("ann", "left"), ANN);
        refused("already-disabled", new DisableUser("ann", null), ANN, new UserDisabled(null));
        refused("already-enabled", new EnableUser("ann", null), ANN);
        accepted(new UserEnabled(null), new EnableUser("ann", null), ANN, new UserDisabled(null));
        UserFacts back = facts(ANN, TOKEN, new UserDisabled(null), new UserEnabled(null));
        assertThat(back.enabled()).isTrue();
        assertThat(back.token("t1").orElseThrow().valid(NOW)).isFalse();
        refused("token-revoked", new RevokeToken("ann", "t1", null), ANN, TOKEN, new UserDisabled(null));
    }

    @Test
    void whatADisabledAccountCanNotHave() {
        UserDisabled disabled = new UserDisabled(null);
        refused("user-disabled", new SetPassword("ann", PasswordKind.ONE_TIME), ANN, disabled);
        refused("user-disabled", new AddPasskey("ann", "p1", "key"), ANN, disabled);
        refused("user-disabled", new IssueToken("ann", "t1", NOW.plusSeconds(1), TokenScope.WRITE), ANN, disabled);
    }

    @Test
    void aTokenIsValidForAYearAtMost() {
        Instant last = NOW.plus(Duration.ofDays(366));
        accepted(
                new TokenIssued("t2", last, TokenScope.WRITE),
                new IssueToken("ann", "t2", last, TokenScope.WRITE),
                ANN,
                TOKEN);
        refused("bad-validity", new IssueToken("ann", "t2", last.plusMillis(1), TokenScope.WRITE), ANN);
        refused("bad-validity", new IssueToken("ann", "t2", NOW, TokenScope.WRITE), ANN);
        refused("token-exists", new IssueToken("ann", "t1", last, TokenScope.WRITE), ANN, TOKEN);
    }

    @Test
    void aTokenIsRevokedOnce() {
        accepted(new TokenRevoked("t1", "stolen"), new RevokeToken("ann", "t1", "stolen"), ANN, TOKEN);
        refused("token-revoked", new RevokeToken("ann", "t1", null), ANN, TOKEN, new TokenRevoked("t1", null));
        assertThat(facts(ANN, TOKEN).token("t1").orElseThrow().valid(NOW)).isTrue();
        assertThat(facts(ANN, TOKEN).token("t1").orElseThrow().valid(NOW.plusSeconds(60)))
                .isFalse();
    }

    @Test
    void passwordsAndPasskeysAreFactsWithoutSecrets() {
        accepted(new PasswordSet(PasswordKind.CHOSEN), new SetPassword("ann", PasswordKind.CHOSEN), ANN);
        accepted(PASSKEY, new AddPasskey("ann", "p1", "office key"), ANN);
        refused("passkey-exists", new AddPasskey("ann", "p1", "again"), ANN, PASSKEY);
        accepted(new PasskeyRemoved("p1"), new RemovePasskey("ann", "p1"), ANN, PASSKEY);
        UserFacts facts = facts(ANN, new PasswordSet(PasswordKind.ONE_TIME), PASSKEY);
        assertThat(facts.password()).isEqualTo(PasswordKind.ONE_TIME);
        assertThat(facts.passkeys()).extracting(Passkey::label).containsExactly("office key");
    }

    @Test
    void aDisabledAccountIsAPersonWithoutRoles() {
        assertThat(facts(ANN).person().may(Permission.KEEP_CLAIMS)).isTrue();
        assertThat(facts(ANN).person().sees("phoenix")).isFalse();
        assertThat(facts(ANN, new UserDisabled(null)).person().roles()).isEmpty();
        assertThat(facts(ANN, new RolesGiven(List.of(Role.AUDITOR)))
                        .knownAt(NOW.minus(Duration.ofHours(2)))
                        .roles())
                .containsExactly(Role.CLERK);
    }
}
