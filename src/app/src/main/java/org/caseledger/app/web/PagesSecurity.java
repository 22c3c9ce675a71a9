package org.caseledger.app.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.caseledger.app.store.OpenLedger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.session.SessionInformationExpiredEvent;

/** How the pages are guarded: everybody signs in, and every form says that it stands on a page of the same session. */
@Configuration(proxyBeanMethods = false)
class PagesSecurity {

    /** After the chains of what isn't a page. */
    static final int ORDER = 100;

    /** How many sessions a person may have open; signing in once more ends the one that was used least lately. */
    private static final int SESSIONS_MAX = 5;

    @Bean
    @Order(ORDER)
    SecurityFilterChain pages(
            HttpSecurity http,
            OpenLedger ledger,
            SessionsByName sessions,
            Entrance entrance,
            Arrival arrival,
            List<OtherWay> others) {
        others.forEach(way -> way.open(http));
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(Entrance.SIGN_IN, "/static/**", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(Entrance.SIGN_IN)
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .successHandler(arrival)
                        .failureHandler(arrival))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(Entrance.SIGN_IN + "?out"))
                .sessionManagement(session -> session.sessionConcurrency(open -> open.maximumSessions(SESSIONS_MAX)
                        .sessionRegistry(sessions)
                        .expiredSessionStrategy(PagesSecurity::goOn)))
                .csrf(csrf -> csrf.csrfTokenRequestHandler(new FormToken()))
                .requestCache(RequestCacheConfigurer::disable)
                // Every answer has them already, the server's own too.
                .headers(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(entrance).accessDeniedHandler(entrance))
                .addFilterBefore(new WhoIsHere(ledger, sessions), CsrfFilter.class)
                .addFilterAfter(new UploadDoor(entrance), WhoIsHere.class)
                .build();
    }

    /** WhoIsHere has ended the session and asks who it is; what is refused on another ground says that, on its page. */
    private static void goOn(SessionInformationExpiredEvent ended) throws IOException, ServletException {
        FilterChain chain = ended.getFilterChain();
        if (chain != null) {
            chain.doFilter(ended.getRequest(), ended.getResponse());
        }
    }

    @Bean
    AuthenticationManager authenticationManager(PasswordCheck check, AuthenticationEventPublisher events) {
        ProviderManager manager = new ProviderManager(check);
        manager.setAuthenticationEventPublisher(events);
        return manager;
    }

    /** Tells the registry of sessions when one ends. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
