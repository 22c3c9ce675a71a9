package org.caseledger.app.letter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseledger.claim.Reserved;

/**
 * What a template's file says.
 *
 * @param template its name, such as {@code acceptance}
 * @param version its version; it counts up with each change of the file
 * @param about what its letters are for, in the list of templates
 * @param title the title of its letters
 * @param needs the conditions without which there is no such letter; of those that aren't so the first is told; absent where there
 *     are none
 * @param period whether it speaks of one pay period
 * @param reserved what its letters tell that not everybody may read; absent where anybody may who sees the claim
 * @param sources whether the letter ends with where its figures come from; yes, where it is left out
 * @param parts what stands in it, in order
 */
public record LetterTemplate(
        String template,
        int version,
        String about,
        String title,
        Optional<List<String>> needs,
        Optional<Boolean> period,
        Optional<Reserved> reserved,
        Optional<Boolean> sources,
        List<LetterPart> parts) {

    /** A name in a text, such as {@code {claim.injured}}. */
    static final Pattern NAME = Pattern.compile("\\{([a-z0-9.-]+)}");

    private static final int PARTS_MAX = 200;

    /** Refuses a template without parts, and names and conditions that don't exist. */
    public LetterTemplate {
        parts = List.copyOf(parts);
        if (version < 1) {
            throw new IllegalArgumentException("version counts from 1, unlike " + version);
        }
        if (parts.isEmpty() || parts.size() > PARTS_MAX) {
            throw new IllegalArgumentException("a template has 1 to " + PARTS_MAX + " parts");
        }
        needs = needs.map(List::copyOf);
        needs.stream().flatMap(List::stream).forEach(LetterTemplate::known);
        Stream.concat(Stream.of(title), parts.stream().flatMap(LetterPart::texts))
                .flatMap(text -> NAME.matcher(text).results().map(found -> found.group(1)))
                .forEach(LetterTemplate::named);
        parts.stream()
                .flatMap(part -> part.figures().stream().flatMap(List::stream))
                .forEach(LetterTemplate::named);
        parts.stream().flatMap(LetterPart::conditions).forEach(LetterTemplate::known);
        parts.stream().flatMap(part -> part.table().stream()).forEach(LetterTables::named);
    }

    /** Whether it speaks of one pay period. */
    public boolean ofPeriod() {
        return period.orElse(false);
    }

    /** {@code text} with what {@code of} has for each name in it. */
    static String filled(String text, java.util.function.UnaryOperator<String> of) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(of.apply(found.group(1))));
    }

    private static void named(String name) {
        if (FieldName.named(name).isEmpty()) {
            throw new IllegalArgumentException("there is no figure {" + name
                    + "}; docs/operators/letters.md says where those that there are stand");
        }
    }

    private static void known(String condition) {
        if (LetterCondition.named(condition).isEmpty()
                && FieldName.named(condition).isEmpty()) {
            throw new IllegalArgumentException("there is no condition " + condition
                    + "; docs/operators/letters.md says where those that there are stand");
        }
    }
}
