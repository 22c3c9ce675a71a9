package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caseledger.app.serving.OpenIdProvider;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Signs in whoever an OpenID Connect provider vouches for, where one is configured. One of its claims is the name of the
 * account, which is there and can be used; nobody gets an account by this way. What else the provider hands over is not kept.
 * The provider is asked about itself when somebody wants to sign in by it, so that the workbench starts without it.
 */
@Component
class OpenIdSignIn implements OtherWay {

    /** Where it begins: a link, because the way leads to another site, and forms stay in the workbench. */
    static final String BEGIN = "/sign-in/by";

    /** Where the provider sends people back to. */
    static final String BACK = "/sign-in/back";

    /** The provider's name in addresses. */
    static final String PROVIDER = "provider";

    /** What the page of signing in is told went wrong. */
    static final String TROUBLE = "elsewhere";

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");
    private static final String NO_ACCOUNT = "no-account";

    private final OpenLedger ledger;
    private final OtherArrival arrival;
    private final @Nullable OpenIdProvider provider;
    private final OidcUserService words = new OidcUserService();

    OpenIdSignIn(OpenLedger ledger, OtherArrival arrival, ObjectProvider<OpenIdProvider> provider) {
        this.ledger = ledger;
        this.arrival = arrival;
        this.provider = provider.getIfAvailable();
    }

    /** How the provider is called; empty where there is none. */
    Optional<String> label() {
        return Optional.ofNullable(provider).map(OpenIdProvider::label);
    }

    @Override
    public void open(HttpSecurity http) {
        OpenIdProvider known = provider;
        if (known == null) {
            return;
        }
        SupplierClientRegistrationRepository registrations = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(known)));
        http.oauth2Login(login -> login.loginPage(Entrance.SIGN_IN)
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(
                        begin -> begin.baseUri(BEGIN).authorizationRedirectStrategy((request, response, to) -> {
                            OtherArrival.carry(request);
                            response.sendRedirect(to);
                        }))
                .redirectionEndpoint(back -> back.baseUri(BACK))
                .userInfoEndpoint(word -> word.oidcUserService(request -> account(known, request)))
                .successHandler(arrival)
                .failureHandler(OpenIdSignIn::refused)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {
                    @Override
                    public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
                        filter.setAuthenticationManager(
                                new CountedAttempts(ledger, http.getSharedObject(AuthenticationManager.class)));
                        return filter;
                    }
                })
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(OpenIdSignIn::refused);
                        return filter;
                    }
                }));
    }

    private static ClientRegistration registration(OpenIdProvider provider) {
        return ClientRegistrations.fromIssuerLocation(provider.issuer())
                .registrationId(PROVIDER)
                .clientName(provider.label())
                .clientId(provider.clientId())
                .clientSecret(provider.secret())
                .scope("openid", "profile", "email")
                .redirectUri("{baseUrl}" + BACK)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    private OidcUser account(OpenIdProvider provider, OidcUserRequest request) {
        OidcUser word = words.loadUser(request);
        return named(word.getClaims(), provider.accountClaim())
                .flatMap(ledger.users()::named)
                .filter(UserFacts::enabled)
                .map(account -> new VouchedFor(account.user(), word))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(NO_ACCOUNT)));
    }

    /** An address that the provider hasn't seen answer is anybody's. */
    private static Optional<String> named(Map<String, Object> claims, String claim) {
        boolean unproven = claim.equals(StandardClaimNames.EMAIL)
                && !Boolean.TRUE.equals(claims.get(StandardClaimNames.EMAIL_VERIFIED));
        return unproven || !(claims.get(claim) instanceof String name) ? Optional.empty() : Optional.of(name);
    }

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (CountedAttempts.toldToWait(refused, response)) {
            return;
        }
        String code = refused instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode()
                : "";
        boolean unknown = code.equals(NO_ACCOUNT);
        if (!unknown) {
            // A code that is a word; what else an address says as its "error" is whatever somebody typed.
            LOG.warn("signing in by the provider failed: {}", CODE.matcher(code).matches() ? code : "fault", refused);
        }
        response.sendRedirect(Entrance.SIGN_IN + "?" + TROUBLE + "=" + (unknown ? "unknown" : "failed"));
    }

    /** What a provider would let the workbench do in somebody's name; the workbench wants to know who they are, no more. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {}
    }
}
