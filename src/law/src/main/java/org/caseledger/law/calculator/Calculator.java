package org.caseledger.law.calculator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.NotKnown;

/**
 * One rule that can be asked by name, such as {@code az.ttd}: what it takes, what it gives, where it stands in the law,
 * and the computation.
 *
 * <p>Declared beside the statute: {@code Calculator.rule("az.tpd", "Temporary partial disability")
 * .cites("A.R.S. 23-1044(A)").page("arizona/temporary-disability").takes(AMW).mayTake(…).gives(…).by((law, given) ->
 * …)}.
 */
public final class Calculator {

    private final String rule;
    private final String title;
    private final String citation;
    private final String page;
    private final List<Input<?>> required;
    private final List<List<Input<?>>> ways;
    private final List<Input<?>> optional;
    private final List<Input<?>> inputs;
    private final List<Output> outputs;
    private final Supplier<List<SequencedMap<String, String>>> catalogue;
    private final boolean catalogueInHelp;
    private final BiFunction<LawBook, Given, Results> computation;

    private Calculator(Draft draft, BiFunction<LawBook, Given, Results> computation) {
        this.rule = draft.rule;
        this.title = draft.title;
        this.citation = draft.citation;
        this.page = draft.page;
        this.required = List.copyOf(draft.required);
        this.ways = List.copyOf(draft.ways);
        this.optional = List.copyOf(draft.optional);
        this.outputs = List.copyOf(draft.outputs);
        this.catalogue = draft.catalogue;
        this.catalogueInHelp = draft.catalogueInHelp;
        this.computation = computation;
        this.inputs = eachOnce(required, ways, optional);
    }

    /** Inputs go by their names. To compare records costs a start of the program more than all these names do. */
    private static List<Input<?>> eachOnce(
            List<Input<?>> required, List<List<Input<?>>> ways, List<Input<?>> optional) {
        Map<String, Input<?>> byName = new LinkedHashMap<>();
        required.forEach(input -> byName.putIfAbsent(input.name(), input));
        ways.forEach(way -> way.forEach(input -> byName.putIfAbsent(input.name(), input)));
        optional.forEach(input -> byName.putIfAbsent(input.name(), input));
        return List.copyOf(byName.values());
    }

    /** Begins the declaration of the rule {@code rule}, with a title in words. */
    public static Draft rule(String rule, String title) {
        return new Draft(rule, title);
    }

    /** The rule's name, such as {@code az.ttd}. */
    public String rule() {
        return rule;
    }

    /** What it computes, in a few words. */
    public String title() {
        return title;
    }

    /** The sections that it implements. */
    public String citation() {
        return citation;
    }

    /** The page in {@code docs/law} that explains it, such as {@code arizona/temporary-disability}. */
    public String page() {
        return page;
    }

    /** The inputs that must always be given. */
    public List<Input<?>> required() {
        return required;
    }

    /** Groups of inputs of which exactly one must be given; none where there is no such choice. */
    public List<List<Input<?>>> ways() {
        return ways;
    }

    /** The inputs that may be given. */
    public List<Input<?>> optional() {
        return optional;
    }

    /** Every input, each once. */
    public List<Input<?>> inputs() {
        return inputs;
    }

    /** The input called {@code name}. */
    public Optional<Input<?>> input(String name) {
        for (Input<?> input : inputs) {
            if (input.name().equals(name)) {
                return Optional.of(input);
            }
        }
        return Optional.empty();
    }

    /** What it gives. */
    public List<Output> outputs() {
        return outputs;
    }

    /** What the rule can be asked about, where that is a list: one row each, by column; empty where it isn't. */
    public List<SequencedMap<String, String>> catalogue() {
        return catalogue.get();
    }

    /** Whether the catalogue belongs into the rule's help, for without it nobody knows which inputs to give. */
    public boolean hasCatalogueInHelp() {
        return catalogueInHelp;
    }

    /**
     * The answer for {@code texts} by input name.
     *
     * @throws BadInput for an input that is missing, superfluous or impossible
     * @throws NotKnown where the law would have to say what nobody knows
     */
    public Calculation calculate(LawBook law, Map<String, String> texts) {
        Given given = Given.read(this, texts);
        required.forEach(given::get);
        if (!ways.isEmpty()) {
            checkWays(given);
        }
        Results results = computation.apply(law, given);
        for (Results.Result result : results.list()) {
            if (!gives(result.name())) {
                throw new IllegalStateException(rule + " gives " + result.name() + ", which it doesn't declare");
            }
        }
        return Calculation.of(this, results);
    }

    private boolean gives(String name) {
        for (Output output : outputs) {
            if (output.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void checkWays(Given given) {
        List<Input<?>> chosen = ways.stream()
                .flatMap(List::stream)
                .distinct()
                .filter(given::has)
                .toList();
        List<List<Input<?>>> open =
                ways.stream().filter(way -> way.containsAll(chosen)).toList();
        if (open.isEmpty()) {
            throw new BadInput(
                    chosen.getLast().name(),
                    "can't be given beside " + chosen.getFirst().name() + "; give one of: " + waysInWords());
        }
        if (chosen.isEmpty()) {
            throw new BadInput(
                    ways.getFirst().getFirst().name(), "is missing; " + rule + " needs one of: " + waysInWords());
        }
        if (open.stream().noneMatch(way -> way.stream().allMatch(given::has))) {
            open.getFirst().forEach(given::get);
        }
    }

    /** The ways in words, such as {@code days; off-from and off-to}. */
    public String waysInWords() {
        return ways.stream().map(Calculator::names).collect(Collectors.joining("; "));
    }

    private static String names(List<Input<?>> inputs) {
        return inputs.stream().map(Input::name).collect(Collectors.joining(" and "));
    }

    /** A calculator while it is declared. */
    public static final class Draft {
        private final String rule;
        private final String title;
        private String citation = "";
        private String page = "";
        private final List<Input<?>> required = new ArrayList<>();
        private final List<List<Input<?>>> ways = new ArrayList<>();
        private final List<Input<?>> optional = new ArrayList<>();
        private final List<Output> outputs = new ArrayList<>();
        private Supplier<List<SequencedMap<String, String>>> catalogue = List::of;
        private boolean catalogueInHelp;

        private Draft(String rule, String title) {
            this.rule = rule;
            this.title = title;
        }

        /** The sections of law. */
        public Draft cites(String sections) {
            citation = sections;
            return this;
        }

        /** The page in {@code docs/law}, without its ending. */
        public Draft page(String name) {
            page = name;
            return this;
        }

        /** Inputs that must be given. */
        public Draft takes(Input<?>... inputs) {
            required.addAll(List.of(inputs));
            return this;
        }

        /** One group of inputs of which exactly one group must be given. */
        public Draft orTakes(Input<?>... way) {
            ways.add(List.of(way));
            return this;
        }

        /** Inputs that may be given. */
        public Draft mayTake(Input<?>... inputs) {
            optional.addAll(List.of(inputs));
            return this;
        }

        /** A result. */
        public Draft gives(String name, Output.Kind kind, String meaning) {
            outputs.add(new Output(name, kind, meaning));
            return this;
        }

        /** What the rule can be asked about: rows of the same columns. */
        public Draft lists(Supplier<List<SequencedMap<String, String>>> rows) {
            catalogue = rows;
            return this;
        }

        /** What the rule can be asked about, as {@link #lists}, where each row says which inputs belong to it. */
        public Draft listsInHelp(Supplier<List<SequencedMap<String, String>>> rows) {
            catalogueInHelp = true;
            return lists(rows);
        }

        /** The computation; ends the declaration. */
        public Calculator by(BiFunction<LawBook, Given, Results> computation) {
            return new Calculator(this, computation);
        }
    }
}
