package org.caseledger.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caseledger.app.desk.Bearer;
import org.caseledger.app.secret.Tokens;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.people.UserName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;

/**
 * How a calendar program comes in, which can't sign in on a page: by Basic authentication (RFC 7617), with the account's name
 * and one of its tokens in place of a password. The address holds no secret, so that none is in a log, a history or the read
 * trail. The token may only read: calendar programs keep it as they like. A browser in which somebody has signed in comes by
 * its session, as to every page.
 */
@Configuration(proxyBeanMethods = false)
class CalendarSecurity {

    /** Where the feed stands. */
    static final String FEED = "/deadlines.ics";

    private static final String CHALLENGE = "Basic realm=\"Case Ledger calendar\", charset=\"UTF-8\"";

    @Bean
    @Order(2)
    SecurityFilterChain calendarFeed(HttpSecurity http, OpenLedger ledger) {
        return http.securityMatcher(CalendarSecurity::byItself)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(fixation -> fixation.none()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .authenticationManager(sent -> caller(sent, ledger))
                .httpBasic(basic -> basic.authenticationEntryPoint(CalendarSecurity::notKnown))
                .exceptionHandling(faults -> faults.authenticationEntryPoint(CalendarSecurity::notKnown))
                .build();
    }

    /** Whether a request for the feed brings what opens it along, or comes from no browser that has been here. */
    private static boolean byItself(HttpServletRequest request) {
        return request.getRequestURI().equals(FEED)
                && (request.getHeader(HttpHeaders.AUTHORIZATION) != null || request.getRequestedSessionId() == null);
    }

    private static Authentication caller(Authentication sent, OpenLedger ledger) {
        Bearer bearer = Bearer.of(ledger, String.valueOf(sent.getCredentials()))
                .filter(one -> UserName.same(one.account().user(), sent.getName()))
                .filter(one -> one.token().scope() == Tokens.Scope.READ)
                .orElseThrow(() -> new BadCredentialsException("no token of this account that may only read"));
        return new Caller(bearer.account().person(), bearer.token().id(), List.of());
    }

    private static void notKnown(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream()
                .write(("The name of an account and, in place of a password, one of its tokens that may only read open"
                                + " this calendar: caseledger user token NAME --days N --scope read\n")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
