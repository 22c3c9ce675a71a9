package org.caseledger.app.api;

import java.util.Collection;
import java.util.Objects;
import org.caseledger.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** A program that asks for somebody, known by a token of theirs; its principal is the {@link Person}. */
final class Caller extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Person person;

    /** For {@code person}, with what the token's scope allows. */
    Caller(Person person, Collection<? extends GrantedAuthority> scope) {
        super(scope);
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public String getName() {
        return person.user();
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    /** The token is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Caller that
                && person.equals(that.person)
                && getAuthorities().equals(that.getAuthorities());
    }

    @Override
    public int hashCode() {
        return Objects.hash(person, getAuthorities());
    }
}
