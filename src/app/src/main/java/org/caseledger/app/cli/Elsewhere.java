package org.caseledger.app.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLSocketFactory;
import org.caseledger.app.call.Caller;
import org.caseledger.app.cli.Stays.Because;
import org.caseledger.app.lines.WrongFile;
import org.caseledger.app.remote.DistantRun;
import org.caseledger.app.remote.DistantServer;
import org.caseledger.app.remote.Trust;
import org.caseledger.app.store.LedgerFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * Finds out whether a call runs in a server: in the one that is named, or in the one that has the ledger open and says so in
 * the ledger's directory. Asked before anything else is loaded: a call that a server runs needs little here.
 */
final class Elsewhere {

    private final CommandList commands;
    private final Caller caller;

    Elsewhere(CommandList commands, Caller caller) {
        this.commands = commands;
        this.caller = caller;
    }

    /** The exit status of {@code arguments}, which a server ran; empty where they are to run here. */
    Optional<Integer> run(List<String> arguments) {
        Optional<Class<? extends Callable<Integer>>> command = commands.called(arguments);
        if (command.isEmpty() || arguments.contains("--help") || arguments.contains("-h")) {
            return Optional.empty();
        }
        @Nullable Stays stays = command.get().getAnnotation(Stays.class);
        if (stays != null && stays.value() == Because.IT_NEEDS_NO_LEDGER) {
            return Optional.empty();
        }
        Optional<String> named = CommandList.option(arguments, "--server");
        if (named.isPresent()) {
            if (stays != null) {
                throw new WrongFile(
                        name(command.get()) + " needs a ledger's directory for itself; it goes without --server");
            }
            return new DistantRun(at(named.get(), arguments), caller).of(arguments, null);
        }
        Path directory = CaseLedger.directoryIn(arguments.toArray(String[]::new));
        Optional<DistantServer> found = DistantServer.of(directory);
        if (found.isPresent() && stays != null && found.get().answers()) {
            throw new LedgerFault(name(command.get()) + " needs the ledger's directory for itself, and the server at "
                    + found.get().url() + " has it open; stop that first");
        }
        return stays != null
                ? Optional.empty()
                : found.flatMap(server -> new DistantRun(server, caller).of(arguments, directory));
    }

    /** Why {@code command} doesn't run in a server; empty where it does. */
    static Optional<String> staysBecause(Class<? extends Callable<Integer>> command) {
        return Optional.ofNullable(command.getAnnotation(Stays.class))
                .map(stays -> name(command) + " doesn't run in a server: "
                        + switch (stays.value()) {
                            case IT_NEEDS_NO_LEDGER -> "it needs no ledger";
                            case IT_NEEDS_THE_DIRECTORY -> "it needs a ledger's directory for itself";
                        });
    }

    private static String name(Class<? extends Callable<Integer>> command) {
        return command.getAnnotation(Command.class).name();
    }

    private DistantServer at(String url, List<String> arguments) {
        Path file = CommandList.option(arguments, "--token-file")
                .map(this::file)
                .orElseThrow(() -> new WrongFile("--server needs --token-file FILE, a file with a token of yours"));
        @Nullable SSLSocketFactory trust = CommandList.option(arguments, "--server-certificate")
                .map(this::file)
                .map(Trust::in)
                .orElse(null);
        return DistantServer.at(address(url), token(file), trust);
    }

    private Path file(String name) {
        try {
            return caller.path(name);
        } catch (InvalidPathException e) {
            throw new WrongFile("there is no file " + name + "; look at the name");
        }
    }

    private static URI address(String url) {
        try {
            URI address = URI.create(url);
            if (address.getHost() != null && List.of("http", "https").contains(String.valueOf(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw new WrongFile("a server's address is like https://ledger.example.org:8443, not " + url);
    }

    private static String token(Path file) {
        try {
            String token = Files.readString(file).strip();
            if (token.matches("[\\x21-\\x7e]+")) {
                return token;
            }
        } catch (IOException e) {
            throw new WrongFile("the token can't be read from " + file + ": " + e.getMessage());
        }
        throw new WrongFile(file + " holds no token; it holds one, and nothing else");
    }
}
