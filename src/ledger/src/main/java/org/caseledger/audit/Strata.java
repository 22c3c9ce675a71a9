package org.caseledger.audit;

import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.COUNT;
import static org.caseledger.decision.Limit.NAME;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.caseledger.decision.Within;
import org.caseledger.sampling.Draw;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The parts into which an audit's plan divides its population, as they are on record. Each is drawn by itself, with the seed of the
 * audit and the draw's own rule.
 *
 * @param by by what it is divided
 * @param each its strata, in byte order of their names; each file is in one of them
 */
public record Strata(Division by, List<Stratum> each) {

    public Strata {
        each = List.copyOf(each);
    }

    /**
     * A stratum.
     *
     * @param name what it is called, such as {@code denied}
     * @param population how many files it has
     * @param populationHash SHA-256 over their ids, as that of the whole population
     * @param book dollars that they carried together, where dollars are drawn
     * @param number how many are drawn of it, where that was said of it alone; null where the audit's plan says it
     */
    public record Stratum(
            @Within(NAME) String name,
            @Within(COUNT) int population,
            @Within(NAME) String populationHash,
            @Within(AMOUNT) @Nullable Money book,
            @Within(COUNT) @Nullable Integer number) {

        /** How many files of it are drawn, where {@code audits} is the plan of its audit. */
        SizePlan plan(SizePlan audits) {
            return number == null ? audits : audits.of(number);
        }
    }

    /**
     * Files of a stratum, with the dollars that each of them carried.
     *
     * @param name the stratum
     * @param files the files
     * @param books dollars of each, where dollars are drawn
     */
    record Part(String name, List<String> files, @Nullable List<Money> books) {

        String hash() {
            return AuditCommand.DrawSample.hash(files, books);
        }

        Stratum stratum(@Nullable Integer number) {
            return new Stratum(
                    name,
                    files.size(),
                    hash(),
                    books == null ? null : books.stream().reduce(Money.zero(CurrencyUnit.USD), Money::plus),
                    number);
        }
    }

    /**
     * The strata of {@code population}.
     *
     * @param by by what it is divided
     * @param population the files
     * @param books dollars that each of them carried, where dollars are drawn; otherwise null
     * @param names the name of each one's stratum
     * @param numbers by name how many are drawn, of those of which that was said
     */
    public static Strata of(
            Division by,
            List<String> population,
            @Nullable List<Money> books,
            List<String> names,
            Map<String, Integer> numbers) {
        return new Strata(
                by,
                parts(population, books, names).values().stream()
                        .map(part -> part.stratum(numbers.get(part.name())))
                        .toList());
    }

    /** The files of each stratum, by its name, in byte order of the names. */
    static Map<String, Part> parts(List<String> population, @Nullable List<Money> books, List<String> names) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (String name : Draw.population(names)) {
            int[] places = IntStream.range(0, population.size())
                    .filter(place -> names.get(place).equals(name))
                    .toArray();
            List<String> files = new ArrayList<>();
            List<Money> carried = new ArrayList<>();
            for (int place : places) {
                files.add(population.get(place));
                if (books != null) {
                    carried.add(Objects.requireNonNull(books.get(place)));
                }
            }
            parts.put(name, new Part(name, files, books == null ? null : carried));
        }
        return parts;
    }

    /** Whether {@code parts}, by name, are the ones that were frozen. */
    boolean are(Map<String, Part> parts) {
        return parts.size() == each.size()
                && each.stream().allMatch(stratum -> {
                    Part part = parts.get(stratum.name());
                    return part != null && part.hash().equals(stratum.populationHash());
                });
    }
}
