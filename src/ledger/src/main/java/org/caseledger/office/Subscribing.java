package org.caseledger.office;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.catalogue.Families;
import org.caseledger.decision.Characters;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.people.Permission;
import org.caseledger.user.Accounts;
import org.caseledger.webhook.WebhookCommand.SubscribeWebhook;
import org.jspecify.annotations.Nullable;

/** What the ledger as a whole has against a webhook: it is told of what there is, for somebody who may take it out. */
final class Subscribing {

    private Subscribing() {}

    /** Refused where {@code command} subscribes a webhook to what there isn't, or for an account that can't have it. */
    static Optional<Refusal> objection(Record command, Accounts accounts) {
        return command instanceof SubscribeWebhook c
                ? events(c.events()).or(() -> account(c.account(), accounts))
                : Optional.empty();
    }

    private static Optional<Refusal> events(List<String> events) {
        return events.stream()
                .filter(name -> known().noneMatch(name::equals))
                .findFirst()
                .map(name -> Refusal.of(
                        "unknown-event",
                        "events",
                        "no event is called " + Characters.shown(name)
                                + "; give kinds of events such as claim.accepted, or families such as payroll"));
    }

    private static Stream<String> known() {
        return Stream.concat(
                Families.all().stream().map(family -> family.name()),
                EventCatalogue.kinds().stream().map(kind -> kind.name()));
    }

    private static Optional<Refusal> account(@Nullable String account, Accounts accounts) {
        if (accounts.none()) {
            return account == null
                    ? Optional.empty()
                    : Optional.of(Refusal.of(
                            RefusalCode.UNKNOWN_USER, "account", "this ledger has no accounts; leave it out"));
        }
        if (account == null) {
            return Optional.of(Refusal.of(
                    "missing-account",
                    "account",
                    "say for which account it listens: it is told what that account sees"));
        }
        return accounts.named(account)
                .map(known -> known.person().may(Permission.EXPORT)
                        ? Optional.<Refusal>empty()
                        : Optional.of(Refusal.of(
                                RefusalCode.NOT_PERMITTED,
                                "account",
                                "the account " + known.user()
                                        + " may not take the journal out; give one of an auditor that can be used")))
                .orElseGet(() -> Optional.of(Refusal.of(
                        RefusalCode.UNKNOWN_USER,
                        "account",
                        "there is no account " + Characters.shown(account) + "; user list shows those there are")));
    }
}
