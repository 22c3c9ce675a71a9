package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.caseledger.app.answer.StreamTimelineAnswer;
import org.caseledger.app.answer.TokenAnswer;
import org.caseledger.app.ask.AboutAccounts;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.EntryTables;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.Orders;
import org.caseledger.app.table.Rows;
import org.caseledger.app.table.WatchTables;
import org.caseledger.user.Passkey;
import org.springframework.ui.Model;

/**
 * The lists on the page of an account, one's own or another's: its tokens, its passkeys, its history; the latest first.
 *
 * @param ledger the ledger
 * @param user whose account
 * @param path where its page is
 * @param parameters those of the page, or of a list's file
 */
record AccountLists(OpenLedger ledger, String user, String path, Map<String, String> parameters) {

    private static final String TOKENS = "tokens";
    private static final String PASSKEYS = "passkeys";
    private static final String HISTORY = "history";

    /** Shows the tokens. */
    void tokens(Model model) {
        Moment moment = now();
        ListAddress list = list(TOKENS, WatchTables.TOKENS_BY);
        model.addAttribute("tokensList", list);
        model.addAttribute(
                TOKENS,
                sortedTokens(list).stream()
                        .map(token -> AccountPage.OfToken.of(token, moment))
                        .toList());
    }

    /** Shows the history. */
    void history(Model model) {
        Moment moment = now();
        ListAddress list = list(HISTORY, EntryTables.HISTORY_BY);
        model.addAttribute("historyList", list);
        model.addAttribute(
                HISTORY,
                Paged.of(sortedHistory(list), list.page(parameters), Limits.ROWS)
                        .map(entry -> AccountPage.Happened.of(entry, moment)));
    }

    /** Where the passkeys are listed. */
    ListAddress passkeysList() {
        return list(PASSKEYS, WatchTables.PASSKEYS_BY);
    }

    /** The passkeys that are good, sorted as the page asks. */
    List<Passkey> passkeys() {
        return WatchTables.PASSKEYS_BY
                .sorted(
                        PasskeyRows.good(ledger.user(user)),
                        passkeysList().sort().by())
                .orElseThrow();
    }

    void sendTokens(Format format, HttpServletResponse response) throws IOException {
        ListAddress list = list(TOKENS, WatchTables.TOKENS_BY);
        Download.send(format, WatchTables.TOKENS, Rows.of(sortedTokens(list)), ledger, response);
    }

    void sendPasskeys(Format format, HttpServletResponse response) throws IOException {
        Download.send(format, WatchTables.PASSKEYS, Rows.of(passkeys()), ledger, response);
    }

    void sendHistory(Format format, HttpServletResponse response) throws IOException {
        ListAddress list = list(HISTORY, EntryTables.HISTORY_BY);
        Download.send(format, EntryTables.HISTORY, Rows.of(sortedHistory(list)), ledger, response);
    }

    private ListAddress list(String part, Orders<?> orders) {
        return ListAddress.of(path, part, parameters, orders, Orders.FALLING + orders.usual());
    }

    private List<TokenAnswer> sortedTokens(ListAddress list) {
        return WatchTables.TOKENS_BY
                .sorted(about().tokens(user), list.sort().by())
                .orElseThrow();
    }

    private List<StreamTimelineAnswer> sortedHistory(ListAddress list) {
        return EntryTables.HISTORY_BY
                .sorted(about().history(user), list.sort().by())
                .orElseThrow();
    }

    private AboutAccounts about() {
        return new AboutAccounts(ledger, Signed.person());
    }

    private Moment now() {
        return Moment.of(null, null, ledger);
    }
}
