package org.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.working.Explained;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.statement.Statement;
import org.junit.jupiter.api.Test;

/** Whether somebody asks how a figure came about changes no figure, and whoever asks is told the same. */
class ExplainedOnRequestTest {

    @Test
    void figuresAndWordsAreTheSameWheneverSomebodyAsks() {
        Proof.holds("explained on request", Proof.some(), one -> {
            Book book = Proof.play(one, Play.Look.NOWHERE).book();
            for (Map.Entry<String, DateSpan> employer : one.lastPeriods().entrySet()) {
                Terms terms = book.terms(employer.getKey());
                for (ClaimInContext file : book.files(employer.getKey())) {
                    check(file, terms, employer.getValue());
                }
            }
        });
    }

    private static void check(ClaimInContext file, Terms terms, DateSpan last) {
        Statement unasked = Statement.of(file.facts(), file.beside(), terms, last.to());
        List<String> figures = Told.figures(unasked);

        Statement explainedFirst = Statement.of(file.facts(), file.beside(), terms, last.to());
        List<String> words = Told.words(explainedFirst);
        assertThat(Told.figures(explainedFirst)).isEqualTo(figures);
        assertThat(explainedFirst.lines()).isEqualTo(unasked.lines());

        assertThat(Told.words(unasked)).as("asked later").isEqualTo(words);
        assertThat(Told.words(explainedFirst)).as("asked twice").isEqualTo(words);
        Statement backwards = Statement.of(file.facts(), file.beside(), terms, last.to());
        Told.explained(backwards).reversed().forEach(Explained::working);
        assertThat(Told.words(backwards)).as("asked from the end").isEqualTo(words);
        assertThat(Told.figures(unasked)).isEqualTo(figures);
    }
}
