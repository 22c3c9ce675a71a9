package org.caseledger.app.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form says of a field, and what it knows of it that the command doesn't declare. Texts that aren't given are blank.
 *
 * @param label what the field is called
 * @param hint what helps to fill it in
 * @param missing what is said where it must be given and isn't
 * @param needed whether the form asks for it though the command could do without
 * @param ahead whether its day may lie ahead
 * @param early whether its day may lie before the injury
 * @param begins what it begins with: {@code today}, or a value
 * @param from where its choices come from, such as {@code people}; see {@link ChoiceSource}
 * @param suggested where suggestions come from, likewise
 * @param suggest suggestions; anything else may be given, too
 * @param none what stands for none of the choices
 * @param rows how many lines are shown of a text; 0 for as many as usual
 * @param words how its choices are read, by value
 */
public record FieldWords(
        String label,
        String hint,
        String missing,
        boolean needed,
        boolean ahead,
        boolean early,
        String begins,
        String from,
        String suggested,
        List<String> suggest,
        String none,
        int rows,
        Map<String, String> words) {

    /** As a file has it, where what isn't given is absent. */
    record Written(
            @Nullable String label,
            @Nullable String hint,
            @Nullable String missing,
            boolean needed,
            boolean ahead,
            boolean early,
            @Nullable String begins,
            @Nullable String from,
            @Nullable String suggested,
            @Nullable List<String> suggest,
            @Nullable String none,
            int rows,
            @Nullable Map<String, String> words) {

        FieldWords read() {
            return new FieldWords(
                    text(label),
                    text(hint),
                    text(missing),
                    needed,
                    ahead,
                    early,
                    text(begins),
                    text(from),
                    text(suggested),
                    suggest == null ? List.of() : List.copyOf(suggest),
                    text(none),
                    rows,
                    words == null ? Map.of() : Map.copyOf(words));
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given.strip();
        }
    }

    /** What is said of a field of which no file says anything: its name, in words. */
    static FieldWords named(String name) {
        String label = Choice.of(name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replace('.', '-'))
                .words()
                .toLowerCase(Locale.ROOT);
        String upper = Character.toUpperCase(label.charAt(0)) + label.substring(1);
        return new FieldWords(upper, "", "", false, false, false, "", "", "", List.of(), "", 0, Map.of());
    }
}
