package org.caseledger.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.caseledger.people.Needs;
import picocli.CommandLine;

/** Every call that the command line knows, as it is typed: {@code payroll run}. */
public final class Calls {

    private Calls() {}

    /** The calls and their commands, each after what it is a step of. */
    static Map<String, CommandLine> all() {
        CommandLine root = new CommandLine(new CaseLedger());
        CommandList.own().classes().forEach(command -> root.addSubcommand(new CommandLine(command)));
        Map<String, CommandLine> all = new LinkedHashMap<>();
        root.getSubcommands().forEach((name, command) -> gather(name, command, all));
        return all;
    }

    private static void gather(String name, CommandLine command, Map<String, CommandLine> all) {
        all.put(name, command);
        command.getSubcommands().forEach((step, deeper) -> gather(name + " " + step, deeper, all));
    }

    /** What the calls need that open a ledger. */
    public static Map<String, Needs> needs() {
        Map<String, Needs> needs = new LinkedHashMap<>();
        all().forEach((call, command) ->
                CommandNeeds.find(command.getCommandSpec()).ifPresent(said -> needs.put(call, said)));
        needs.keySet().removeAll(WhoMayCallWhatTest.NAME_A_STEP);
        return needs;
    }
}
