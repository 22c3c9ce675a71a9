package org.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caseledger.journal.LedgerJson;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.RunComputation;
import org.caseledger.statement.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was known at an instant is told for ever in the same bytes, whatever was recorded since. */
class KnownAtTest {

    @Test
    void whatWasKnownThenIsToldInTheSameBytes() {
        Proof.holds("monotone known-at", Proof.some(), one -> {
            Map<Instant, String> then = new TreeMap<>();
            Play.Look look = new Play.Look() {
                @Override
                public void changed(Book book) {
                    if (book.claims().size() == one.subjects().size()) {
                        // Of several things at one instant, the last completes what is known then.
                        then.put(book.now(), told(one, book, null));
                    }
                }
            };
            Book book = Proof.play(one, look).book();
            then.forEach((instant, told) -> assertThat(told(one, book, instant))
                    .as("known at %s", instant)
                    .isEqualTo(told));
        });
    }

    /** Statements with their workings and the content of a run: now, or as known at {@code instant}. */
    private static String told(Case one, Book book, @Nullable Instant instant) {
        StringBuilder told = new StringBuilder();
        for (Map.Entry<String, DateSpan> employer : one.lastPeriods().entrySet()) {
            Terms terms = instant == null ? book.terms(employer.getKey()) : book.terms(employer.getKey(), instant);
            List<ClaimInContext> files = new ArrayList<>();
            for (ClaimInContext file : book.files(employer.getKey())) {
                files.add(instant == null ? file : file.knownAt(instant));
            }
            for (ClaimInContext file : files) {
                Statement statement =
                        Statement.of(file.facts(), terms, employer.getValue().to());
                told.append(Told.figures(statement))
                        .append(Told.words(statement))
                        .append('\n');
                told.append(LedgerJson.mapper().writeValueAsString(statement.postings(file.receivables())))
                        .append('\n');
            }
            told.append(LedgerJson.mapper().writeValueAsString(RunComputation.of(terms, employer.getValue(), files)))
                    .append('\n');
        }
        return told.toString();
    }
}
