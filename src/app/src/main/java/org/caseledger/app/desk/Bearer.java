package org.caseledger.app.desk;

import java.util.Optional;
import org.caseledger.app.secret.Tokens;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.user.UserFacts;

/**
 * Who a token that a program sent stands for. The secret beside the ledger and the ledger's entries must agree: where a
 * process ended between the two, the token opens nothing.
 *
 * @param account whose token it is; it can be used
 * @param token the token
 */
public record Bearer(UserFacts account, Tokens.Token token) {

    /** Whoever {@code plain} stands for in {@code ledger}, now; empty where it stands for nobody. */
    public static Optional<Bearer> of(OpenLedger ledger, String plain) {
        return ledger.secrets()
                .tokens()
                .find(plain)
                .map(token -> new Bearer(ledger.user(token.account()), token))
                .filter(bearer -> bearer.account().enabled())
                .filter(bearer -> bearer.account()
                        .token(bearer.token().id())
                        .filter(known -> known.valid(ledger.clock().instant()))
                        .isPresent());
    }
}
