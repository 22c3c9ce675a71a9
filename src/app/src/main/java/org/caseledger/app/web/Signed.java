package org.caseledger.app.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caseledger.app.secret.KnownPerson;
import org.caseledger.journal.Entry;
import org.caseledger.people.Person;
import org.caseledger.user.UserEvent;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody who is signed in. Its principal is the {@link Person}; the one that a request sees has the roles and employers
 * that the account has now, whatever it had when the person signed in.
 */
public final class Signed extends KnownPerson {
    private static final long serialVersionUID = 1L;

    private final Instant at;
    private final long endings;

    /** {@code person}, who proves who they are in each request anew. */
    public Signed(Person person, Instant at) {
        this(person, at, 0);
    }

    private Signed(Person person, Instant at, long endings) {
        super(person, List.of());
        this.at = at;
        this.endings = endings;
        setAuthenticated(true);
    }

    /** The person of {@code account}, who signs in at {@code at}. */
    static Signed in(UserFacts account, Instant at) {
        return new Signed(account.person(), at, endings(account));
    }

    /**
     * How often something happened to {@code account} that ends its sessions: another password, or that it was disabled.
     * They are counted, because clocks may stand still.
     */
    private static long endings(UserFacts account) {
        return account.entries().stream()
                .map(Entry::event)
                .filter(event -> event instanceof UserEvent.PasswordSet || event instanceof UserEvent.UserDisabled)
                .count();
    }

    /** Whether nothing has happened to {@code account} since they signed in that ends its sessions. */
    boolean holds(UserFacts account) {
        return endings == endings(account);
    }

    /** The same session, as {@code account} is now. */
    Signed now(UserFacts account) {
        return new Signed(account.person(), at, endings);
    }

    /** Whoever asks in this request; refused where nobody is signed in. */
    public static Person person() {
        return somebody().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** Whoever asks in this request; empty where nobody is signed in. */
    public static Optional<Person> somebody() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** When they signed in. */
    public Instant at() {
        return at;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Signed that
                && getPrincipal().equals(that.getPrincipal())
                && at.equals(that.at)
                && endings == that.endings;
    }

    @Override
    public int hashCode() {
        return Objects.hash(getPrincipal(), at, endings);
    }
}
