package org.caseledger.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.CalculationAnswer;
import org.caseledger.app.answer.ChoicesAnswer;
import org.caseledger.app.answer.RuleAnswer;
import org.caseledger.app.answer.RulesAnswer;
import org.caseledger.app.ask.AboutRules;
import org.caseledger.app.text.RuleText;
import org.caseledger.law.Calculators;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.working.NotKnown;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code calc}: one rule of law, without a ledger. */
@Stays(Stays.Because.IT_NEEDS_NO_LEDGER)
@Command(
        name = "calc",
        description = "Compute one rule of law, with its working. calc --list names the rules; calc RULE --help says"
                + " what a rule takes and gives.")
final class CalcCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RULE", description = "The rule, such as az.ttd.")
    private @Nullable String rule;

    @Parameters(index = "1..*", paramLabel = "NAME=VALUE", description = "Its inputs, such as amw=3900.00.")
    private List<String> inputs = List.of();

    @Option(names = "--list", description = "List the rules; with a rule, what it can be asked about.")
    private boolean list;

    @Option(
            names = "--allow-unverified",
            description = "Let the calculation use table rows that are not verified; the answer says so.")
    private boolean allowUnverified;

    @Override
    public Integer call() {
        if (rule == null && !list) {
            throw wrong("name a rule; calc --list names them");
        }
        if (list) {
            return rule == null ? rules() : choices(calculator());
        }
        try {
            Calculation calculation = AboutRules.calculate(calculator(), given(), allowUnverified);
            root.output().print(CalculationAnswer.of(calculation), calculation::text);
            return CaseLedger.DONE;
        } catch (BadInput e) {
            throw wrong(e.getMessage());
        } catch (NotKnown e) {
            String advice = allowUnverified ? "" : advice(e.what());
            root.output().complain(rule + ": " + e.what() + advice);
            return CaseLedger.REFUSED;
        }
    }

    private static String advice(String what) {
        return what.contains("not verified") ? "; --allow-unverified computes with it all the same" : "";
    }

    /** Whether the help of one rule is wanted rather than the command's own. */
    boolean namesRule() {
        return rule != null;
    }

    /** The rule that was named, if there is one of that name; otherwise empty. */
    String knownRule() {
        return Optional.ofNullable(rule)
                .flatMap(Calculators::find)
                .map(Calculator::rule)
                .orElse("");
    }

    /** Prints what the rule takes and gives. */
    int describe() {
        RuleAnswer rule = RuleAnswer.of(calculator());
        root.output().print(rule, () -> RuleText.of(rule));
        return CaseLedger.DONE;
    }

    private int rules() {
        RulesAnswer rules = RulesAnswer.all();
        root.output().print(rules, () -> RuleText.of(rules));
        return CaseLedger.DONE;
    }

    private int choices(Calculator calculator) {
        ChoicesAnswer choices = AboutRules.choices(calculator)
                .orElseThrow(() -> wrong(
                        calculator.rule() + " has no list; calc " + calculator.rule() + " --help says what it takes"));
        root.output().print(choices, () -> RuleText.of(choices));
        return CaseLedger.DONE;
    }

    private Calculator calculator() {
        String name = Objects.requireNonNull(rule);
        return new AboutRules(root.directory())
                .find(name)
                .orElseThrow(() -> wrong("there is no rule " + name + "; calc --list names them"));
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        for (String input : inputs) {
            int equals = input.indexOf('=');
            if (equals < 1) {
                throw wrong("\"" + input + "\" is not NAME=VALUE");
            }
            String name = input.substring(0, equals);
            if (given.put(name, input.substring(equals + 1).strip()) != null) {
                throw wrong(name + ": is given twice");
            }
        }
        return given;
    }

    private ParameterException wrong(@Nullable String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), String.valueOf(why));
    }
}
