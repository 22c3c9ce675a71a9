package org.caseledger.app.web;

import java.time.Instant;
import java.util.List;
import org.caseledger.app.answer.StreamTimelineAnswer;
import org.caseledger.app.answer.TokenAnswer;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.table.WatchTables;
import org.caseledger.people.Role;
import org.caseledger.user.MailKind;
import org.caseledger.user.Mailing;
import org.caseledger.user.UserFacts;

/**
 * An account as pages show it.
 *
 * @param user its name
 * @param name the person's full name; blank where it isn't known
 * @param state whether it can be used
 * @param since when that began
 * @param roles what they are, in one line
 * @param has the roles that they have
 * @param employers whose claims they may see, in one line; blank for everybody's
 * @param systemUser the operating system's user that stands for them; blank where none does
 * @param password what there is of a password, in words
 * @param mail where they are reached by mail; blank for nowhere
 * @param told what they are told there
 */
public record AccountPage(
        String user,
        String name,
        String state,
        String since,
        String roles,
        List<String> has,
        String employers,
        String systemUser,
        String password,
        String mail,
        List<String> told) {

    /** A token: its id and state, nothing of what makes it one. */
    public record OfToken(String id, String scope, String issuedAt, String validUntil, String state, boolean valid) {

        /** {@code token}, as the page of {@code moment} shows it. */
        static OfToken of(TokenAnswer token, Moment moment) {
            return new OfToken(
                    token.id(),
                    token.scope().toString(),
                    moment.shown(token.issuedAt()),
                    moment.shown(token.validUntil()),
                    WatchTables.state(token),
                    token.usable());
        }
    }

    /** An entry of the account. */
    public record Happened(String at, String by, String what) {

        /** {@code entry}, as the page of {@code moment} shows it. */
        static Happened of(StreamTimelineAnswer entry, Moment moment) {
            return new Happened(moment.shown(entry.recordedAt()), entry.by(), entry.what());
        }
    }

    /** {@code account} as it is now. */
    static AccountPage of(UserFacts account, OpenLedger ledger) {
        Moment moment = Moment.of(null, null, ledger);
        return new AccountPage(
                account.user(),
                account.name() == null ? "" : account.name(),
                String.valueOf(account.state()),
                moment.shown(account.since()),
                Words.roles(account.roles()),
                account.roles().stream().map(Role::toString).toList(),
                String.join(", ", account.employers()),
                account.systemUser() == null ? "" : account.systemUser(),
                password(account, moment),
                account.mailing().map(Mailing::address).orElse(""),
                account.mailing().map(Mailing::kinds).orElse(List.of(MailKind.values())).stream()
                        .map(MailKind::toString)
                        .toList());
    }

    private static String password(UserFacts account, Moment moment) {
        Instant setAt = account.passwordSetAt();
        if (account.password() == null || setAt == null) {
            return "none";
        }
        return switch (account.password()) {
            case ONE_TIME -> "one-time, made " + moment.shown(setAt);
            case CHOSEN -> "chosen " + moment.shown(setAt);
        };
    }
}
