package org.caseledger.variance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimEvent.PostingReceived;
import org.caseledger.claim.ClaimEvent.PostingsLeftOut;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.PostedAddress;
import org.caseledger.claim.PostedRow;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What payroll posted under one address, as the last file that named its run says; nothing where that file left it out.
 *
 * @param file SHA-256 of that file
 * @param rows its rows under the address; they add up
 */
public record PostedRows(String file, List<PostedRow> rows) {

    /** What was posted for a claim under {@code run}, by address. */
    public static SortedMap<LineKey, PostedRows> of(ClaimFacts facts, String run) {
        SortedMap<LineKey, PostedRows> postings = new TreeMap<>();
        facts.reconciliation().posted().forEach(entry -> {
            switch (entry.event()) {
                case PostingReceived(String file, PostedRow row) -> {
                    if (row.run().equals(run)) {
                        postings.merge(address(row.address()), new PostedRows(file, List.of(row)), PostedRows::then);
                    }
                }
                case PostingsLeftOut list -> {
                    if (list.run().equals(run)) {
                        list.lines().forEach(line -> postings.remove(address(line)));
                    }
                }
            }
        });
        return postings;
    }

    /** The address of a posting within its run. */
    public static LineKey address(PostedAddress posting) {
        return new LineKey(posting.forPeriod(), posting.kind(), posting.payCode(), posting.leave());
    }

    private PostedRows then(PostedRows later) {
        if (!file.equals(later.file)) {
            return later;
        }
        List<PostedRow> all = new ArrayList<>(rows);
        all.addAll(later.rows);
        return new PostedRows(file, List.copyOf(all));
    }

    /** Days posted, where payroll keeps them. */
    Optional<BigDecimal> days() {
        return sum(PostedRow::days, BigDecimal::add);
    }

    /** Leave hours posted. */
    Optional<BigDecimal> hours() {
        return sum(PostedRow::hours, BigDecimal::add);
    }

    /** Dollars posted. */
    Optional<Money> amount() {
        return sum(PostedRow::amount, Money::plus);
    }

    private <T> Optional<T> sum(Function<PostedRow, @Nullable T> part, BinaryOperator<T> plus) {
        return rows.stream().flatMap(row -> Stream.ofNullable(part.apply(row))).reduce(plus);
    }
}
