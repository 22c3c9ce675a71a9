package org.caseledger.app.web;

import java.time.Duration;
import java.util.Optional;
import org.caseledger.app.secret.Passwords;
import org.caseledger.app.secret.Throttle;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.people.UserName;
import org.caseledger.user.UserFacts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in whoever types the name and the password of an account that can be used. A wrong password, an account that isn't
 * there and one that is disabled are refused in the same words and take the same time; too many attempts have to wait.
 */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final OpenLedger ledger;
    private final DemoDoor demo;

    PasswordCheck(OpenLedger ledger, DemoDoor demo) {
        this.ledger = ledger;
        this.demo = demo;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String user = UserName.of(given.getName());
        String password = String.valueOf(given.getCredentials());
        String address = address(given);
        Optional<UserFacts> account = Optional.of(ledger.user(user)).filter(UserFacts::enabled);
        if (password.isEmpty() && account.isPresent() && demo.isOpenTo(address)) {
            return signed(account.get());
        }
        Throttle throttle = ledger.secrets().throttle();
        Optional<Duration> wait = throttle.attempt(user, address);
        if (wait.isPresent()) {
            throw new TooOften(wait.get());
        }
        Passwords.Answer answer = ledger.secrets().passwords().verify(user, password);
        boolean right = answer == Passwords.Answer.RIGHT || answer == Passwords.Answer.MUST_CHANGE;
        if (!right || account.isEmpty()) {
            throw new BadCredentialsException("not this name and password");
        }
        throttle.succeeded(user, address);
        return signed(account.get());
    }

    private Signed signed(UserFacts account) {
        return Signed.in(account, ledger.clock().instant());
    }

    private static String address(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
