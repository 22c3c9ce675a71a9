package org.caseledger.app.web.manage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import org.caseledger.app.secret.Tokens;
import org.caseledger.app.serving.Listening;
import org.caseledger.app.serving.Managing;
import org.caseledger.app.serving.OwnNames;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.people.Permission;
import org.caseledger.user.UserFacts;
import org.springframework.core.env.Environment;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells who looks after the ledger's machine from others: a program on the machine itself, asking by one of its own names, or
 * one with a token of an account that may {@linkplain Permission#OPERATE operate}. Behind a proxy, whatever comes by the
 * proxy's way looks as if it came from this machine, if the proxy forgets to say otherwise; it needs the token.
 */
final class Operators extends OncePerRequestFilter {

    private final OpenLedger ledger;
    private final Listening listening;
    private final Environment environment;
    private final OwnNames here = OwnNames.here();
    private final BearerTokenResolver bearer = new DefaultBearerTokenResolver();

    Operators(OpenLedger ledger, Listening listening, Environment environment) {
        this.ledger = ledger;
        this.listening = listening;
        this.environment = environment;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> operator = fromHere(request) ? Optional.of("this machine") : byToken(request);
        operator.ifPresent(name -> SecurityContextHolder.getContext()
                .setAuthentication(new PreAuthenticatedAuthenticationToken(
                        name, "", AuthorityUtils.createAuthorityList("ROLE_" + Managing.ROLE))));
        chain.doFilter(request, response);
    }

    private boolean fromHere(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
                && here.include(OwnNames.asked(request))
                && !(listening.behindProxy() && request.getLocalPort() == port());
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private Optional<String> byToken(HttpServletRequest request) {
        String sent;
        try {
            sent = bearer.resolve(request);
        } catch (OAuth2AuthenticationException unreadable) {
            return Optional.empty();
        }
        return Optional.ofNullable(sent)
                .flatMap(ledger.secrets().tokens()::find)
                .map(Tokens.Token::account)
                .flatMap(ledger.users()::named)
                .filter(account -> account.person().may(Permission.OPERATE))
                .map(UserFacts::user);
    }
}
