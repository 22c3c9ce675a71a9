package org.caseledger.app.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list that may be long.
 *
 * @param rows the rows of this page
 * @param page its number, from 1
 * @param pages how many there are; one of an empty list
 * @param found the rows of all pages
 */
public record Paged<T>(List<T> rows, int page, int pages, int found) {

    /** Page {@code page} of {@code all}, with up to {@code max} rows; the nearest one where there is no such page. */
    static <T> Paged<T> of(List<T> all, int page, int max) {
        int pages = Math.max(1, Math.ceilDiv(all.size(), max));
        int shown = Math.clamp(page, 1, pages);
        int from = (shown - 1) * max;
        return new Paged<>(List.copyOf(all.subList(from, Math.min(all.size(), from + max))), shown, pages, all.size());
    }

    /** The same page of the same list, put otherwise: {@code rows} may be fewer, where they gather several. */
    <U> Paged<U> with(List<U> put) {
        return new Paged<>(put, page, pages, found);
    }

    /** The same page with each row put otherwise. */
    <U> Paged<U> map(Function<T, U> put) {
        return with(rows.stream().map(put).toList());
    }

    /** Rows of the list that are on other pages. */
    public int more() {
        return found - rows.size();
    }

    /** Whether the list has more than this page. */
    public boolean several() {
        return pages > 1;
    }

    /** Whether the list has nothing at all. */
    public boolean isEmpty() {
        return found == 0;
    }
}
