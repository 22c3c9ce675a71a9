package org.caseledger.app.web.manage;

import org.caseledger.app.api.NotAdmitted;
import org.caseledger.app.serving.Listening;
import org.caseledger.app.serving.Managing;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.web.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Who may ask for health and metrics. Whether the workbench is well, in one word, anybody may: that is what a load balancer
 * asks. The rest is for {@link Operators}. A browser's session counts for nothing here.
 */
@Configuration(proxyBeanMethods = false)
class ManageSecurity {

    /** Before the chain of the pages. */
    private static final int ORDER = 10;

    @Bean
    @Order(ORDER)
    SecurityFilterChain manage(HttpSecurity http, OpenLedger ledger, Listening listening, Environment environment) {
        return http.securityMatcher(Managing.PATH + "/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                Managing.PATH + "/health",
                                Managing.PATH + "/health/readiness",
                                Managing.PATH + "/health/liveness")
                        .permitAll()
                        .anyRequest()
                        .hasRole(Managing.ROLE))
                .addFilterBefore(new Operators(ledger, listening, environment), AuthorizationFilter.class)
                .addFilterAfter(new NothingThere(), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        // A browser's cookie that comes along opens nothing here, and its session keeps its name.
                        .sessionFixation(fixation -> fixation.none()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .headers(headers ->
                        headers.defaultsDisabled().addHeaderWriter((request, response) -> SecurityHeaders.on(response)))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(NotAdmitted::notKnown)
                        .accessDeniedHandler(NotAdmitted::notPermitted))
                .build();
    }
}
