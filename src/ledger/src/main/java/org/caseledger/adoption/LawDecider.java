package org.caseledger.adoption;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseledger.adoption.LawCommand.*;
import org.caseledger.adoption.LawEvent.*;
import org.caseledger.decision.Decision;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.LedgerJson;
import org.caseledger.law.policy.PolicyFile;
import org.caseledger.law.table.DatedTable;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.LawTable;
import org.caseledger.law.table.Misfit;
import org.caseledger.law.table.Origin;
import org.caseledger.law.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * Decides what may be adopted, from what stands.
 *
 * <p>An adoption is never edited and never taken back: a wrong row is corrected by adopting the right one. What would
 * leave the ledger unable to compute is refused: a row that leaves a gap, changes what the table counts or says nothing
 * new; a policy file that can't be read, that payroll could no longer follow, or that moves the pay periods under which
 * everything was transmitted.
 */
public final class LawDecider {

    private LawDecider() {}

    /** The decision on {@code command} while {@code standing} is in force. */
    public static Decision<LawEvent> decide(LawInForce standing, LawCommand command) {
        return switch (command) {
            case AdoptRow row -> row(standing.law(), row);
            case AdoptPolicy policy -> policy(standing, policy.text());
            case AdoptPolicyFile file -> file(standing, file);
        };
    }

    /** A file that counts already is put on record as it is; another one is judged like what somebody adopts. */
    private static Decision<LawEvent> file(LawInForce standing, AdoptPolicyFile c) {
        PolicyFile file;
        try {
            file = PolicyAdopted.read(c.text());
        } catch (IllegalArgumentException unreadable) {
            return refuse("unreadable-policy", String.valueOf(unreadable.getMessage()));
        }
        Found found = new Found(c.file(), LedgerJson.sha256(c.text().getBytes(StandardCharsets.UTF_8)), c.inUse());
        return standing.adopted()
                .foundLast(file.employer())
                .filter(last -> last.sha256().equals(found.sha256()))
                .map(last -> Decision.<LawEvent>refuse("nothing-new", c.file() + " is on record already"))
                .or(() -> c.inUse() ? Optional.empty() : misfit(standing, file))
                .orElseGet(() -> accept(new PolicyAdopted(file.employer(), c.text(), found)));
    }

    private static Decision<LawEvent> row(LawBook law, AdoptRow c) {
        if (c.effectiveTo() != null && c.effectiveTo().isBefore(c.effectiveFrom())) {
            return refuse(
                    RefusalCode.DATES_OUT_OF_ORDER,
                    "effectiveTo (" + c.effectiveTo() + ") is before effectiveFrom (" + c.effectiveFrom() + ")");
        }
        RowAdopted event = new RowAdopted(
                c.table(),
                c.series() == null || c.series().isEmpty() ? null : c.series(),
                c.effectiveFrom(),
                c.effectiveTo(),
                c.value(),
                c.unit(),
                c.basis(),
                c.citation(),
                c.source(),
                c.published(),
                c.status(),
                words(law, c));
        Row row;
        try {
            row = event.row(Origin.SHIPPED);
        } catch (ArithmeticException | NumberFormatException notANumber) {
            return refuse("unreadable-row", c.table() + ": " + notANumber.getMessage());
        }
        return law.misfit(row)
                .map((Misfit misfit) -> Decision.<LawEvent>refuse(misfit.code(), misfit.words()))
                .orElseGet(() -> accept(event));
    }

    /** The words given; where none are, those of the row that stands last. */
    private static SortedMap<String, String> words(LawBook law, AdoptRow c) {
        Map<String, String> given = c.words();
        if (given == null && LawTable.exists(c.table())) {
            @Nullable DatedTable standing = law.table(c.table()).series().get(c.series() == null ? "" : c.series());
            given = standing == null ? null : standing.rows().getLast().words();
        }
        return new TreeMap<>(given == null ? Collections.emptyMap() : given);
    }

    private static Decision<LawEvent> policy(LawInForce standing, String text) {
        PolicyFile file;
        try {
            file = PolicyAdopted.read(text);
        } catch (IllegalArgumentException unreadable) {
            return refuse("unreadable-policy", String.valueOf(unreadable.getMessage()));
        }
        String employer = file.employer();
        if (file.equals(standing.policies().files().get(employer))) {
            return refuse("nothing-new", "the policy of " + employer + " says so already; there is nothing to adopt");
        }
        return misfit(standing, file).orElseGet(() -> accept(new PolicyAdopted(employer, text)));
    }

    /** Why payroll couldn't go on under {@code file}, if that is so. */
    private static Optional<Decision<LawEvent>> misfit(LawInForce standing, PolicyFile file) {
        String employer = file.employer();
        PolicyFile before = standing.policies().files().get(employer);
        if (before != null && before.payroll().isPresent()) {
            if (file.payroll().isEmpty()) {
                return Optional.of(refuse(
                        "not-payable",
                        "payroll follows the policy of " + employer
                                + " and can't follow this one: it has no payPeriods, statutory and leave"));
            }
            if (!file.payPeriods().equals(before.payPeriods())) {
                return Optional.of(refuse(
                        "pay-periods-changed",
                        "the pay periods of " + employer
                                + " can't be moved: what was transmitted stands under the ones it has"));
            }
        }
        return Optional.empty();
    }
}
