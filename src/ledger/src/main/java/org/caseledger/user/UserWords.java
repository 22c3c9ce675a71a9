package org.caseledger.user;

import java.util.List;
import org.caseledger.family.EventWords;
import org.caseledger.people.Role;
import org.caseledger.user.UserEvent.*;
import org.jspecify.annotations.Nullable;

/** What happened to accounts, in words. */
public final class UserWords {

    private UserWords() {}

    /** The words for {@code event}, such as {@code Roles: clerk, adjuster}. */
    public static EventWords of(UserEvent event) {
        return EventWords.of(
                switch (event) {
                    case UserAdded e ->
                        "Account added" + (e.name() == null ? "" : " for " + e.name()) + ": " + listed(e.roles())
                                + bounds(e.employers())
                                + (e.systemUser() == null ? "" : "; stands for system user " + e.systemUser());
                    case RolesGiven e -> "Roles: " + listed(e.roles());
                    case UserBound e ->
                        e.employers().isEmpty() ? "Sees every employer's claims" : "Bound" + bounds(e.employers());
                    case UserDisabled e -> "Account disabled, with its tokens" + why(e.reason());
                    case UserEnabled e -> "Account enabled" + why(e.reason());
                    case TokenIssued e ->
                        "Token " + e.token() + " issued to " + e.scope() + ", until " + e.validUntil();
                    case TokenRevoked e -> "Token " + e.token() + " revoked" + why(e.reason());
                    case PasswordSet e ->
                        switch (e.kind()) {
                            case ONE_TIME -> "One-time password made";
                            case CHOSEN -> "Password chosen";
                        };
                    case PasskeyAdded e -> "Passkey added: " + e.label();
                    case MailSet e ->
                        "E-mail to " + e.address() + ": "
                                + (e.kinds().isEmpty() ? "nothing" : String.join(", ", words(e.kinds())));
                    case MailCleared e -> "E-mail address removed";
                    case PasskeyRemoved e -> "Passkey removed";
                });
    }

    private static List<String> words(List<MailKind> kinds) {
        return kinds.stream()
                .map(kind -> switch (kind) {
                    case DIGEST -> "a digest each day";
                    case CRITICAL -> "what is critical at once";
                })
                .toList();
    }

    private static String listed(List<Role> roles) {
        return String.join(", ", roles.stream().map(Role::toString).toList());
    }

    private static String bounds(List<String> employers) {
        return employers.isEmpty() ? "" : " for " + String.join(", ", employers);
    }

    private static String why(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "" : ": " + reason;
    }
}
