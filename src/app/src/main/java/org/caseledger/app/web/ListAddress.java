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
 * @param path where the page stands on which the list is
 * @param part what the list is called on a page that has another one, too, such as {@code history}: its parameters begin with
 *     it, and its file stands below the page; blank for the list that a page is about
 * @param question what narrows it down, by the names of parameters; nothing blank
 * @param sort what it is sorted by
 */
public record ListAddress(String path, String part, Map<String, String> question, Sort sort) {

    private static final String SORT = "sort";
    private static final String PAGE = "page";

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

    ListAddress(String path, Map<String, String> question, Sort sort) {
        this(path, "", question, sort);
    }

    /** A list at {@code path} that stands in one order only. */
    static ListAddress of(String path) {
        return new ListAddress(path, Map.of(), new Sort("", ""));
    }

    /**
     * The list that is called {@code part} on the page at {@code path}, sorted as {@code parameters} say, which are those of the
     * page or of the list's file.
     */
    static ListAddress of(String path, String part, Map<String, String> parameters, Orders<?> orders) {
        return of(path, part, parameters, orders, orders.usual());
    }

    /** The same; where the parameters don't say, the list is sorted by {@code usual}. */
    static ListAddress of(String path, String part, Map<String, String> parameters, Orders<?> orders, String usual) {
        String said = parameters.getOrDefault(parameter(part, SORT), "");
        return new ListAddress(path, part, Map.of(), Sort.of(said, usual, orders.names()));
    }

    /** The list at {@code path}, as {@code moment} has it. */
    static ListAddress of(String path, Sort sort, Moment moment) {
        return new ListAddress(path, Map.of(), sort).as(moment);
    }

    /** The same list, as {@code moment} has it. */
    ListAddress as(Moment moment) {
        return with("known-at", moment.past() ? moment.knownAt().toString() : "")
                .with("as-of", moment.asOfField());
    }

    /** The same list, where the parameter {@code name} is {@code value}; where that is blank, it isn't narrowed down by it. */
    public ListAddress with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(question);
        other.remove(name);
        if (!value.isBlank()) {
            other.put(name, value);
        }
        return new ListAddress(path, part, other, sort);
    }

    /** What the parameter {@code name} is; blank where the list isn't narrowed down by it. */
    String said(String name) {
        return question.getOrDefault(name, "");
    }

    /** Where the list is sorted by {@code name}; the other way round where it is already. */
    public String by(String name) {
        String by = sort.by().equals(name) ? Orders.FALLING + name : name;
        String there = new ListAddress(path, part, question, new Sort(by, sort.usual())).toString();
        return there + anchor();
    }

    /** What a heading tells those who don't see it of the list's order by {@code name}. */
    public @Nullable String aria(String name) {
        return sort.name().equals(name) ? (sort.falls() ? "descending" : "ascending") : null;
    }

    /** Where a page of it stands, but for the page's number. */
    public String pages() {
        return other(parameter(part, PAGE));
    }

    /** Which page of it {@code parameters} ask for; the first where they say no number. */
    int page(Map<String, String> parameters) {
        String said = parameters.getOrDefault(parameter(part, PAGE), "");
        return said.matches("\\d{1,6}") ? Integer.parseInt(said) : 1;
    }

    /** What leads to it on its page, behind the page's address; blank for the list that a page is about. */
    public String anchor() {
        return part.isEmpty() ? "" : "#" + part;
    }

    private static String parameter(String part, String name) {
        return part.isEmpty() ? name : part + "-" + name;
    }

    /** The list with another {@code parameter}, but for its value. */
    public String other(String parameter) {
        String all = with(parameter, "").toString();
        return all + (all.contains("?") ? "&" : "?") + parameter + "=";
    }

    /** Where it leaves as a file of {@code ending}: the whole list, in this order. */
    public String as(String ending) {
        String file = part.isEmpty() ? path : path + "/" + part;
        return new ListAddress(file + "." + ending, part, question, sort).toString();
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
            all.put(parameter(part, SORT), sort.by());
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
