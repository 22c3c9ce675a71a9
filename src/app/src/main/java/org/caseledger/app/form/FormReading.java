package org.caseledger.app.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.caseledger.decision.Horizon;
import org.caseledger.decision.Refusal;
import org.caseledger.intake.FilledCommand;

/** What a form comes to that was filled in: a command, or what is wrong with it at which field. */
public sealed interface FormReading {

    /** It is a command. */
    record Read(Record command) implements FormReading {}

    /**
     * It is none.
     *
     * @param errors by field, what is wrong in its words
     * @param trouble what is wrong with none of its fields; blank where nothing is
     */
    record Faulty(Map<String, String> errors, String trouble) implements FormReading {}

    /** Reads {@code form} as it was {@code typed}, on {@code today}. */
    static FormReading of(CommandForm form, Map<String, String> typed, LocalDate today) {
        Map<String, String> errors = new LinkedHashMap<>();
        form.fields().stream()
                .filter(field ->
                        field.required() && typed.getOrDefault(field.name(), "").isBlank())
                .forEach(field -> errors.put(field.name(), field.missing()));
        FilledCommand.Result read = FilledCommand.read(form.command(), TypedFields.of(form, typed), Horizon.on(today));
        return switch (read) {
            case FilledCommand.Result.Read(Record command) when errors.isEmpty() -> new Read(command);
            case FilledCommand.Result.Read none -> new Faulty(errors, "");
            case FilledCommand.Result.Faulty faulty -> {
                String trouble = "";
                for (Refusal refusal : faulty.refusals()) {
                    Optional<String> field = fieldOf(form, refusal);
                    if (field.isPresent()) {
                        errors.putIfAbsent(field.get(), words(form, typed, refusal, today));
                    } else {
                        trouble = refusal.message();
                    }
                }
                yield new Faulty(errors, trouble);
            }
        };
    }

    /** The field of {@code form} that {@code refusal} is about, if it is one field's. */
    static Optional<String> fieldOf(CommandForm form, Refusal refusal) {
        String field = refusal.field();
        return field == null
                ? Optional.empty()
                : form.find(field)
                        .map(FormField::name)
                        .or(() -> form.find(field.replaceAll("\\.\\d+$", "")).map(FormField::name));
    }

    /** What {@code refusal}, of a field of {@code form}, means there. */
    static String words(CommandForm form, Map<String, String> typed, Refusal refusal, LocalDate today) {
        String name = fieldOf(form, refusal).orElseThrow();
        return FormFaults.words(
                form, form.field(name), typed.getOrDefault(name, "").strip(), refusal, today);
    }

    /** {@code refusal} in a sentence, with the fields of {@code form} called as the form calls them. */
    static String sentence(CommandForm form, Refusal refusal) {
        return FormFaults.unquoted(form, refusal.message());
    }
}
