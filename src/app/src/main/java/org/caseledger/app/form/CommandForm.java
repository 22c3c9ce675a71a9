package org.caseledger.app.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.audit.AuditCommand;
import org.caseledger.catalogue.Families;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.intake.CommandField;
import org.caseledger.people.Needs;
import org.caseledger.people.Person;
import org.caseledger.queue.QueueCommand;
import org.caseledger.receivable.ReceivableCommand;

/**
 * The form of a command: made from the command's own declaration, so that a new command has one by itself; its words stand
 * in {@code forms/}.
 *
 * @param command the command
 * @param words what it says
 * @param fields its fields, in the order of the declaration; the first names what the command is about
 */
public record CommandForm(Class<?> command, FormWords words, List<FormField> fields) {

    private static final Map<String, CommandForm> ALL = made();

    private static Map<String, CommandForm> made() {
        Map<String, CommandForm> forms = new LinkedHashMap<>();
        Families.all().stream()
                .filter(family ->
                        ClaimCommand.class.isAssignableFrom(family.commands().type())
                                || family.commands().type() == AuditCommand.class
                                || family.commands().type() == QueueCommand.class
                                || family.commands().type() == ReceivableCommand.class)
                .flatMap(family -> family.commands().byHand().stream())
                .flatMap(command -> of(command).stream())
                .forEach(form -> forms.put(form.name(), form));
        return forms;
    }

    /** The form of {@code command}; none where a part of it must be given that nobody types, such as a list of pay lines. */
    private static Optional<CommandForm> of(Class<?> command) {
        FormWords words = FormWords.of(command.getSimpleName());
        List<FormField> fields = new ArrayList<>();
        boolean whole = CommandField.of(command).stream().allMatch(field -> add(fields, "", field, words));
        return whole ? Optional.of(new CommandForm(command, words, List.copyOf(fields))) : Optional.empty();
    }

    private static boolean add(List<FormField> fields, String prefix, CommandField field, FormWords words) {
        String name = prefix + field.name();
        if (field.plain().isRecord()) {
            return CommandField.of(field.plain()).stream().allMatch(part -> add(fields, name + ".", part, words));
        }
        FieldWords said = words.fields().get(name);
        Optional<FieldKind> kind = FieldKind.of(field);
        kind.ifPresent(one -> fields.add(FormField.of(name, one, field, said == null ? FieldWords.named(name) : said)));
        return kind.isPresent() || !field.required();
    }

    /** The form of the command {@code name}; one that nobody gives by hand has none. */
    public static Optional<CommandForm> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** The form of {@code command}, which has one. */
    public static CommandForm ofKnown(Class<? extends Record> command) {
        return Objects.requireNonNull(ALL.get(command.getSimpleName()), command::getName);
    }

    /** Every form, in the order of the declarations. */
    public static Stream<CommandForm> all() {
        return ALL.values().stream();
    }

    /** The forms of what may be recorded on a claim that is on file, in the order of the declarations. */
    public static Stream<CommandForm> onClaims() {
        return ALL.values().stream().filter(CommandForm::onClaim);
    }

    /** Whether it records something on a claim that is on file. */
    public boolean onClaim() {
        return ClaimCommand.class.isAssignableFrom(command)
                && command != ClaimCommand.ReportInjury.class
                && fields.getFirst().name().equals("claim");
    }

    /** Whether it is a step of a receivable. */
    public boolean onReceivable() {
        return ReceivableCommand.class.isAssignableFrom(command);
    }

    /** The command's name. */
    public String name() {
        return command.getSimpleName();
    }

    /** Its field {@code name}; a command that has no such field is a fault of the program. */
    public FormField field(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(name() + " has no field " + name));
    }

    /** Its field {@code name}, if it has one. */
    public Optional<FormField> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** What whoever sends it needs to be permitted. */
    public Needs needs() {
        return Objects.requireNonNull(command.getAnnotation(Needs.class), command::getName);
    }

    /** Whether {@code person} may give the command. */
    public boolean opensTo(Person person) {
        return person.may(needs());
    }
}
