package org.caseledger.app.web;

import java.util.List;
import java.util.function.Function;
import org.caseledger.projection.search.FoundEntries;

/**
 * What a search can be narrowed down by: the choices that were found, each with how many there are.
 *
 * @param heading by what
 * @param choices the choices, the most first
 * @param back where the search isn't narrowed down by it; blank where it isn't anyway
 */
public record SearchFacet(String heading, List<Choice> choices, String back) {

    private static final int CHOICES_MAX = 12;

    /**
     * A choice.
     *
     * @param name how it is called
     * @param count how many there are
     * @param address where the search is narrowed down to it
     */
    public record Choice(String name, int count, String address) {}

    /** Those of {@code found}, which is the search at {@code list}. */
    static List<SearchFacet> of(FoundEntries found, ListAddress list) {
        return List.of(
                of("What", "kind", found.kinds(), name -> name.replace('-', ' '), list),
                of("Employer", "employer", found.employers(), name -> name, list),
                of("Recorded by", "by", found.by(), name -> name, list));
    }

    private static SearchFacet of(
            String heading,
            String parameter,
            List<FoundEntries.Count> counts,
            Function<String, String> words,
            ListAddress list) {
        return new SearchFacet(
                heading,
                counts.stream()
                        .limit(CHOICES_MAX)
                        .map(one -> new Choice(
                                words.apply(one.name()),
                                one.count(),
                                list.with(parameter, one.name()).toString()))
                        .toList(),
                list.said(parameter).isBlank() ? "" : list.with(parameter, "").toString());
    }
}
