package org.caseledger.app.cli;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import org.caseledger.people.Needs;
import picocli.CommandLine.Model.CommandSpec;

/** What whoever calls a command needs to be permitted in a ledger with accounts: it stands beside the command. */
final class CommandNeeds {

    private CommandNeeds() {}

    /** What {@code command} needs; one that opens a ledger and doesn't say is a fault of the program. */
    static Needs of(CommandSpec command) {
        return find(command)
                .orElseThrow(() -> new IllegalStateException(
                        command.qualifiedName() + " opens a ledger and doesn't say what it needs"));
    }

    /** What {@code command} needs: its own method or class says so, else, for a method, the class around it. */
    static Optional<Needs> find(CommandSpec command) {
        return command.userObject() instanceof Method step
                ? on(step).or(() -> on(step.getDeclaringClass()))
                : on(command.userObject().getClass());
    }

    private static Optional<Needs> on(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Needs.class));
    }
}
