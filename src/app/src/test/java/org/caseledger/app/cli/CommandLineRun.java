package org.caseledger.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntSupplier;
import org.caseledger.app.call.Account;
import org.caseledger.app.call.Call;
import org.caseledger.app.call.ThisProcess;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.journal.LedgerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One call of the command line, as a person would type it, run in this process.
 *
 * @param status the exit status
 * @param out what it printed
 * @param err what it complained of
 */
public record CommandLineRun(int status, String out, String err) {

    /** Runs {@code arguments} on the ledger in {@code ledger}. */
    public static CommandLineRun on(Path ledger, String... arguments) {
        return with("", ledger, arguments);
    }

    /** Runs {@code arguments} with {@code input} on the standard input. */
    public static CommandLineRun with(String input, Path ledger, String... arguments) {
        return with(input.getBytes(StandardCharsets.UTF_8), ledger, arguments);
    }

    /** Runs {@code arguments} with the bytes {@code input} on the standard input. */
    public static CommandLineRun with(byte[] input, Path ledger, String... arguments) {
        return at(InstantSource.system(), CommandList.own(), input, ledger, arguments);
    }

    /** Runs {@code arguments} when the machine's clock shows {@code machine}. */
    public static CommandLineRun at(InstantSource machine, Path ledger, String... arguments) {
        return at(machine, CommandList.own(), new byte[0], ledger, arguments);
    }

    /** Runs {@code arguments}, which may name any of {@code commands}, on the ledger in {@code ledger}. */
    public static CommandLineRun with(CommandList commands, Path ledger, String... arguments) {
        return at(InstantSource.system(), commands, new byte[0], ledger, arguments);
    }

    /**
     * Runs {@code arguments} as a server runs them that has {@code ledger} open, for whoever has a token of {@code account}
     * or, without one, for the owner of its files.
     */
    public static CommandLineRun in(OpenLedger ledger, @Nullable Account account, String... arguments) {
        return run(
                new byte[0],
                () -> CaseLedger.served(CommandList.own())
                        .run(new Call(List.of(arguments), new ThisProcess(), null, ledger, account)));
    }

    private static CommandLineRun at(
            InstantSource machine, CommandList commands, byte[] input, Path ledger, String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--ledger";
        all[arguments.length + 1] = ledger.toString();
        return run(input, () -> CaseLedger.execute(machine, commands, new ThisProcess(), all));
    }

    private static CommandLineRun run(byte[] input, IntSupplier call) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        InputStream in = System.in;
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
            System.setIn(new ByteArrayInputStream(input));
            int status = call.getAsInt();
            return new CommandLineRun(
                    status, outBytes.toString(StandardCharsets.UTF_8), errBytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
            System.setIn(in);
        }
    }

    /** Fails unless the call was done. */
    public CommandLineRun done() {
        if (status != CaseLedger.DONE) {
            throw new AssertionError("exit status " + status + "\n" + out + err);
        }
        return this;
    }

    /** The JSON document that it printed. */
    public JsonNode json() {
        return LedgerJson.mapper().readTree(out);
    }

    /** The JSON Lines that it printed. */
    public List<JsonNode> lines() {
        return out.lines().map(line -> LedgerJson.mapper().readTree(line)).toList();
    }
}
