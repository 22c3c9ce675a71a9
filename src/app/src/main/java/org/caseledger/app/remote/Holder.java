package org.caseledger.app.remote;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caseledger.app.call.Account;
import org.caseledger.app.desk.Bearer;
import org.caseledger.app.secret.Tokens;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;

/**
 * Who holds the token that came with a call.
 *
 * @param name the holder's name
 * @param account the account that the token was issued to; null where it stands for the owner of the ledger's files
 * @param token the token's id; blank where it is the owner's
 */
record Holder(String name, @Nullable Account account, String token) {

    private static final String OWNER = "owner-of-the-files";
    private static final String TOKEN = "token";
    private static final String READS = "SCOPE_read";
    private static final String WRITES = "SCOPE_write";

    /** Whoever {@code token} stands for, as the security chain knows them: the owner of the files, or an account. */
    static OAuth2AuthenticatedPrincipal of(String token, OwnersToken owners, OpenLedger ledger) {
        if (owners.is(token)) {
            return new DefaultOAuth2AuthenticatedPrincipal(OWNER, Map.of(OWNER, true), List.of());
        }
        Bearer bearer =
                Bearer.of(ledger, token).orElseThrow(() -> new BadOpaqueTokenException("the token isn't known"));
        String scope = bearer.token().scope() == Tokens.Scope.WRITE ? WRITES : READS;
        return new DefaultOAuth2AuthenticatedPrincipal(
                bearer.account().user(),
                Map.of(OWNER, false, TOKEN, bearer.token().id()),
                List.of(new SimpleGrantedAuthority(scope)));
    }

    static Holder of(Authentication authentication) {
        if (authentication.getPrincipal() instanceof OAuth2AuthenticatedPrincipal principal
                && Boolean.TRUE.equals(principal.getAttribute(OWNER))) {
            return new Holder(OWNER, null, "");
        }
        Collection<String> scopes = authentication.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .toList();
        boolean reads = scopes.contains(READS) && !scopes.contains(WRITES);
        String token = authentication.getPrincipal() instanceof OAuth2AuthenticatedPrincipal principal
                ? principal.getAttribute(TOKEN)
                : null;
        return new Holder(
                authentication.getName(),
                new Account(authentication.getName(), reads),
                Objects.requireNonNull(token, "whoever comes with a token has one"));
    }

    /** Whether the token opens {@code ledger} still: it wasn't revoked, and its account not disabled. */
    boolean isAdmitted(OpenLedger ledger) {
        UserFacts known = ledger.user(name);
        return account == null
                || known.enabled()
                        && known.token(token)
                                .filter(one -> one.valid(ledger.clock().instant()))
                                .isPresent();
    }
}
