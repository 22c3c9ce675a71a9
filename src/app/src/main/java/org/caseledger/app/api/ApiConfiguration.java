package org.caseledger.app.api;

import java.util.List;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.journal.LedgerJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** What the API is made of: who comes in, how JSON is written, what an address may say. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ApiConfiguration {

    /** Where the API begins; what breaks who relies on it gets another number. */
    public static final String BASE = "/api/v1";

    /** Where its description stands. */
    public static final String DOCUMENT = BASE + "/openapi.json";

    private static final String ALL = "/api/**";

    /** What the server is told of the API, as its arguments: where its description stands and what that covers. */
    public static List<String> arguments() {
        return List.of(
                // What springdoc finds; asked for by nobody but ApiDocument, which completes it.
                "--springdoc.api-docs.path=/api/springdoc",
                "--springdoc.api-docs.version=openapi_3_1",
                "--springdoc.packages-to-scan=" + ApiConfiguration.class.getPackageName(),
                "--springdoc.paths-to-match=" + BASE + "/**",
                "--springdoc.default-produces-media-type=application/json",
                "--springdoc.default-consumes-media-type=application/json",
                "--springdoc.writer-with-order-by-keys=true",
                "--springdoc.writer-with-default-pretty-printer=true",
                "--springdoc.override-with-generic-response=false",
                "--springdoc.enable-kotlin=false",
                "--springdoc.show-actuator=false");
    }

    /**
     * Everything under {@code /api} is asked with a token, in every request anew: there are no sessions and no cookies, so
     * that no other site can have a browser ask. A token that may only read may only {@code GET}.
     */
    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(HttpSecurity http, OpenLedger ledger) {
        return http.securityMatcher(ALL)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        // A browser's cookie that comes along opens nothing here, and its session keeps its name.
                        .sessionFixation(fixation -> fixation.none()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, DOCUMENT)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, ALL)
                        .authenticated()
                        .requestMatchers(HttpMethod.HEAD, ALL)
                        .authenticated()
                        .anyRequest()
                        .hasAuthority(Bearers.WRITE))
                .oauth2ResourceServer(server -> server.opaqueToken(tokens -> tokens.introspector(new Bearers(ledger))
                                .authenticationConverter((token, holder) -> Bearers.caller(holder)))
                        .authenticationEntryPoint(NotAdmitted::notKnown)
                        .accessDeniedHandler(NotAdmitted::outOfScope))
                .exceptionHandling(faults -> faults.authenticationEntryPoint(NotAdmitted::notKnown)
                        .accessDeniedHandler(NotAdmitted::outOfScope))
                .build();
    }

    /** JSON is written and read as everywhere else in the ledger. */
    @Bean
    JsonMapper jsonMapper() {
        return LedgerJson.mapper();
    }

    /** What an address says is read to its end, and so is in which forms an answer is taken. */
    @Bean
    WebMvcConfigurer apiAddresses() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new KnownParameters()).addPathPatterns(ALL);
                interceptors.addInterceptor(new Acceptable()).addPathPatterns(ALL);
            }
        };
    }
}
