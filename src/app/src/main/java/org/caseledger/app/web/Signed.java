package org.caseledger.app.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caseledger.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody who is signed in. Its principal is the {@link Person}; the one that a request sees has the roles and employers
 * that the account has now, whatever it had when the person signed in.
 */
public final class Signed extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Person person;
    private final Instant at;

    /** {@code person}, who signed in at {@code at}. */
    public Signed(Person person, Instant at) {
        super(List.of());
        this.person = person;
        this.at = at;
        setAuthenticated(true);
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
    public String getName() {
        return person.user();
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    /** What they proved it with is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Signed that && person.equals(that.person) && at.equals(that.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(person, at);
    }
}
