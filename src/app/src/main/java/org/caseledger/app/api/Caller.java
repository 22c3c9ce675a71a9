package org.caseledger.app.api;

import java.util.Collection;
import java.util.Objects;
import org.caseledger.app.secret.KnownPerson;
import org.caseledger.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;

/** A program that asks for somebody, known by a token of theirs; its principal is the {@link Person}. */
final class Caller extends KnownPerson {
    private static final long serialVersionUID = 1L;

    private final String token;

    /** For {@code person}, by the token with the id {@code token}, with what its scope allows. */
    Caller(Person person, String token, Collection<? extends GrantedAuthority> scope) {
        super(person, scope);
        this.token = token;
        setAuthenticated(true);
    }

    /** The id of the token, by which it is revoked. */
    String token() {
        return token;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Caller that
                && getPrincipal().equals(that.getPrincipal())
                && token.equals(that.token)
                && getAuthorities().equals(that.getAuthorities());
    }

    @Override
    public int hashCode() {
        return Objects.hash(getPrincipal(), token, getAuthorities());
    }
}
