package org.caseledger.app.web;

import java.util.Optional;
import java.util.function.Function;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.AlertState;
import org.caseledger.alert.Severity;
import org.caseledger.app.ask.AlertChoice;
import org.caseledger.app.table.ClaimTables;
import org.caseledger.people.UserName;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of Today asks for.
 *
 * @param view whose alerts
 * @param state how they stand
 * @param severity how much they matter; null for any
 * @param rule what raised them; null for any rule
 * @param owner who they are said to be of; blank for anybody
 * @param claim the claim that they are on; blank for any
 * @param asOf the day on which they stand; blank for today
 * @param sort what they are sorted by, which may begin with a minus for the last first
 */
public record TodayQuery(
        TodayView view,
        AlertState state,
        @Nullable Severity severity,
        @Nullable AlertRule rule,
        String owner,
        String claim,
        String asOf,
        String sort) {

    /** The query of the words in an address, of the {@code usual} view where it says none; other words are refused. */
    static TodayQuery of(TodayView usual, TodayAsked asked) {
        String owner = said(asked.owner());
        return new TodayQuery(
                known("view", asked.view(), TodayView::named).orElse(usual),
                known("state", asked.state(), AlertState::named).orElse(AlertState.OPEN),
                known("severity", asked.severity(), Severity::named).orElse(null),
                known("rule", asked.rule(), AlertRule::named).orElse(null),
                owner.isEmpty() ? "" : UserName.of(owner),
                said(asked.claim()),
                said(asked.asOf()),
                ListAddress.Sort.of(said(asked.sort()), ClaimTables.ALERTS_BY).by());
    }

    private static String said(@Nullable String word) {
        return word == null ? "" : word.strip();
    }

    private static <T> Optional<T> known(String what, @Nullable String word, Function<String, Optional<T>> named) {
        String said = said(word);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(named.apply(said)
                .orElseThrow(() -> new BadAddress("There is no " + what + " \"" + said + "\" of alerts.")));
    }

    /** What that is of alerts, for {@code user}. */
    AlertChoice choice(String user) {
        return AlertChoice.ALL
                .of(view.of(user))
                .in(state)
                .as(severity)
                .by(rule)
                .owned(owner.isEmpty() ? null : owner)
                .on(claim.isEmpty() ? null : claim);
    }

    /** The same, of another view. */
    TodayQuery in(TodayView other) {
        return new TodayQuery(other, state, severity, rule, owner, claim, asOf, sort);
    }

    /** The same, of another state. */
    TodayQuery in(AlertState other) {
        return new TodayQuery(view, other, severity, rule, owner, claim, asOf, sort);
    }

    /** The same, of another severity, or of any. */
    TodayQuery as(@Nullable Severity other) {
        return new TodayQuery(view, state, other, rule, owner, claim, asOf, sort);
    }

    /** The same, as of {@code day}. */
    public TodayQuery on(String day) {
        return new TodayQuery(view, state, severity, rule, owner, claim, day, sort);
    }

    /** The same view with nothing narrowed down. */
    public TodayQuery plain() {
        return new TodayQuery(view, AlertState.OPEN, null, null, "", "", "", ClaimTables.ALERTS_BY.usual());
    }

    /** Whether anything is narrowed down, or shown otherwise than usual. */
    public boolean narrowed() {
        return !equals(plain());
    }

    /** Whether they stand in the usual order, which puts what matters as much together. */
    public boolean byUrgency() {
        return sort.equals(ClaimTables.ALERTS_BY.usual());
    }

    /** Where that is shown. */
    public String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/").queryParam("view", view);
        if (state != AlertState.OPEN) {
            address.queryParam("state", state);
        }
        if (severity != null) {
            address.queryParam("severity", severity);
        }
        if (rule != null) {
            address.queryParam("rule", rule);
        }
        for (String[] pair :
                new String[][] {{"owner", owner}, {"claim", claim}, {"as-of", asOf}, {"sort", byUrgency() ? "" : sort}
                }) {
            if (!pair[1].isEmpty()) {
                address.queryParam(pair[0], OwnAddress.encoded(pair[1]));
            }
        }
        return address.build(true).toUriString();
    }
}
