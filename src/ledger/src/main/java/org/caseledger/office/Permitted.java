package org.caseledger.office;

import java.util.Arrays;
import java.util.Collection;
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
import org.caseledger.people.Person;
import org.caseledger.people.Role;
import org.caseledger.people.UserName;
import org.caseledger.user.Accounts;
import org.caseledger.user.UserCommand;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what somebody may not give. A ledger that never had an account asks nobody; one that has knows whoever gives
 * something, and what a command needs stands beside it.
 *
 * <p>Ann is a clerk: she reports an injury, and her acceptance of the claim is refused. Whoever has the ledger's files in
 * their hands may look after accounts without having one, because otherwise nobody could begin.
 */
final class Permitted {

    private final Accounts accounts;
    private final @Nullable Person supposing;

    /** Judges by {@code accounts}. */
    Permitted(Accounts accounts) {
        this(accounts, null);
    }

    private Permitted(Accounts accounts, @Nullable Person supposing) {
        this.accounts = accounts;
        this.supposing = supposing;
    }

    /**
     * Lets {@code person} suppose what others would give: nothing of it is recorded, and what is in sight of {@code person}
     * bounds it, whoever it says that gives it. Paula of payroll supposes that a denial is rescinded, which an adjuster would
     * do, and sees what her run would carry then.
     */
    static Permitted toSuppose(Accounts accounts, Person person) {
        return new Permitted(accounts, person);
    }

    /** {@code submission} under the name of its account; as it is where it has none. */
    Submission named(Submission submission) {
        return accounts.named(submission.who().user())
                .map(account -> submission.by(account.user()))
                .orElse(submission);
    }

    /** The person who gives something as {@code who}. */
    Person person(Who who) {
        return supposing != null
                ? supposing
                : accounts.named(who.user()).map(UserFacts::person).orElseGet(() -> Person.owner(who.user()));
    }

    /** What there is against {@code submission}; a blank name is somebody else's to refuse. */
    Optional<Refusal> objection(Submission submission) {
        Optional<Refusal> refusal = objection(submission.command().getClass(), submission.who());
        return submission.command() instanceof UserCommand command
                ? refusal.or(() -> another(command, submission.who())).or(() -> accounts.objection(command))
                : refusal;
    }

    /** What there is against any {@code command} of this class, were it given by {@code who}. */
    Optional<Refusal> objection(Class<? extends Record> command, Who who) {
        if (supposing != null || accounts.none() || who.user().isBlank()) {
            return Optional.empty();
        }
        Optional<UserFacts> account = accounts.named(who.user());
        if (account.isEmpty()) {
            return who.owner() && UserCommand.class.isAssignableFrom(command)
                    ? Optional.empty()
                    : Optional.of(refusal("there is no account \"" + Characters.shown(who.user())
                            + "\" in this ledger; give the name of one, or ask an administrator: caseledger user add"));
        }
        if (!account.get().enabled()) {
            return Optional.of(refusal("the account " + account.get().user() + " is disabled; ask an administrator"));
        }
        Needs needs = Objects.requireNonNull(command.getAnnotation(Needs.class), command::getName);
        return account.get().person().may(needs)
                ? Optional.empty()
                : Optional.of(lacks(
                        account.get().user(),
                        account.get().roles(),
                        "give " + command.getSimpleName(),
                        Arrays.asList(needs.value())));
    }

    /** Whether {@code command} is about another account than that of {@code who}, who only keeps their own. */
    private Optional<Refusal> another(UserCommand command, Who who) {
        return accounts.named(who.user())
                .filter(account -> !account.person().may(Permission.KEEP_ACCOUNTS)
                        && !UserName.same(account.user(), command.user()))
                .map(account -> lacks(
                        account.user(),
                        account.roles(),
                        "look after somebody else's account",
                        Set.of(Permission.KEEP_ACCOUNTS)));
    }

    /** The refusal of {@code user} in these {@code roles}, who lacks each of {@code needed} to do {@code what}. */
    static Refusal lacks(String user, Collection<Role> roles, String what, Collection<Permission> needed) {
        Set<Role> enough = needed.stream()
                .flatMap(permission -> permission.roles().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return refusal(user + " (" + words(roles) + ") may not " + what
                + (enough.isEmpty()
                        ? ": nobody gives it, it follows from what a run is"
                        : ": that needs one of the roles " + words(enough)
                                + "; ask an administrator: caseledger user role " + user));
    }

    private static String words(Collection<Role> roles) {
        return Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(Role::toString)
                .collect(Collectors.joining(", "));
    }

    private static Refusal refusal(String message) {
        return Refusal.of(RefusalCode.NOT_PERMITTED, "by", message);
    }
}
