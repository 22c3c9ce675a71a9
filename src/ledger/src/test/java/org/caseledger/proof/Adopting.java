package org.caseledger.proof;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.caseledger.adoption.Adoptions;
import org.caseledger.adoption.LawCommand;

/** Draws what may be adopted of law and policy. */
final class Adopting {

    private static final List<Map<String, String>> POLICIES = List.of(
            Map.of("percentOfBase: 80", "percentOfBase: 90"),
            Map.of("partialDays: false", "partialDays: true"),
            Map.of("others: \"710\"", "others: \"711\""),
            Map.of("payCode: \"713\"", "payCode: \"714\""),
            Map.of("replenished: true", "replenished: false"),
            Map.of("payTakenBack: true", "payTakenBack: false"),
            Map.of("yearsOfService: 1", "yearsOfService: 6"),
            Map.of("netting: [", "netting: [] # ["),
            Map.of(
                    "leave-benefits, statutory-supplement, supplement-codes, leave-kinds",
                    "supplement-codes, leave-benefits"),
            Map.of("receivablesFrom: 1.00", "receivablesFrom: 40.00"));

    private Adopting() {}

    /** The maximum wage of 2022, or a policy of Glendale; {@code number} makes its name unique. */
    static Change draw(RandomGenerator random, int number) {
        if (random.nextBoolean()) {
            String value = random.nextInt(3_500, 6_500) + ".50";
            return adoption(
                    number + " adoption of maximum wage " + value,
                    "row adopted",
                    "maximum wage",
                    Adoptions.maximum("2022-01-01", "2022-12-31", value));
        }
        Map<String, String> terms = POLICIES.get(random.nextInt(POLICIES.size()));
        return adoption(
                number + " adoption of Glendale's policy " + terms,
                "policy adopted",
                "Glendale's policy",
                Adoptions.glendale(terms));
    }

    private static Change adoption(String name, String what, String overlays, LawCommand command) {
        return new Change(name, what, overlays, Set.of(), null, book -> book.record(command));
    }
}
