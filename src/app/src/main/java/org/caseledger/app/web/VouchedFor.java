package org.caseledger.app.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody for whom an OpenID Connect provider vouched, under the name of their account.
 *
 * @param account the account
 * @param word what the provider said
 */
record VouchedFor(String account, OidcUser word) implements OidcUser {

    @Override
    public String getName() {
        return account;
    }

    @Override
    public Map<String, Object> getClaims() {
        return word.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return word.getUserInfo();
    }

    @Override
    public OidcIdToken getIdToken() {
        return word.getIdToken();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return word.getAttributes();
    }

    /** None: what they may do says the ledger. */
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }
}
