package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.caseledger.app.answer.CalculationAnswer;
import org.caseledger.app.answer.ChoicesAnswer;
import org.caseledger.app.answer.RuleAnswer;
import org.caseledger.app.answer.RulesAnswer;
import org.caseledger.app.ask.AboutRules;
import org.caseledger.app.ask.Unknown;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.working.NotKnown;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rules of law, computed by themselves. */
@RestController
@RequestMapping(ApiConfiguration.BASE + "/calc")
@Tag(name = "calculators")
@Needs({Permission.SEE_LAW, Permission.SEE_CLAIMS})
class RulesApi {

    private static final String UNVERIFIED = "allowUnverified";

    private final Asker asker;

    RulesApi(Asker asker) {
        this.asker = asker;
    }

    @Operation(operationId = "rules", summary = "The rules that there are")
    @GetMapping
    RulesAnswer all() {
        return RulesAnswer.all();
    }

    @Operation(operationId = "rule", summary = "What a rule takes and gives")
    @GetMapping("/{rule}/inputs")
    RuleAnswer inputs(@PathVariable String rule) {
        return RuleAnswer.of(named(rule));
    }

    @Operation(operationId = "ruleChoices", summary = "What a rule can be asked about, such as the ids of deadlines")
    @GetMapping("/{rule}/choices")
    ChoicesAnswer choices(@PathVariable String rule) {
        return AboutRules.choices(named(rule))
                .orElseThrow(() -> new Unknown("list", rule + " has no list of what it can be asked about"));
    }

    @Operation(
            operationId = "calculate",
            summary = "Compute one rule, with its working",
            description = "Every input is a parameter by its name, such as `?amw=3900.00&injured-on=2022-01-08`; "
                    + "`/calc/{rule}/inputs` says which there are.")
    @GetMapping("/{rule}")
    CalculationAnswer calculate(
            @PathVariable String rule,
            @Parameter(description = "The rule's inputs, by name.") @RequestParam Map<String, String> inputs,
            @Parameter(description = "Compute with table rows that are not verified; the answer says so.")
                    @RequestParam(defaultValue = "false")
                    boolean allowUnverified,
            HttpServletRequest request) {
        Map<String, String> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 1) {
                throw Trouble.with("given-twice", name, "\"" + name + "\" is given twice; give it once");
            }
            if (!name.equals(UNVERIFIED)) {
                given.put(name, values[0].strip());
            }
        });
        try {
            return CalculationAnswer.of(AboutRules.calculate(named(rule), given, allowUnverified));
        } catch (BadInput e) {
            String why = Objects.requireNonNullElse(e.getMessage(), "");
            throw Trouble.with("bad-input", why.contains(":") ? why.substring(0, why.indexOf(':')) : rule, why);
        } catch (NotKnown e) {
            throw Trouble.of(HttpStatus.UNPROCESSABLE_CONTENT, "not-known", rule + ": " + e.what());
        }
    }

    private Calculator named(String rule) {
        return new AboutRules(asker.machine().directory())
                .find(rule)
                .orElseThrow(() -> new Unknown("rule", "there is no rule " + rule));
    }
}
