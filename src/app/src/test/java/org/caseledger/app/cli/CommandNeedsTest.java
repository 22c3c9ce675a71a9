package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.caseledger.catalogue.Families;
import org.caseledger.people.Permission;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every command says beside itself what whoever calls it needs, or opens no ledger. */
class CommandNeedsTest {

    /** They look at no ledger of somebody's, or make one where none is. */
    private static final Set<String> WITHOUT_A_LEDGER =
            Set.of("calc", "completion", "help", "new-key", "replay-all", "restore", "version", "warm-up");

    @Test
    void everyCommandSaysWhatItNeedsOrOpensNoLedger() {
        Set<String> silent = new TreeSet<>();
        for (CommandLine command : Calls.all().values()) {
            if (CommandNeeds.find(command.getCommandSpec()).isEmpty()) {
                silent.add(command.getCommandName());
            }
        }
        assertThat(silent).containsExactlyInAnyOrderElementsOf(WITHOUT_A_LEDGER);
    }

    @Test
    void stepsThatDecideNeedMoreThanLooking() {
        assertThat(needs("payroll", "approve")).containsExactly(Permission.APPROVE_RUNS);
        assertThat(needs("payroll", "preview")).containsExactly(Permission.SEE_PAYROLL);
        assertThat(needs("user", "role")).containsExactly(Permission.KEEP_ACCOUNTS);
        assertThat(needs("user", "list")).containsExactly(Permission.SEE_ACCOUNTS);
    }

    private static List<Permission> needs(String group, String step) {
        CommandLine command = Objects.requireNonNull(Calls.all().get(group + " " + step));
        return Arrays.asList(CommandNeeds.of(command.getCommandSpec()).value());
    }

    @Test
    void whatATimelineNeedsIsSaidForEveryFamilyByName() {
        assertThat(Families.all().stream()
                        .filter(family -> TimelineCommand.toSee(family) == Permission.SEE_CLAIMS)
                        .map(family -> family.name()))
                .containsExactlyInAnyOrder("claim", "employee", "queue", "feed", "audit");
    }
}
