package org.caseledger.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseledger.catalogue.Families;
import org.caseledger.claim.Claims;
import org.caseledger.family.StreamFamily;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParseResult;

/**
 * One option for each family of streams but claims, such as {@code --payroll EMPLOYER}: what a command is asked about in
 * place of a claim. A new family has its option without a line here.
 */
final class StreamOptions implements IModelTransformer {

    /**
     * A stream that was asked for.
     *
     * @param family its family
     * @param subject what it is about; empty where the family has one stream
     */
    record Asked(StreamFamily<?, ?, ?> family, String subject) {}

    @Override
    public CommandSpec transform(CommandSpec command) {
        families().forEach(family -> command.addOption(option(family)));
        return command;
    }

    /**
     * The stream that {@code command} was called for by an option; empty where it was called for a claim. A call for both, for
     * two streams or for none is refused.
     */
    static Optional<Asked> asked(CommandSpec command) {
        ParseResult parsed = command.commandLine().getParseResult();
        ArgSpec claim = command.positionalParameters().getFirst();
        boolean ofClaim = parsed.hasMatchedPositional(0);
        List<Asked> asked = families().stream()
                .filter(family -> parsed.hasMatchedOption(name(family)))
                .map(family ->
                        new Asked(family, family.streams().single() ? "" : parsed.matchedOptionValue(name(family), "")))
                .toList();
        if (asked.isEmpty() && !ofClaim) {
            throw new MissingParameterException(
                    command.commandLine(), claim, "Missing required parameter: '" + claim.paramLabel() + "'");
        }
        if (asked.size() + (ofClaim ? 1 : 0) > 1) {
            throw new MutuallyExclusiveArgsException(
                    command.commandLine(),
                    "ask about one thing: " + claim.paramLabel() + ", "
                            + String.join(
                                    " or ",
                                    families().stream().map(StreamOptions::name).toList()));
        }
        return asked.stream().findFirst();
    }

    private static OptionSpec option(StreamFamily<?, ?, ?> family) {
        OptionSpec.Builder option = OptionSpec.builder(name(family))
                .description("In place of a claim: every entry of "
                        + family.streams().title() + ".");
        return family.streams().single()
                ? option.arity("0").type(boolean.class).build()
                : option.arity("1")
                        .type(String.class)
                        .paramLabel(family.streams().subject().toUpperCase(Locale.ROOT))
                        .build();
    }

    private static String name(StreamFamily<?, ?, ?> family) {
        return "--" + family.name();
    }

    private static List<StreamFamily<?, ?, ?>> families() {
        return Families.all().stream()
                .filter(family -> !family.equals(Claims.FAMILY))
                .toList();
    }
}
