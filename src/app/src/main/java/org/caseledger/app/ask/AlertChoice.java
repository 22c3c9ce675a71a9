package org.caseledger.app.ask;

import org.caseledger.alert.AlertRule;
import org.caseledger.alert.AlertState;
import org.caseledger.alert.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts are asked for. What is null is not asked about.
 *
 * @param whose whose they are
 * @param state how they stand
 * @param rule the rule that raised them
 * @param severity how much they matter
 * @param queue in whose queue they are, as {@link RaisedLine#queue} has it
 * @param claim the claim that they are on
 */
public record AlertChoice(
        Whose whose,
        @Nullable AlertState state,
        @Nullable AlertRule rule,
        @Nullable Severity severity,
        @Nullable String queue,
        @Nullable String claim) {

    /** All of them. */
    public static final AlertChoice ALL = new AlertChoice(Whose.EVERYBODYS, null, null, null, null, null);

    /** The same, but of {@code others}. */
    public AlertChoice of(Whose others) {
        return new AlertChoice(others, state, rule, severity, queue, claim);
    }

    /** The same, but in {@code other} state, or in any where that is null. */
    public AlertChoice in(@Nullable AlertState other) {
        return new AlertChoice(whose, other, rule, severity, queue, claim);
    }

    /** The same, but raised by {@code other}, or by any rule where that is null. */
    public AlertChoice by(@Nullable AlertRule other) {
        return new AlertChoice(whose, state, other, severity, queue, claim);
    }

    /** The same, but as severe as {@code other}, or however severe where that is null. */
    public AlertChoice as(@Nullable Severity other) {
        return new AlertChoice(whose, state, rule, other, queue, claim);
    }

    /** The same, but in the queue {@code other}, or in any where that is null. */
    public AlertChoice owned(@Nullable String other) {
        return new AlertChoice(whose, state, rule, severity, other, claim);
    }

    /** The same, but on {@code other}, or on any claim where that is null. */
    public AlertChoice on(@Nullable String other) {
        return new AlertChoice(whose, state, rule, severity, queue, other);
    }
}
