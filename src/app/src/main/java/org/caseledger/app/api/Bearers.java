package org.caseledger.app.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseledger.app.desk.Bearer;
import org.caseledger.app.secret.Tokens;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.people.Person;
import org.caseledger.user.UserFacts;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/**
 * Whose a token is. Nothing of it is remembered from one request to the next: a token that is revoked, and one whose account
 * is disabled, opens nothing at once.
 */
final class Bearers implements OpaqueTokenIntrospector {

    /** What a request needs that may change something. */
    static final String WRITE = "SCOPE_write";

    private static final String READ = "SCOPE_read";
    private static final String PERSON = "person";
    private static final String TOKEN = "token";

    private final OpenLedger ledger;

    Bearers(OpenLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String plain) {
        Bearer bearer = Bearer.of(ledger, plain).orElseThrow(() -> new BadOpaqueTokenException("no valid token"));
        UserFacts account = bearer.account();
        List<GrantedAuthority> scope = Stream.of(READ, WRITE)
                .limit(bearer.token().scope() == Tokens.Scope.WRITE ? 2 : 1)
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
        return new DefaultOAuth2AuthenticatedPrincipal(
                account.user(),
                Map.of(PERSON, account.person(), TOKEN, bearer.token().id()),
                scope);
    }

    /** The program that sent the token of {@code holder}. */
    static Caller caller(OAuth2AuthenticatedPrincipal holder) {
        Person person = holder.getAttribute(PERSON);
        String token = holder.getAttribute(TOKEN);
        if (person == null || token == null) {
            throw new IllegalArgumentException("a token's holder is a person");
        }
        return new Caller(person, token, holder.getAuthorities());
    }
}
