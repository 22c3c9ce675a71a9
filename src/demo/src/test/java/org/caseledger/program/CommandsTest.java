package org.caseledger.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseledger.app.cli.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;

/** A command that stands in the list is known everywhere. */
class CommandsTest {

    @TempDir
    private Path ledger;

    /** The names of all commands that are not hidden, in the order of the list. */
    static Stream<String> names() {
        return Main.COMMANDS.classes().stream()
                .map(command -> command.getAnnotation(Command.class))
                .filter(command -> !command.hidden())
                .map(Command::name);
    }

    private CommandLineRun call(String... arguments) {
        return CommandLineRun.with(Main.COMMANDS, ledger, arguments);
    }

    @Test
    void helpListsTheCommandsInTheOrderOfTheList() {
        String help = call("--help").done().out();
        List<String> listed = Pattern.compile("(?m)^  ([a-z]\\S*) ")
                .matcher(help.substring(help.indexOf("Commands:")))
                .results()
                .map(line -> line.group(1))
                .toList();
        assertThat(listed).containsExactlyElementsOf(names().toList()).contains("record", "demo", "bench", "help");
    }

    @ParameterizedTest
    @MethodSource("names")
    void helpOnACommandIsWhatTheCommandSaysOfItself(String name) {
        assertThat(call("help", name).done().out())
                .startsWith("Usage: caseledger " + name + " ")
                .isEqualTo(call(name, "--help").done().out());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aMisspeltCommandIsOffered(String name) {
        assertThat(call(name + "q").err()).contains("did you mean " + name);
    }

    @Test
    void completionOffersEveryCommand() {
        assertThat(call("completion").done().out())
                .contains(names().map(name -> "function _picocli_caseledger_" + name.replace("-", "") + "()")
                        .toList());
    }
}
