package org.caseledger.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.TwoEmployers;
import org.caseledger.app.web.Workbench;
import org.caseledger.journal.Who;
import org.caseledger.people.Role;
import org.caseledger.user.TokenScope;
import org.caseledger.user.UserCommand;

/** A ledger with an administrator and nothing else, of the employers glendale and mesa, served. */
final class ServedLedger implements AutoCloseable {

    static final Who OWNER = Who.owner("root");

    final OpenLedger ledger;
    final Workbench workbench;
    final AccountDesk accounts;

    ServedLedger(Path directory) throws IOException {
        EmptyLedger.in(directory);
        Files.writeString(
                Files.createDirectories(directory.resolve("policies")).resolve("mesa.yaml"),
                TwoEmployers.policy("mesa"));
        ledger = Ledger.open(directory, Clock.fixed(Instant.parse("2022-06-27T15:00:00Z"), ZoneOffset.UTC));
        accounts = new AccountDesk(ledger);
        account("ada", List.of(), Role.ADMINISTRATOR);
        workbench = Workbench.start(ledger, 0);
    }

    void account(String user, List<String> employers, Role... roles) {
        done(accounts.give(new UserCommand.AddUser(user, null, List.of(roles), employers, null), OWNER));
    }

    String token(String user, TokenScope scope) {
        return done(accounts.issue(user, Duration.ofDays(1), scope, OWNER));
    }

    static String done(AccountDesk.Step step) {
        assertThat(step).isInstanceOf(AccountDesk.Step.Done.class);
        return ((AccountDesk.Step.Done) step).secret();
    }

    URI at(String path) {
        return URI.create(workbench.address()).resolve("/api/v1" + path);
    }

    @Override
    public void close() {
        workbench.close();
        ledger.close();
    }
}
