package org.caseledger.app.api;

import java.util.List;
import org.caseledger.app.answer.MovedAnswer;
import org.caseledger.decision.Refusal;
import org.springframework.http.HttpStatus;

/** A request is not done, for the reason that the problem says. */
final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private Trouble(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** What the ledger refuses. */
    static Trouble of(Refusal refusal) {
        return new Trouble(Problem.of(refusal));
    }

    /** What the ledger refuses because {@code moved}. */
    static Trouble of(Refusal refusal, List<MovedAnswer.MovedBy> moved) {
        return new Trouble(Problem.of(refusal).because(moved));
    }

    /** What the request says in {@code field} can't be read or meant. */
    static Trouble with(String code, String field, String detail) {
        return new Trouble(Problem.of(HttpStatus.BAD_REQUEST.value(), code, field, detail));
    }

    /** Another reason. */
    static Trouble of(HttpStatus status, String code, String detail) {
        return new Trouble(Problem.of(status.value(), code, detail));
    }

    Problem problem() {
        return problem;
    }
}
