package org.caseledger.app.text;

import org.caseledger.app.answer.PostingsAnswer;
import org.caseledger.app.answer.PostingsAnswer.Line;
import org.caseledger.app.answer.PostingsAnswer.Side;
import org.caseledger.app.answer.PostingsAnswer.Standing;
import org.caseledger.app.store.LedgerTime;

/** The postings of a claim as aligned text. */
public final class PostingsText {

    private PostingsText() {}

    /** What stands on each account, then every posting. */
    public static String of(PostingsAnswer answer, LedgerTime time) {
        StringBuilder out = new StringBuilder();
        out.append("Postings of claim ").append(answer.claim());
        out.append(", as of ").append(answer.asOf());
        out.append(", known at ").append(time.shown(answer.knownAt())).append("\n\n");
        TextTable accounts = new TextTable("account", "gives", "receives");
        accounts.alignRight(1, 2);
        for (Standing one : answer.accounts()) {
            String standing = one.quantity().words();
            accounts.row(
                    one.account().toString(),
                    one.side() == Side.GIVES ? standing : "",
                    one.side() == Side.RECEIVES ? standing : "");
        }
        accounts.row(
                "all accounts together",
                "",
                answer.dollars().toPlainString() + " and " + answer.hours().toPlainString() + " h");
        out.append(accounts.text()).append('\n').append(postings(answer));
        answer.check().forEach(check -> out.append("\nCheck: ").append(check).append('\n'));
        return out.toString();
    }

    private static String postings(PostingsAnswer answer) {
        TextTable table = new TextTable("for period", "of", "code", "from", "to", "quantity", "run");
        table.alignRight(5);
        for (Line posting : answer.postings()) {
            table.row(
                    posting.forPeriod().from().toString(),
                    posting.what(),
                    posting.payCode() == null ? "" : posting.payCode(),
                    posting.from().toString(),
                    posting.to().toString(),
                    posting.quantity().words(),
                    posting.run() == null ? "" : posting.run());
        }
        return table.text();
    }
}
