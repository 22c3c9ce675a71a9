package org.caseledger.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.Orders;
import org.jspecify.annotations.Nullable;

/**
 * The address of a list: what narrows it down and what it is sorted by stand in it, so that it can be kept, sent and opened
 * again. From here lead its headings, its pages, and the files that it leaves as.
 *
 * @param path where the list stands
 * @param question what narrows it down, by the names of parameters; nothing blank
 * @param sort what it is sorted by
 */
public record ListAddress(String path, Map<String, String> question, Sort sort) {

    /**
     * What a list is sorted by.
     *
     * @param by the name of it, which may begin with a minus for the last first
     * @param usual what it is where an address doesn't say; it stands in none
     */
    public record Sort(String by, String usual) {

        /** What {@code said} says, which must be one of {@code names}; where it says nothing, {@code usual}. */
        static Sort of(String said, String usual, Collection<String> names) {
            String by = said.isBlank() ? usual : said.strip();
            String name = Orders.falls(by) ? by.substring(1) : by;
            if (!names.contains(name)) {
                throw new BadAddress(
                        "This list can't be sorted by \"" + name + "\"; it can by " + String.join(", ", names) + ".");
            }
            return new Sort(by, usual);
        }

        /** What {@code said} says, which must be one of {@code orders}; where it says nothing, what it is usually. */
        static Sort of(String said, Orders<?> orders) {
            return of(said, orders.usual(), orders.names());
        }

        /** Whether the last comes first. */
        boolean falls() {
            return Orders.falls(by);
        }

        /** The name of it, without how. */
        String name() {
            return falls() ? by.substring(1) : by;
        }
    }

    public ListAddress {
        question = Collections.unmodifiableMap(new LinkedHashMap<>(question));
    }

    /** A list at {@code path} that stands in one order only. */
    static ListAddress of(String path) {
        return new ListAddress(path, Map.of(), new Sort("", ""));
    }

    /** The list at {@code path}, as {@code moment} has it. */
    static ListAddress of(String path, Sort sort, Moment moment) {
        return new ListAddress(path, Map.of(), sort)
                .with("known-at", moment.past() ? moment.knownAt().toString() : "")
                .with("as-of", moment.asOfField());
    }

    /** The same list, where the parameter {@code name} is {@code value}; where that is blank, it isn't narrowed down by it. */
    public ListAddress with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(question);
        other.remove(name);
        if (!value.isBlank()) {
            other.put(name, value);
        }
        return new ListAddress(path, other, sort);
    }

    /** What the parameter {@code name} is; blank where the list isn't narrowed down by it. */
    String said(String name) {
        return question.getOrDefault(name, "");
    }

    /** Where the list is sorted by {@code name}; the other way round where it is already. */
    public String by(String name) {
        String by = sort.by().equals(name) ? Orders.FALLING + name : name;
        return new ListAddress(path, question, new Sort(by, sort.usual())).toString();
    }

    /** What a heading tells those who don't see it of the list's order by {@code name}. */
    public @Nullable String aria(String name) {
        return sort.name().equals(name) ? (sort.falls() ? "descending" : "ascending") : null;
    }

    /** Where a page of it stands, but for the page's number. */
    public String pages() {
        return other("page");
    }

    /** The list with another {@code parameter}, but for its value. */
    public String other(String parameter) {
        String all = with(parameter, "").toString();
        return all + (all.contains("?") ? "&" : "?") + parameter + "=";
    }

    /** Where it leaves as a file of {@code ending}: the whole list, in this order. */
    public String as(String ending) {
        return new ListAddress(path + "." + ending, question, sort).toString();
    }

    /** The form in which it leaves, which {@code ending} says; another one isn't found. */
    static Format format(String ending) {
        return Format.named(ending)
                .orElseThrow(() -> new BadAddress.NotFound("Lists leave as csv and as xlsx, not as " + ending + "."));
    }

    @Override
    public String toString() {
        Map<String, String> all = new LinkedHashMap<>(question);
        if (!sort.by().equals(sort.usual())) {
            all.put("sort", sort.by());
        }
        return all.isEmpty()
                ? path
                : path + "?"
                        + all.entrySet().stream()
                                .map(one ->
                                        one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }
}
