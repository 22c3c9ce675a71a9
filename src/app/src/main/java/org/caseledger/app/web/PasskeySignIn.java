package org.caseledger.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationProvider;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** Signs in whoever has a passkey of an account that can be used, by Spring Security's own steps. */
@Component
class PasskeySignIn implements OtherWay {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeySignIn.class);

    /** Where a browser's script asks Spring Security for the steps. */
    private static final RequestMatcher STEPS = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/webauthn/**"),
            PathPatternRequestMatcher.pathPattern("/login/webauthn"));

    private final OpenLedger ledger;
    private final OtherArrival arrival;
    private final PasskeyPlace place;
    private final PasskeyRows rows;
    private final WebAuthnRelyingPartyOperations steps;
    private final AuthenticationEventPublisher events;

    PasskeySignIn(
            OpenLedger ledger,
            OtherArrival arrival,
            PasskeyPlace place,
            PasskeyRows rows,
            WebAuthnRelyingPartyOperations steps,
            AuthenticationEventPublisher events) {
        this.ledger = ledger;
        this.arrival = arrival;
        this.place = place;
        this.rows = rows;
        this.steps = steps;
        this.events = events;
    }

    @Override
    public void open(HttpSecurity http) {
        http.setSharedObject(UserDetailsService.class, this::account);
        http.setSharedObject(
                PublicKeyCredentialUserEntityRepository.class,
                ledger.secrets().passkeys().people());
        http.setSharedObject(UserCredentialRepository.class, rows);
        http.webAuthn(passkeys -> passkeys.rpName(PasskeySteps.PROGRAM)
                .rpId(place.name())
                .disableDefaultRegistrationPage(true)
                .withObjectPostProcessor(new ObjectPostProcessor<WebAuthnAuthenticationFilter>() {
                    @Override
                    public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
                        signInBy(filter, http);
                        return filter;
                    }
                }));
        http.addFilterBefore(PasskeySignIn::readable, CsrfFilter.class);
    }

    private void signInBy(WebAuthnAuthenticationFilter filter, HttpSecurity http) {
        ProviderManager manager =
                new ProviderManager(new GoodOnes(new WebAuthnAuthenticationProvider(steps, this::account)));
        manager.setAuthenticationEventPublisher(events);
        filter.setAuthenticationManager(new CountedAttempts(ledger, manager));
        filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setAuthenticationSuccessHandler(arrival);
        filter.setAuthenticationFailureHandler((request, response, refused) -> {
            if (!CountedAttempts.toldToWait(refused, response)) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
        });
    }

    /** Of the passkeys that prove something, those that are good for the account now. */
    private final class GoodOnes implements AuthenticationProvider {
        private final AuthenticationProvider proof;

        GoodOnes(AuthenticationProvider proof) {
            this.proof = proof;
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return proof.supports(authentication);
        }

        @Override
        public @Nullable Authentication authenticate(Authentication given) throws AuthenticationException {
            Authentication person = proof.authenticate(given);
            boolean good = person != null
                    && given instanceof WebAuthnAuthenticationRequestToken token
                    && ledger.users()
                            .named(person.getName())
                            .filter(account -> PasskeyRows.isGood(
                                    account,
                                    token.getWebAuthnRequest().getPublicKey().getRawId()))
                            .isPresent();
            if (!good) {
                throw new BadCredentialsException("not a passkey of this account");
            }
            return person;
        }
    }

    private UserDetails account(String name) {
        return ledger.users()
                .named(name)
                .filter(UserFacts::enabled)
                .map(account -> new User(account.user(), "", List.of()))
                .orElseThrow(() -> new UsernameNotFoundException("no account that can be used"));
    }

    /**
     * What can't be read, or is no passkey, is the sender's fault and not one of the program: Spring Security's steps and the
     * library below them say so in exceptions of many kinds.
     */
    private static void readable(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest asked)
                || !(response instanceof HttpServletResponse answer)
                || !STEPS.matches(asked)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException fault) {
            throw fault;
        } catch (LedgerFault refused) {
            answer.sendError(HttpServletResponse.SC_CONFLICT);
        } catch (RuntimeException unreadable) {
            LOG.info(
                    "what was sent as a passkey is none: {}",
                    unreadable.getClass().getName());
            answer.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
