package org.caseledger.benefit;

import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;

import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.LineKey;
import org.caseledger.law.policy.Terms;
import org.caseledger.statement.Statement;

/** Entitlements and statements in short: {@code 2022-01-08 statutory 713 11 d 940.28}. */
final class Lines {

    private Lines() {}

    static Entitlement entitlement(ClaimHistory history, String asOf) {
        return Entitlements.of(history.facts(), Terms.shipped(GLENDALE), day(asOf));
    }

    static Statement statement(ClaimHistory history, String asOf) {
        return Statement.of(history.facts(), Terms.shipped(GLENDALE), day(asOf));
    }

    static List<String> due(ClaimHistory history, String asOf) {
        return due(entitlement(history, asOf));
    }

    static List<String> due(Entitlement entitlement) {
        return entitlement.due().entrySet().stream()
                .map(line -> words(line.getKey()) + words(line.getValue()))
                .toList();
    }

    static String words(LineKey key) {
        return key.forPeriod().from() + " " + key.kind() + " "
                + (key.leave() == null ? key.payCode() : key.leave().toString());
    }

    private static String words(Due due) {
        return (due.days() == null ? "" : " " + due.days() + " d")
                + (due.hours() == null ? "" : " " + due.hours() + " h")
                + (due.amount() == null ? "" : " " + due.amount().getAmount());
    }
}
