package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.desk.Bearer;
import org.caseledger.app.secret.Passwords.Answer;
import org.caseledger.app.secret.Tokens;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.journal.Who;
import org.caseledger.user.TokenScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Accounts at the command line: who has one, who may give them, and who may do what once there are some. */
class UserCommandsTest {

    private static final String HERE = System.getProperty("user.name");
    private static final String REPORT =
            "{\"do\":\"ReportInjury\",\"claim\":\"C-1\",\"by\":\"%s\",\"jurisdiction\":\"AZ\",\"employer\":\"glendale\","
                    + "\"employee\":{\"id\":\"7\",\"name\":\"Gus\"},\"injuredOn\":\"2022-01-10\","
                    + "\"employerKnewOn\":\"2022-01-10\",\"kind\":\"lost-time\",\"description\":\"Fell\"}\n";

    @TempDir
    Path folder;

    private Path ledger = Path.of("");

    @BeforeEach
    void open() throws IOException {
        ledger = folder.resolve("ledger");
        EmptyLedger.in(ledger);
        Files.createDirectories(ledger.resolve("policies"));
        Files.copy(
                Path.of("src/test/resources/story/given/policies/lake-example.yaml"),
                ledger.resolve("policies/lake-example.yaml"));
    }

    private CommandLineRun run(String call) {
        return CommandLineRun.on(ledger, call.split(" "));
    }

    private void refused(String code, String call) {
        CommandLineRun run = run(call);
        assertThat(run.err()).startsWith("caseledger: " + code + ": ").hasLineCount(1);
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.out()).isEmpty();
    }

    private String oneTime(String call) {
        return run(call + " --json").done().json().get("oneTimePassword").stringValue();
    }

    private String record(String by) {
        CommandLineRun run = CommandLineRun.with(REPORT.formatted(by), ledger, "record", "-");
        return run.lines()
                .getFirst()
                .path("code")
                .asString(run.lines().getFirst().get("status").stringValue());
    }

    @Test
    void aOneTimePasswordIsPrintedOnceAndOpensTheAccountUntilAnotherIsMade() {
        String first = oneTime("user add Ada --role administrator");
        String second = oneTime("user password ADA");
        assertThat(second).isNotEqualTo(first);
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            assertThat(open.secrets().passwords().verify("ada", first)).isEqualTo(Answer.WRONG);
            assertThat(open.secrets().passwords().verify("ada", second)).isEqualTo(Answer.MUST_CHANGE);
        }
        assertThat(run("user list").done().out())
                .contains("ada", "administrator")
                .doesNotContain(second);
        refused("last-administrator", "user disable ada --by ada");
    }

    @Test
    void whatADisabledAccountHadOpensNothingAnyMoreEvenIfItIsEnabledAgain() {
        oneTime("user add ada --role administrator");
        String password = oneTime("user add ben --role clerk");
        String token = run("user token ben --days 30 --json")
                .done()
                .json()
                .get("token")
                .stringValue();
        run("user disable ben --reason left").done();
        assertThat(record("ben")).isEqualTo("not-permitted");
        refused("not-permitted", "show C-1 --by ben");
        refused("user-disabled", "user token ben --days 3");
        String again = oneTime("user enable ben");
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            assertThat(Bearer.of(open, token)).isEmpty();
            assertThat(open.secrets().passwords().verify("ben", password)).isEqualTo(Answer.WRONG);
            assertThat(open.secrets().passwords().verify("ben", again)).isEqualTo(Answer.MUST_CHANGE);
        }
        assertThat(record("ben")).isEqualTo("recorded");
    }

    @Test
    void aTokenStandsForItsAccountUntilItIsRevoked() {
        oneTime("user add ada --role administrator");
        oneTime("user add ben --role clerk");
        var issued = run("user token ben --days 30 --scope write --json").done().json();
        String plain = issued.get("token").stringValue();
        String id = issued.get("id").stringValue();
        assertThat(run("user tokens ben --json")
                        .done()
                        .json()
                        .get(0)
                        .get("usable")
                        .booleanValue())
                .isTrue();
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            assertThat(Bearer.of(open, plain).orElseThrow().account().user()).isEqualTo("ben");
            assertThat(Bearer.of(open, plain + "x")).isEmpty();
        }
        run("user revoke ben " + id + " --reason lost").done();
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            assertThat(Bearer.of(open, plain)).isEmpty();
        }
        assertThat(run("user tokens ben --json")
                        .done()
                        .json()
                        .get(0)
                        .get("usable")
                        .booleanValue())
                .isFalse();
        refused("token-revoked", "user revoke ben " + id);
        refused("bad-validity", "user token ben --days 400");
        refused("bad-validity", "user token ben --days 0");
        refused("unknown-user", "user token nobody --days 3");
    }

    @Test
    void anEntryWithoutItsRowOpensNothingAndARowWithoutItsEntryNeither() {
        oneTime("user add ada --role administrator");
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            String rowOnly = open.secrets()
                    .tokens()
                    .issue(
                            "t-only",
                            "ada",
                            Tokens.Scope.READ,
                            open.clock().instant().plusSeconds(1000))
                    .plain();
            assertThat(open.secrets().tokens().find(rowOnly)).isPresent();
            assertThat(Bearer.of(open, rowOnly)).isEmpty();
            AccountDesk.Step step =
                    new AccountDesk(open).issue("ada", Duration.ofDays(1), TokenScope.READ, Who.owner("x"));
            assertThat(step).isInstanceOf(AccountDesk.Step.Done.class);
            open.secrets().tokens().revokeAll("ada");
            open.secrets().passwords().forget("ada");
        }
        assertThat(run("user tokens ada --json")
                        .done()
                        .json()
                        .get(0)
                        .get("usable")
                        .booleanValue())
                .isFalse();
        assertThat(oneTime("user password ada")).isNotEmpty();
    }

    @Test
    void rolesAndEmployersAreWhatWasSaidLast() {
        oneTime("user add ada --role administrator");
        oneTime("user add ben --role clerk,adjuster --employer glendale");
        assertThat(run("user list").done().out()).contains("clerk, adjuster", "glendale");
        run("user role ben payroll").done();
        run("user employers ben --all").done();
        assertThat(run("user list").done().out()).contains("payroll", "all").doesNotContain("clerk", "glendale");
        run("user employers ben glendale,lake-example").done();
        assertThat(run("user list").done().out()).contains("glendale, lake-example");
        refused("unknown-employer", "user employers ben nowhere");
        refused("last-administrator", "user role ada clerk");
        refused("user-exists", "user add BEN --role clerk");
        assertThat(run("user history ben").done().out()).contains("Roles: payroll", HERE);
        assertThat(run("timeline --user ben").done().out()).contains("Roles: payroll");
        assertThat(run("user add x --role king").err())
                .contains(
                        "must be one of clerk, adjuster, payroll, approver, compliance, auditor, administrator, not king");
        assertThat(run("user employers ben").status()).isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(run("user employers ben glendale --all").status()).isEqualTo(CaseLedger.WRONG_CALL);
    }

    @Test
    void withoutAccountsEverybodyIsEverybody() {
        assertThat(record("anybody")).isEqualTo("recorded");
        run("show C-1").done();
        run("show C-1 --by anybody").done();
        assertThat(run("payroll approve x").err())
                .isEqualTo("caseledger: Missing required option: '--by=USER'"
                        + " (see caseledger payroll approve --help)\n");
    }

    @Test
    void withAccountsByNamesOneThatCanBeUsedAndMay() {
        record("anybody");
        oneTime("user add ada --role administrator");
        oneTime("user add ben --role clerk");
        oneTime("user add pat --role payroll");
        assertThat(record("anybody")).isEqualTo("not-permitted");
        assertThat(record("pat")).isEqualTo("not-permitted");
        refused("not-permitted", "show C-1 --by nobody");
        refused("not-permitted", "show C-1 --by ada");
        refused("not-permitted", "payroll list --employer glendale --by ben");
        refused("not-permitted", "user add eve --role administrator --by ben");
        refused("not-permitted", "user add eve --role administrator --by nobody");
        refused("not-permitted", "timeline --user ada --by ben");
        refused("not-permitted", "timeline --payroll glendale --by ben");
        refused("not-permitted", "export " + folder.resolve("x") + " --by pat");
        // What they may not see is as if it weren't there, as over HTTP.
        for (String question : List.of("user tokens ", "user history ")) {
            assertThat(run(question + "ada --by ben").err())
                    .isEqualTo(run(question + "nobody --by ben").err().replace("nobody", "ada"))
                    .contains("there is no account ada");
        }
        run("user tokens ben --by BEN").done();
        run("user token ben --days 2 --by ben").done();
        refused("not-permitted", "user token ada --days 2 --by ben");
        run("show C-1 --by BEN").done();
        run("payroll list --employer glendale --by pat").done();
        run("timeline C-1 --by ben").done();
        // Whoever has the files and no account reads, operates and looks after accounts; entries need an account's
        // name.
        run("show C-1").done();
        run("rebuild").done();
        run("user list").done();
        refused("not-permitted", "payroll run --employer glendale --period 2022-01-10 --by " + HERE + "x");
    }

    @Test
    void theOperatingSystemsUserStandsForTheAccountThatIsMappedToIt() {
        record("anybody");
        oneTime("user add ada --role administrator");
        oneTime("user add pat --role payroll --system-user " + HERE);
        refused("not-permitted", "user list");
        refused("not-permitted", "rebuild");
        CommandLineRun made = run("payroll run --employer glendale --period 2022-01-10 --json");
        assertThat(made.done().json().get("preparedBy").stringValue()).isEqualTo("pat");
        run("user disable pat --by ada").done();
        refused("not-permitted", "payroll list --employer glendale");
        run("user list --by ada").done();
    }

    @Test
    void aBoundPersonFindsNothingOfOtherEmployers() {
        record("anybody");
        oneTime("user add ada --role administrator");
        oneTime("user add lee --role adjuster --employer lake-example");
        assertThat(run("show C-1 --by lee").err().replace("C-1", "C-9"))
                .isEqualTo(run("show C-9 --by lee").err());
    }

    @Test
    void secretsAreInNoEntryExportOrLog() throws IOException {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        List<String> secrets = new ArrayList<>();
        try {
            secrets.add(oneTime("user add ada --role administrator"));
            secrets.add(oneTime("user password ada"));
            secrets.add(run("user token ada --days 9 --json")
                    .done()
                    .json()
                    .get("token")
                    .stringValue());
            try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
                secrets.add("copper lanterns drift north");
                new AccountDesk(open).choose("ada", secrets.getLast(), Who.web("ada"));
                open.secrets().throttle().attempt("ada", "203.0.113.7");
                secrets.addAll(
                        open.database().queryForList("SELECT password_hash FROM account_password", String.class));
                secrets.addAll(open.database().queryForList("SELECT token_hash FROM api_token", String.class));
            }
            secrets.add(oneTime("user add ben --role clerk --by ada --debug"));
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
        run("export " + folder.resolve("journal")).done();
        String found = Files.readString(folder.resolve("journal"))
                + log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
        assertThat(found).contains("user.password-set", "user.token-issued");
        assertThat(secrets).hasSize(7).allSatisfy(secret -> assertThat(found).doesNotContain(secret));
        Matcher token = Pattern.compile("cl_[A-Za-z0-9_-]{43}").matcher(found);
        assertThat(token.find()).isFalse();
    }
}
