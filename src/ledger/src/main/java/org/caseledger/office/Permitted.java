package org.caseledger.office;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.decision.Characters;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.Who;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.people.Role;
import org.caseledger.people.UserName;
import org.caseledger.user.Accounts;
import org.caseledger.user.UserCommand;
import org.caseledger.user.UserFacts;

/**
 * Refuses what somebody may not give. A ledger that never had an account asks nobody; one that has knows whoever gives
 * something, and what a command needs stands beside it.
 *
 * <p>Ann is a clerk: she reports an injury, and her acceptance of the claim is refused. Whoever has the ledger's files in
 * their hands may look after accounts without having one, because otherwise nobody could begin.
 */
final class Permitted {

    private final Accounts accounts;

    /** Judges by {@code accounts}. */
    Permitted(Accounts accounts) {
        this.accounts = accounts;
    }

    /** {@code submission} under the name of its account; as it is where it has none. */
    Submission named(Submission submission) {
        return accounts.named(submission.who().user())
                .map(account -> submission.by(account.user()))
                .orElse(submission);
    }

    /** What there is against {@code submission}; a blank name is somebody else's to refuse. */
    Optional<Refusal> objection(Submission submission) {
        Who who = submission.who();
        if (who.user().isBlank()) {
            return Optional.empty();
        }
        Optional<Refusal> refusal = accounts.none() ? Optional.empty() : giver(submission);
        return submission.command() instanceof UserCommand command
                ? refusal.or(() -> accounts.objection(command))
                : refusal;
    }

    private Optional<Refusal> giver(Submission submission) {
        Optional<UserFacts> account = accounts.named(submission.who().user());
        if (account.isEmpty() && submission.who().owner() && submission.command() instanceof UserCommand) {
            return Optional.empty();
        }
        String name = Characters.shown(submission.who().user());
        if (account.isEmpty()) {
            return Optional.of(refusal("there is no account \"" + name
                    + "\" in this ledger; give the name of one, or ask an administrator: caseledger user add"));
        }
        return account.get().enabled()
                ? mayGive(account.get(), submission.command())
                : Optional.of(refusal("the account " + account.get().user() + " is disabled; ask an administrator"));
    }

    private static Optional<Refusal> mayGive(UserFacts account, Record command) {
        Needs needs =
                Objects.requireNonNull(command.getClass().getAnnotation(Needs.class), command.getClass()::getName);
        if (account.person().may(needs) && !another(account, command)) {
            return Optional.empty();
        }
        Set<Role> enough = another(account, command) ? Permission.KEEP_ACCOUNTS.roles() : roles(needs);
        return Optional.of(refusal(account.user() + " (" + words(Set.copyOf(account.roles())) + ") may not give "
                + command.getClass().getSimpleName()
                + (enough.isEmpty()
                        ? "; it follows from what a run is, and nobody gives it"
                        : ", which needs one of the roles " + words(enough)
                                + "; ask an administrator: caseledger user role " + account.user() + " …")));
    }

    /** Whether {@code command} is about another account than {@code account}, which only keeps its own. */
    private static boolean another(UserFacts account, Record command) {
        return command instanceof UserCommand.OfOneself own
                && !UserName.same(own.user(), account.user())
                && !account.person().may(Permission.KEEP_ACCOUNTS);
    }

    private static Set<Role> roles(Needs needs) {
        return Arrays.stream(needs.value())
                .flatMap(permission -> permission.roles().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static String words(Set<Role> roles) {
        return Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(Role::toString)
                .collect(Collectors.joining(", "));
    }

    private static Refusal refusal(String message) {
        return Refusal.of(RefusalCode.NOT_PERMITTED, "by", message);
    }
}
