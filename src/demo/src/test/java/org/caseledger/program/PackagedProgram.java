package org.caseledger.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program as packaged in {@code target/app}, run in a process of its own. */
final class PackagedProgram {

    private PackagedProgram() {}

    /** What a finished process left. */
    record Finished(int status, String out, String err) {}

    /** Starts the program; its output goes to {@code out}, its complaints to {@code err}. */
    static Process start(Path ledger, Path out, Path err, String... arguments) throws IOException {
        return new ProcessBuilder(command(ledger, arguments))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    /** What starts the program. */
    static List<String> command(Path ledger, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Path.of("target", "app").toAbsolutePath() + "/*",
                Main.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--ledger", ledger.toString()));
        return command;
    }

    /** Runs the program to its end. */
    static Finished run(Path folder, Path ledger, String... arguments) throws IOException, InterruptedException {
        return run(folder, command(ledger, arguments));
    }

    /** Runs {@code command}, which starts the program in some special way, to its end. */
    static Finished run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        int status = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Finished(status, Files.readString(out), Files.readString(err));
    }
}
