package org.caseledger.app.interaction;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.template.TemplateFiles;
import org.caseledger.law.Jurisdiction;

/**
 * The templates of interactions: those shipped, and the files of an employer's own in the ledger's folder {@code
 * interactions}, such as {@code interactions/glendale/left-message.yaml}, which take their place or add others.
 *
 * @param directory the ledger's directory
 */
public record InteractionTemplates(Path directory) {

    /** The folder of employers' own templates in a ledger's directory. */
    public static final String FOLDER = "interactions";

    /** The templates that come with the program, in the order of a claim's course. */
    public static final List<String> SHIPPED = List.of(
            "nurse-triage",
            "first-contact-employee",
            "first-contact-supervisor",
            "first-contact-provider",
            "form-102-asked-for",
            "note-received",
            "restrictions-asked-for",
            "duty-offer-explained",
            "benefit-explained",
            "question-answered",
            "call-returned",
            "left-message",
            "no-answer",
            "pay-report-asked-for",
            "payroll-asked",
            "denial-discussed",
            "attorney-letter",
            "complaint");

    /** A file that is there, as a template or with what is wrong with it. */
    public sealed interface Listed {

        /** It is one. */
        record Good(InteractionTemplate template, boolean own) implements Listed {}

        /** It is none; {@code words} say which file, where in it and what. */
        record Faulty(String name, String words) implements Listed {}
    }

    /**
     * The templates for claims of {@code employer} under the law of {@code jurisdiction}, the shipped ones first. One faulty
     * file keeps nobody from the others.
     */
    public List<Listed> all(String employer, Jurisdiction jurisdiction) {
        return files().names(employer).stream()
                .flatMap(name -> listed(employer, name).stream())
                .filter(one ->
                        !(one instanceof Listed.Good good) || good.template().in(jurisdiction))
                .toList();
    }

    /** The templates of any of {@code employers}, whatever the law, where no claim is named yet; each name once. */
    public List<InteractionTemplate> of(List<String> employers) {
        Map<String, InteractionTemplate> templates = new LinkedHashMap<>();
        Stream.concat(employers.stream(), Stream.of(""))
                .flatMap(employer -> files().names(employer).stream().flatMap(name -> listed(employer, name).stream()))
                .forEach(one -> {
                    if (one instanceof Listed.Good good) {
                        templates.putIfAbsent(good.template().template(), good.template());
                    }
                });
        return List.copyOf(templates.values());
    }

    /** The file {@code name} for claims of {@code employer}; empty where there is none. */
    private Optional<Listed> listed(String employer, String name) {
        try {
            return files().find(employer, name).map(found -> new Listed.Good(found.template(), found.own()));
        } catch (LedgerFault e) {
            return Optional.of(new Listed.Faulty(name, String.valueOf(e.getMessage())));
        }
    }

    private TemplateFiles<InteractionTemplate> files() {
        return new TemplateFiles<>(
                directory, FOLDER, SHIPPED, InteractionTemplate.class, InteractionTemplate::template);
    }
}
