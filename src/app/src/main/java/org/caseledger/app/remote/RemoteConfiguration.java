package org.caseledger.app.remote;

import org.caseledger.app.api.NotAdmitted;
import org.caseledger.app.call.CommandTree;
import org.caseledger.app.store.OpenLedger;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** What a server needs so that command lines elsewhere can call. */
@Configuration(proxyBeanMethods = false)
public class RemoteConfiguration {

    private static final String PATH = DistantServer.PATH;

    @Bean
    OwnersToken ownersToken() {
        return new OwnersToken();
    }

    @Bean
    CallsUnderway callsUnderway() {
        return new CallsUnderway();
    }

    @Bean
    ServletRegistrationBean<CommandLineServlet> commandLine(
            OpenLedger ledger, CommandTree commands, CallsUnderway calls) {
        ServletRegistrationBean<CommandLineServlet> servlet =
                new ServletRegistrationBean<>(new CommandLineServlet(ledger, commands, calls), PATH + "/*");
        servlet.setAsyncSupported(true);
        return servlet;
    }

    /** Nobody calls without a token, and nothing of a browser counts: no cookie, no session, no form. */
    @Bean
    @Order(0)
    SecurityFilterChain commandLineChain(HttpSecurity http, OwnersToken owners, OpenLedger ledger) {
        return http.securityMatcher(PATH, PATH + "/**")
                .csrf(AbstractHttpConfigurer::disable)
                // Every answer has them already; and the call's own thread may be writing into the answer by then.
                .headers(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        // A browser's cookie that comes along opens nothing here, and its session keeps its name.
                        .sessionFixation(fixation -> fixation.none()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.opaqueToken(
                                opaque -> opaque.introspector(token -> Holder.of(token, owners, ledger)))
                        .authenticationEntryPoint(NotAdmitted::notKnown))
                .exceptionHandling(faults -> faults.authenticationEntryPoint(NotAdmitted::notKnown)
                        .accessDeniedHandler(NotAdmitted::notPermitted))
                .build();
    }
}
