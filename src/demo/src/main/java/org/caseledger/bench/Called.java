package org.caseledger.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.caseledger.app.call.ThisProcess;
import org.caseledger.app.cli.CaseLedger;
import org.caseledger.app.cli.CommandList;

/**
 * A call of the command line, as a person would type it, with what came of it.
 *
 * @param status the exit status
 * @param out what it printed
 * @param err what it complained of
 */
record Called(int status, String out, String err) {

    /** Calls {@code arguments} on the ledger in {@code ledger}. */
    static Called on(Path ledger, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--ledger";
        all[arguments.length + 1] = ledger.toString();
        int status = CaseLedger.execute(CommandList.own(), new Kept(out, err), all);
        return new Called(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Refused where it didn't do what it was called for. */
    Called done() {
        if (status != CaseLedger.DONE) {
            throw new IllegalStateException(err);
        }
        return this;
    }

    /** Whether it failed as a program fails, and not as one that says what is wrong. */
    boolean raw() {
        return err.contains("unexpected fault") || err.contains("\tat ") || err.contains("Exception");
    }

    private static final class Kept extends ThisProcess {
        private final PrintStream out;
        private final PrintStream err;

        Kept(ByteArrayOutputStream out, ByteArrayOutputStream err) {
            this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
            this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        }

        @Override
        public PrintStream out() {
            return out;
        }

        @Override
        public PrintStream err() {
            return err;
        }

        @Override
        public boolean onTerminal() {
            return false;
        }
    }
}
