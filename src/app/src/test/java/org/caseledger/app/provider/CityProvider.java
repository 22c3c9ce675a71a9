package org.caseledger.app.provider;

import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** A city's own OpenID Connect provider, Spring's Authorization Server in this process, which knows three people. */
public final class CityProvider implements AutoCloseable {

    /** The name under which it knows the workbench. */
    public static final String CLIENT = "case-ledger";

    /** The word by which it knows it. */
    public static final String SECRET = "a word between two servers";

    /** Everybody's password with it. */
    public static final String PASSWORD = "known to the city";

    private final ConfigurableApplicationContext context;

    private CityProvider(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it at {@code port}; it sends people back to {@code back}. */
    public static CityProvider start(int port, String back) {
        String client = "--spring.security.oauth2.authorizationserver.client.workbench.";
        return new CityProvider(new SpringApplicationBuilder(People.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--server.servlet.session.cookie.name=city",
                        "--springdoc.api-docs.enabled=false",
                        client + "registration.client-id=" + CLIENT,
                        client + "registration.client-secret={noop}" + SECRET,
                        client + "registration.client-authentication-methods=client_secret_basic",
                        client + "registration.authorization-grant-types=authorization_code",
                        client + "registration.redirect-uris=" + back,
                        client + "registration.scopes=openid,profile,email",
                        client + "require-proof-key=true"));
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class People {

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(List.of("city-4711", "city-4712", "city-4713").stream()
                    .map(number -> User.withUsername(number)
                            .password("{noop}" + PASSWORD)
                            .authorities("person")
                            .build())
                    .toList());
        }

        /** The city knows people by numbers, and says their names. */
        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> names() {
            return token -> token.getClaims()
                    .claim(
                            "preferred_username",
                            switch (token.getPrincipal().getName()) {
                                case "city-4711" -> "M.Ortiz";
                                case "city-4712" -> "paula.roll";
                                default -> "nobody.here";
                            });
        }
    }
}
