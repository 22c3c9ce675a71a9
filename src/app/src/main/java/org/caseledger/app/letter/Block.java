package org.caseledger.app.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a letter as it is printed.
 *
 * @param kind what it is: {@code say}, {@code heading}, {@code list}, {@code facts} or {@code table}
 * @param text the words of a paragraph or a heading
 * @param items the paragraphs of a list
 * @param facts what each figure is, and what it comes to
 * @param table the table
 */
public record Block(
        String kind, String text, List<String> items, List<Fact> facts, LetterTables.@Nullable Table table) {

    /** What a figure is, and what it comes to. */
    public record Fact(String label, String value) {}

    static Block say(String text) {
        return new Block("say", text, List.of(), List.of(), null);
    }

    static Block heading(String text) {
        return new Block("heading", text, List.of(), List.of(), null);
    }

    static Block list(List<String> items) {
        return new Block("list", "", List.copyOf(items), List.of(), null);
    }

    static Block facts(List<Fact> facts) {
        return new Block("facts", "", List.of(), List.copyOf(facts), null);
    }

    static Block table(LetterTables.Table table) {
        return new Block("table", "", List.of(), List.of(), table);
    }
}
