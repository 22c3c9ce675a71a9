package org.caseledger.app.letter;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a letter. It is exactly one of what it may be.
 *
 * @param when what must be so that the part stands in a letter: names of conditions and of figures, the latter where they are known
 * @param unless what must not be so
 * @param state the state's law that it is about, such as {@code AZ}; absent for every state
 * @param say a paragraph
 * @param heading a heading
 * @param list paragraphs with bullets
 * @param figures names of figures, as a table of what each is and what it comes to
 * @param table a table of the claim, such as {@code period}
 * @param free where the free paragraph stands
 */
public record LetterPart(
        Optional<List<String>> when,
        Optional<List<String>> unless,
        @JsonProperty("in") Optional<String> state,
        Optional<String> say,
        Optional<String> heading,
        Optional<List<String>> list,
        Optional<List<String>> figures,
        Optional<String> table,
        Optional<Boolean> free) {

    /** Refuses a part that is nothing, or two things. */
    public LetterPart {
        long things = Stream.of(say, heading, list, figures, table, free)
                .filter(Optional::isPresent)
                .count();
        if (things != 1) {
            throw new IllegalArgumentException("a part is one of say, heading, list, figures, table and free: true");
        }
    }

    /** Every text of it in which names stand. */
    Stream<String> texts() {
        return Stream.of(say.stream(), heading.stream(), list.stream().flatMap(List::stream))
                .flatMap(texts -> texts);
    }

    /** Every condition that it names. */
    Stream<String> conditions() {
        return Stream.concat(
                when.stream().flatMap(List::stream), unless.stream().flatMap(List::stream));
    }
}
