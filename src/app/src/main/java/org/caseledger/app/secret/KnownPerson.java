package org.caseledger.app.secret;

import java.util.Collection;
import org.caseledger.people.Person;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** Somebody who proved who they are, by whatever way. The principal is the {@link Person}, and the proof isn't kept. */
public abstract class KnownPerson extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Person person;

    /** {@code person}, with what the way by which they came {@code allows}. */
    protected KnownPerson(Person person, Collection<? extends GrantedAuthority> allows) {
        super(allows);
        this.person = person;
    }

    @Override
    public final String getName() {
        return person.user();
    }

    @Override
    public final Person getPrincipal() {
        return person;
    }

    /** What they proved it with is not kept. */
    @Override
    public final Object getCredentials() {
        return "";
    }
}
