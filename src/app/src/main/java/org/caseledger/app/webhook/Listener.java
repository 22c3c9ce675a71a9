package org.caseledger.app.webhook;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.people.Permission;
import org.caseledger.people.Person;
import org.caseledger.people.Role;
import org.caseledger.user.Accounts;
import org.caseledger.user.UserFacts;
import org.caseledger.webhook.WebhookFacts;
import org.jspecify.annotations.Nullable;

/** For whom a webhook listens: it is told what that person sees of the employers that it was subscribed to. */
final class Listener {

    private Listener() {}

    /**
     * The person for whom {@code webhook} listens now; empty where the employers that it wants are none that they see.
     * Refused where the account can't be used, or may not take the journal out any more: what is to be told waits.
     */
    static Optional<Person> of(OpenLedger ledger, WebhookFacts webhook) throws IOException {
        Person person = person(ledger.users(), webhook);
        Set<String> wanted = Set.copyOf(webhook.subscription().employers());
        if (wanted.isEmpty()) {
            return Optional.of(person);
        }
        Set<String> seen = new HashSet<>(wanted);
        if (!person.employers().isEmpty()) {
            seen.retainAll(person.employers());
        }
        Set<Role> roles = person.owner() ? EnumSet.allOf(Role.class) : person.roles();
        return seen.isEmpty() ? Optional.empty() : Optional.of(new Person(person.user(), roles, seen, false));
    }

    private static Person person(Accounts accounts, WebhookFacts webhook) throws IOException {
        @Nullable String account = webhook.subscription().account();
        if (accounts.none()) {
            return Person.OWNER;
        }
        if (account == null) {
            throw new IOException(
                    "it listens for no account, and this ledger has accounts now: end it and add another");
        }
        return accounts.named(account)
                .map(UserFacts::person)
                .filter(person -> person.may(Permission.EXPORT))
                .orElseThrow(() -> new IOException(
                        "the account " + account + " can't be used or may not take the journal out any more"));
    }
}
