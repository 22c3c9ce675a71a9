package org.caseledger.intake;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.decision.Bounds;
import org.caseledger.decision.Horizon;
import org.caseledger.decision.Refusal;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a command from the fields of a form. It takes what a {@linkplain CommandLines line} takes, and says all that is
 * wrong with it rather than the first of it, so that whoever filled the form in mends it once.
 */
public final class FilledCommand {

    private FilledCommand() {}

    /** What reading the fields gives. */
    public sealed interface Result {
        /** A command. */
        record Read(Record command) implements Result {}

        /** What is wrong with it, each with its field where it is one field's; at least one. */
        record Faulty(List<Refusal> refusals) implements Result {}
    }

    /** Reads a {@code command} from {@code fields}, whose days must lie within {@code horizon}. */
    public static Result read(Class<?> command, ObjectNode fields, Horizon horizon) {
        String name = command.getSimpleName();
        List<Refusal> faults = new ArrayList<>(CommandFields.faults(fields, name, command, ""));
        if (!faults.isEmpty()) {
            return new Result.Faulty(List.copyOf(faults));
        }
        try {
            Record read = CommandFields.bind(fields, name, command);
            List<Refusal> beyond = Bounds.all(read, horizon);
            return beyond.isEmpty() ? new Result.Read(read) : new Result.Faulty(beyond);
        } catch (Fault e) {
            return new Result.Faulty(List.of(e.refusal()));
        }
    }
}
