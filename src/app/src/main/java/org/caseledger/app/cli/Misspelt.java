package org.caseledger.app.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words on the command line that nothing is called, answered with what is called nearly so. */
final class Misspelt {

    private static final int OFFERED_MAX = 3;
    private static final int LETTERS_WRONG_MAX = 3;

    private Misspelt() {}

    /** What is wrong in {@code fault}, in words. */
    static String words(UnmatchedArgumentException fault) {
        CommandLine called = fault.getCommandLine();
        String word = fault.getUnmatched().getFirst();
        if (word.startsWith("-")) {
            List<String> options = called.getCommandSpec().options().stream()
                    .filter(option -> !option.hidden())
                    .map(OptionSpec::longestName)
                    .toList();
            String name = word.split("=", 2)[0];
            return "there is no option " + name + " here" + offer(near(name, options));
        }
        if (called.getCommandSpec().positionalParameters().isEmpty()
                && !called.getSubcommands().isEmpty()) {
            return command(called, word);
        }
        return "there is nothing to do with \"" + word + "\" here";
    }

    /** What is wrong with {@code word} where a command of {@code parent} was expected, in words. */
    static String command(CommandLine parent, String word) {
        List<String> names = parent.getSubcommands().entrySet().stream()
                .filter(command ->
                        !command.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
        return "there is no command \"" + word + "\"" + offer(near(word, names));
    }

    private static String offer(List<String> names) {
        return names.isEmpty() ? "" : "; did you mean " + String.join(" or ", names) + "?";
    }

    /** Those of {@code names} that are {@code word} but for a few letters, or begin with it; the nearest first. */
    static List<String> near(String word, Collection<String> names) {
        String given = word.toLowerCase(Locale.ROOT);
        List<String> near = names.stream()
                .filter(name -> name.startsWith(given)
                        || distance(given, name) <= Math.min(LETTERS_WRONG_MAX, name.length() / 2))
                .sorted(Comparator.comparing((String name) -> distance(given, name))
                        .thenComparing(name -> name))
                .limit(OFFERED_MAX)
                .toList();
        // Where one is nearer than the others, the others are no help.
        return near.stream()
                .filter(name -> distance(given, name) <= distance(given, near.getFirst()) + 1)
                .toList();
    }

    /** How many letters must be put in, left out, replaced or swapped with the next to make one word the other. */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                steps[i][j] =
                        Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                steps[i][j] = swapped ? Math.min(steps[i][j], steps[i - 2][j - 2] + 1) : steps[i][j];
            }
        }
        return steps[one.length()][other.length()];
    }
}
