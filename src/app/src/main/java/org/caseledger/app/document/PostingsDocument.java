package org.caseledger.app.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.app.text.TextTable;
import org.caseledger.posting.Account;
import org.caseledger.posting.Posting;
import org.caseledger.posting.Postings;

/** The postings of a claim as JSON and as text. */
public final class PostingsDocument {

    private PostingsDocument() {}

    /** The JSON document. */
    public static Map<String, Object> json(String claim, Postings postings, Instant knownAt, LocalDate asOf) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("claim", claim);
        document.put("knownAt", knownAt.toString());
        document.put("asOf", asOf.toString());
        List<Object> accounts = new ArrayList<>();
        for (Account account : postings.balances().keySet()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("account", account.toString());
            one.put("side", account.gives() ? "gives" : "receives");
            one.put(unit(account), postings.standing(account));
            accounts.add(one);
        }
        document.put("accounts", accounts);
        document.put("dollars", total(postings, false));
        document.put("hours", total(postings, true));
        document.put(
                "postings",
                postings.all().stream().map(PostingsDocument::posting).toList());
        document.put(
                "check",
                postings.surpluses().stream().map(Postings.Surplus::words).toList());
        return document;
    }

    private static Map<String, Object> posting(Posting posting) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("forPeriod", StatementDocument.span(posting.address().forPeriod()));
        document.put("kind", posting.address().kind().toString());
        document.put("payCode", posting.address().payCode());
        document.put(
                "leave",
                posting.address().leave() == null
                        ? null
                        : posting.address().leave().toString());
        document.put("from", posting.from().toString());
        document.put("to", posting.to().toString());
        document.put(unit(posting.from()), posting.quantity());
        document.put("run", posting.run());
        document.put("because", posting.because());
        return document;
    }

    /** The postings as aligned text; {@code knownAt} as people read it. */
    public static String text(String claim, Postings postings, String knownAt, LocalDate asOf) {
        StringBuilder out = new StringBuilder();
        out.append("Postings of claim ").append(claim);
        out.append(", as of ")
                .append(asOf)
                .append(", known at ")
                .append(knownAt)
                .append("\n\n");
        TextTable accounts = new TextTable("account", "gives", "receives");
        accounts.alignRight(1, 2);
        for (Account account : postings.balances().keySet()) {
            String standing = quantity(account, postings.standing(account));
            accounts.row(account.toString(), account.gives() ? standing : "", account.gives() ? "" : standing);
        }
        accounts.row(
                "all accounts together",
                "",
                total(postings, false).toPlainString() + " and "
                        + total(postings, true).toPlainString() + " h");
        out.append(accounts.text()).append('\n');
        TextTable table = new TextTable("for period", "of", "code", "from", "to", "quantity", "run");
        table.alignRight(5);
        for (Posting posting : postings.all()) {
            table.row(
                    posting.address().forPeriod().from().toString(),
                    LineWords.of(posting.address().kind(), posting.address().leave()),
                    posting.address().payCode() == null ? "" : posting.address().payCode(),
                    posting.from().toString(),
                    posting.to().toString(),
                    quantity(posting.from(), posting.quantity()),
                    posting.run() == null ? "" : posting.run());
        }
        out.append(table.text());
        postings.surpluses()
                .forEach(surplus ->
                        out.append("\nCheck: ").append(surplus.words()).append('\n'));
        return out.toString();
    }

    /** What all accounts come to together; zero, unless something is wrong with the program. */
    private static BigDecimal total(Postings postings, boolean hours) {
        BigDecimal total = BigDecimal.ZERO.setScale(2);
        for (Map.Entry<Account, BigDecimal> balance : postings.balances().entrySet()) {
            total = balance.getKey().inHours() == hours ? total.add(balance.getValue()) : total;
        }
        return total;
    }

    private static String quantity(Account account, BigDecimal quantity) {
        return quantity.toPlainString() + (account.inHours() ? " h" : "");
    }

    private static String unit(Account account) {
        return account.inHours() ? "hours" : "dollars";
    }
}
