package org.caseledger.app.remote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.caseledger.app.store.OwnersFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file {@code server.json} in a ledger's directory, which its owner alone may read: where the server is that has the
 * ledger open, and the token that stands for the owner. One that a server left when it was killed leads nowhere.
 *
 * @param url the server's address
 * @param token what stands for the owner of the ledger's files
 */
public record ServerFile(String url, String token) {

    private static final String NAME = "server.json";

    /** Writes it for a server at {@code url} that has the ledger in {@code directory} open. */
    public static void write(Path directory, String url, OwnersToken token) {
        Path file = directory.resolve(NAME);
        try {
            OwnersFiles.write(
                    file,
                    new String(
                                    Wire.empty()
                                            .with("url", url)
                                            .with("token", token.text())
                                            .json(),
                                    StandardCharsets.UTF_8)
                            + "\n");
        } catch (IOException e) {
            // A ledger that can only be read is read by everybody for themselves.
            log().warn("{} can't be written; command lines won't find this server", file, e);
        }
    }

    /** Removes it from {@code directory}, if it is that of the server whose {@code token} this is. */
    public static void remove(Path directory, OwnersToken token) {
        Path file = directory.resolve(NAME);
        try {
            if (of(directory).filter(left -> token.is(left.token)).isPresent()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            log().warn("{} can't be removed", file, e);
        }
    }

    /** What stands in {@code directory}; empty where no server has the ledger there, or it can't be read. */
    static Optional<ServerFile> of(Path directory) {
        Path file = directory.resolve(NAME);
        try {
            Wire wire = Wire.of(Files.readAllBytes(file));
            return wire.has("url") && wire.has("token")
                    ? Optional.of(new ServerFile(wire.text("url"), wire.text("token")))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Logger log() {
        return LoggerFactory.getLogger(ServerFile.class);
    }

    @Override
    public String toString() {
        return "ServerFile[" + url + "]";
    }
}
