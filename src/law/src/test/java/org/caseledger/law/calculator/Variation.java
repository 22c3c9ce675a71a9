package org.caseledger.law.calculator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Inputs like those of a rule's examples, mixed and moved at random: other days, amounts and counts. */
final class Variation {

    private Variation() {}

    /** {@code count} sets of inputs for {@code rule}; some of them will be refused. */
    static List<Map<String, String>> of(String rule, int count, Random random) {
        List<Example> examples = Example.of(rule);
        List<Map<String, String>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, String> inputs =
                    new LinkedHashMap<>(any(examples, random).given());
            for (int change = random.nextInt(3); change >= 0; change--) {
                List<Map.Entry<String, String>> other =
                        List.copyOf(any(examples, random).given().entrySet());
                if (!other.isEmpty()) {
                    Map.Entry<String, String> input = other.get(random.nextInt(other.size()));
                    inputs.put(input.getKey(), moved(input.getValue(), random));
                }
            }
            all.add(inputs);
        }
        return all;
    }

    private static Example any(List<Example> examples, Random random) {
        return examples.get(random.nextInt(examples.size()));
    }

    private static String moved(String value, Random random) {
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(value).plusDays(random.nextInt(800) - 400L).toString();
        }
        if (value.matches("\\d{1,7}\\.\\d\\d")) {
            return new BigDecimal(value)
                    .multiply(BigDecimal.valueOf(random.nextInt(300), 2))
                    .setScale(2, RoundingMode.DOWN)
                    .toPlainString();
        }
        return value.matches("\\d{1,4}") ? String.valueOf(Integer.parseInt(value) + random.nextInt(20)) : value;
    }
}
