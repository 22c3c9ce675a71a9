package org.caseledger.law.minnesota;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Results;

/**
 * One kind of violation: what it needs and what it brings.
 *
 * @param violation its name, such as {@code late-denial}
 * @param needs the inputs that it must have
 * @param mayHave the inputs that it may have
 * @param remark what to know about the inputs that it may have; empty where there is nothing to know
 * @param assessment what it brings
 */
record PenaltyGround(
        String violation,
        List<Input<?>> needs,
        List<Input<?>> mayHave,
        String remark,
        BiFunction<PenaltySchedule, Given, Results> assessment) {

    /** A violation that needs some inputs and takes no others. */
    static PenaltyGround of(
            String violation, List<Input<?>> needs, BiFunction<PenaltySchedule, Given, Results> assessment) {
        return new PenaltyGround(violation, needs, List.of(), "", assessment);
    }

    /** A line of the list of violations: its name, what it needs, what it may have, and what to know about that. */
    SequencedMap<String, String> described() {
        SequencedMap<String, String> line = new LinkedHashMap<>();
        line.put("violation", violation);
        line.put("needs", names(needs.stream()));
        line.put("may have", names(mayHave.stream()));
        line.put("remark", remark);
        return line;
    }

    /** What the violation brings; an input that it lacks or that belongs to another violation is refused. */
    Results assess(PenaltySchedule schedule, Given given) {
        for (Input<?> input : PenaltyInputs.ALL) {
            if (given.has(input) && !needs.contains(input) && !mayHave.contains(input)) {
                throw new BadInput(input.name(), "does not belong to violation=" + violation + ", which " + takes());
            }
        }
        needs.forEach(given::get);
        return assessment.apply(schedule, given);
    }

    private String takes() {
        String names = names(Stream.concat(needs.stream(), mayHave.stream()));
        return names.isEmpty() ? "takes nothing else" : "takes " + names;
    }

    private static String names(Stream<Input<?>> inputs) {
        return inputs.map(Input::name).collect(Collectors.joining(", "));
    }
}
