package org.caseledger.app.web;

import java.util.Optional;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.AlertState;
import org.caseledger.alert.Severity;
import org.caseledger.app.ask.AlertChoice;
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
 */
public record TodayQuery(
        TodayView view,
        AlertState state,
        @Nullable Severity severity,
        @Nullable AlertRule rule,
        String owner,
        String claim,
        String asOf) {

    /** The query of the words in an address; one that is none of those there are is refused. */
    static TodayQuery of(
            TodayView usual,
            String view,
            String state,
            String severity,
            String rule,
            String owner,
            String claim,
            String asOf) {
        return new TodayQuery(
                view.isBlank() ? usual : known("view", view, TodayView.named(view)),
                state.isBlank() ? AlertState.OPEN : known("state", state, AlertState.named(state)),
                severity.isBlank() ? null : known("severity", severity, Severity.named(severity)),
                rule.isBlank() ? null : known("rule", rule, AlertRule.named(rule)),
                owner.isBlank() ? "" : UserName.of(owner),
                claim.strip(),
                asOf.strip());
    }

    private static <T> T known(String what, String word, Optional<T> named) {
        return named.orElseThrow(() -> new BadAddress("There is no " + what + " \"" + word + "\" of alerts."));
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
        return new TodayQuery(other, state, severity, rule, owner, claim, asOf);
    }

    /** The same, of another state. */
    TodayQuery in(AlertState other) {
        return new TodayQuery(view, other, severity, rule, owner, claim, asOf);
    }

    /** The same, of another severity, or of any. */
    TodayQuery as(@Nullable Severity other) {
        return new TodayQuery(view, state, other, rule, owner, claim, asOf);
    }

    /** The same, as of {@code day}. */
    public TodayQuery on(String day) {
        return new TodayQuery(view, state, severity, rule, owner, claim, day);
    }

    /** The same view with nothing narrowed down. */
    public TodayQuery plain() {
        return new TodayQuery(view, AlertState.OPEN, null, null, "", "", "");
    }

    /** Whether anything is narrowed down, or shown otherwise than usual. */
    public boolean narrowed() {
        return !equals(plain());
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
        for (String[] pair : new String[][] {{"owner", owner}, {"claim", claim}, {"as-of", asOf}}) {
            if (!pair[1].isEmpty()) {
                address.queryParam(pair[0], OwnAddress.encoded(pair[1]));
            }
        }
        return address.build(true).toUriString();
    }
}
