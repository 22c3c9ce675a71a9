package org.caseledger.app.ask;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.app.answer.StreamTimelineAnswer;
import org.caseledger.app.answer.TokenAnswer;
import org.caseledger.app.answer.UserAnswer;
import org.caseledger.app.secret.Tokens;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.decision.Characters;
import org.caseledger.people.Permission;
import org.caseledger.people.Person;
import org.caseledger.people.UserName;
import org.caseledger.user.UserFacts;
import org.caseledger.user.Users;

/**
 * Questions about accounts. Whoever may not see accounts sees their own; another's is as if it weren't there.
 *
 * @param ledger the ledger
 * @param person who asks
 */
public record AboutAccounts(OpenLedger ledger, Person person) {

    /** Who has an account; of somebody who may not see accounts, their own. */
    public List<UserAnswer> all() {
        Instant now = ledger.clock().instant();
        return ledger.users().all().stream()
                .filter(account -> sees(account.user()))
                .map(account -> UserAnswer.of(account, now))
                .toList();
    }

    /** The account {@code user}. */
    public UserAnswer one(String user) {
        return UserAnswer.of(named(user), ledger.clock().instant());
    }

    /** The tokens of {@code user}: until when, revoked, usable; never what they are. */
    public List<TokenAnswer> tokens(String user) {
        UserFacts account = named(user);
        Instant now = ledger.clock().instant();
        Set<String> kept = ledger.secrets().tokens().of(account.user()).stream()
                .map(Tokens.Token::id)
                .collect(Collectors.toSet());
        return account.tokens().stream()
                .map(token -> TokenAnswer.of(token, account.enabled() && kept.contains(token.id()), now))
                .toList();
    }

    /** Every entry of the account {@code user}, in the order of recording. */
    public List<StreamTimelineAnswer> history(String user) {
        return ledger.recorded(Users.FAMILY.stream(named(user).user())).stream()
                .map(recorded -> StreamTimelineAnswer.of(Users.FAMILY, recorded))
                .toList();
    }

    /** The account {@code user}; one that isn't there, or that may not be seen, is {@link Unknown}. */
    public UserFacts named(String user) {
        UserFacts account = UserName.isOne(user) ? ledger.user(user) : ledger.user("");
        if (!account.exists() || !sees(account.user())) {
            throw new Unknown(
                    "user", "there is no account " + Characters.shown(user) + "; user list shows those there are");
        }
        return account;
    }

    private boolean sees(String user) {
        return person.may(Permission.SEE_ACCOUNTS) || UserName.same(person.user(), user);
    }
}
