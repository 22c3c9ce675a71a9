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
    private final String token;

    /** For {@code person}, by the token with the id {@code token}, with what its scope allows. */
    Caller(Person person, String token, Collection<? extends GrantedAuthority> scope) {
        super(scope);
        this.person = person;
        this.token = token;
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

    /** The id of the token, by which it is revoked. */
    String token() {
        return token;
    }

    /** The token itself is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Caller that
                && person.equals(that.person)
                && token.equals(that.token)
                && getAuthorities().equals(that.getAuthorities());
    }

    @Override
    public int hashCode() {
        return Objects.hash(person, token, getAuthorities());
    }
}
