package org.caseledger.app.web;

import java.time.Duration;
import java.util.List;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.journal.Who;
import org.caseledger.people.Role;
import org.caseledger.user.MailKind;
import org.caseledger.user.TokenScope;
import org.caseledger.user.UserCommand;
import org.jspecify.annotations.Nullable;

/**
 * The form that adds an account, as it was filled in.
 *
 * @param user how it is to be called
 * @param name the person's full name
 * @param systemUser the operating system's user that stands for them
 * @param roles what they are to be
 * @param employers whose claims they may see
 */
public record AccountForm(String user, String name, String systemUser, List<String> roles, List<String> employers) {

    /** With nothing filled in. */
    static final AccountForm EMPTY = new AccountForm("", "", "", List.of(), List.of());

    public AccountForm {
        roles = List.copyOf(roles);
        employers = List.copyOf(employers);
    }

    /** The command that it comes to. */
    UserCommand.AddUser command() {
        return new UserCommand.AddUser(user, orNull(name), roles(roles), employers, orNull(systemUser));
    }

    /** The roles that are written {@code given}; the page offers no others. */
    static List<Role> roles(List<String> given) {
        return given.stream()
                .map(text -> Role.named(text).orElseThrow(() -> new BadAddress("There is no role \"" + text + "\"")))
                .toList();
    }

    /** The scope that is written {@code given}; the page offers no others. */
    static TokenScope scope(String given) {
        return switch (given) {
            case "read" -> TokenScope.READ;
            case "write" -> TokenScope.WRITE;
            default -> throw new BadAddress("A token is for \"read\" or \"write\", not for \"" + given + "\"");
        };
    }

    /** What the page's form asks for: an address with what is ticked, or, where nothing was typed, none. */
    static AccountDesk.Step mail(AccountDesk desk, String user, String address, List<String> told, Who who) {
        return address.isBlank()
                ? desk.give(new UserCommand.ClearMail(user), who)
                : desk.mail(new UserCommand.SetMail(user, address.strip(), kinds(told)), who);
    }

    private static List<MailKind> kinds(List<String> told) {
        return told.stream()
                .map(text -> MailKind.named(text)
                        .orElseThrow(() -> new BadAddress("Nobody is told \"" + text + "\" by mail")))
                .toList();
    }

    /** How long {@code given} days are; whether a token may be valid that long, the ledger says. */
    static Duration days(int given) {
        return Duration.ofDays(given);
    }

    /** {@code text}, or null where nothing was typed. */
    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
