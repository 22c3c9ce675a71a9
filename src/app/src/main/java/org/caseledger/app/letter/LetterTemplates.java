package org.caseledger.app.letter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.caseledger.app.template.TemplateFiles;

/**
 * The templates of letters: those shipped, and the files of an employer's own in the ledger's folder {@code letters}, such as
 * {@code letters/glendale/acceptance.yaml}, which take their place or add others.
 *
 * @param directory the ledger's directory
 */
public record LetterTemplates(Path directory) {

    /** The folder of employers' own templates in a ledger's directory. */
    public static final String FOLDER = "letters";

    /** The templates that come with the program, in the order in which a claim meets them. */
    public static final List<String> SHIPPED = List.of(
            "acknowledgement",
            "delay",
            "denial",
            "rescission",
            "acceptance",
            "wage-explained",
            "supplement-explained",
            "worksheet",
            "modified-duty-offer",
            "declination",
            "overpayment",
            "closure");

    /**
     * A template, and from which file.
     *
     * @param template the template
     * @param hash SHA-256 of the file
     * @param own whether it is the employer's own
     */
    public record Found(LetterTemplate template, String hash, boolean own) {}

    /** The templates for letters of {@code employer}, the shipped ones first. */
    public List<Found> all(String employer) {
        return files().names(employer).stream()
                .flatMap(name -> find(employer, name).stream())
                .toList();
    }

    /** The template {@code name} for letters of {@code employer}; empty where there is none. A file with a fault is refused. */
    public Optional<Found> find(String employer, String name) {
        return files().find(employer, name).map(found -> new Found(found.template(), found.hash(), found.own()));
    }

    private TemplateFiles<LetterTemplate> files() {
        return new TemplateFiles<>(directory, FOLDER, SHIPPED, LetterTemplate.class, LetterTemplate::template);
    }
}
