package org.caseledger.app.mail;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseledger.app.desk.Dispatch;
import org.caseledger.app.integrity.Checkpoint;
import org.caseledger.app.outbox.Carrier;
import org.caseledger.app.outbox.Couriers;
import org.caseledger.app.paper.PrintFolder;
import org.caseledger.app.serving.CheckpointWays;
import org.caseledger.app.serving.MailServer;
import org.caseledger.app.store.IntegrityBook.Daily;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.app.template.FilledTemplate;
import org.caseledger.app.webhook.HttpPost;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;

/**
 * Carries the checkpoint of each day out of the house: as a page to be printed, as a file into a folder, by mail, and to another system. The file,
 * what is attached to the mail, and what is posted, are the note to the byte, as {@code verify --checkpoint} reads it. It says how many entries there are
 * and their root, and nothing of any of them.
 */
public final class CheckpointCarrier implements Carrier, AutoCloseable {

    private final OpenLedger ledger;
    private final CheckpointWays ways;
    private final @Nullable Post post;
    private final HttpPost webhook = new HttpPost();

    /** The one who carries the checkpoints of {@code ledger} by {@code ways}; refused where mail is one and no server takes it. */
    public CheckpointCarrier(OpenLedger ledger, CheckpointWays ways) {
        this.ledger = ledger;
        this.ways = ways;
        post = ways.email().isEmpty() ? null : new Post(MailServer.required(ledger.directory()));
    }

    /** The one who carries the checkpoints of {@code ledger}; nobody where none leave. */
    public static Optional<CheckpointCarrier> of(OpenLedger ledger) {
        return CheckpointWays.of(ledger.directory()).map(ways -> new CheckpointCarrier(ledger, ways));
    }

    /**
     * Those who carry the checkpoints of {@code ledger} by {@code ways}, beside the recording, one for each way: from now on until
     * they are closed.
     */
    public static Couriers couriers(OpenLedger ledger, CheckpointWays ways) {
        CheckpointCarrier carrier = new CheckpointCarrier(ledger, ways);
        return Dispatch.couriers(ledger, carrier, carrier::close);
    }

    /** The name of the file of {@code daily}, such as {@code checkpoint-2022-06-27.txt}. */
    static String file(Daily daily) {
        return "checkpoint-" + daily.day() + ".txt";
    }

    @Override
    public DepartureKind carries() {
        return DepartureKind.CHECKPOINT;
    }

    @Override
    public void carry(Departure departure) throws IOException {
        String way = departure.subject();
        if (!ways.names().contains(way)) {
            throw new Gone(CheckpointWays.FILE + " doesn't name it any more");
        }
        Daily daily = ledger.integrity().daily(departure);
        byte[] note = daily.note().written().getBytes(StandardCharsets.UTF_8);
        if (way.equals(CheckpointWays.PRINT)) {
            OwnersFiles.write(
                    ledger.directory().resolve(PrintFolder.FOLDER).resolve("checkpoint-" + daily.day() + ".pdf"),
                    PrintFolder.pdf(page(daily)));
        } else if (way.equals(CheckpointWays.FOLDER) && ways.folder() != null) {
            lay(ways.folder(), file(daily), note);
        } else if (way.equals(CheckpointWays.WEBHOOK) && ways.webhook() != null) {
            webhook.note(ways.webhook(), departure.id(), note);
        } else if (post != null) {
            post.send(
                    departure,
                    way,
                    around(daily),
                    ledger.clock().instant(),
                    // As text, each mail server on the way would have its own line ends.
                    new Post.Enclosed(file(daily), "application/octet-stream", note, null));
        }
    }

    /**
     * Lays the file into {@code folder}, whose readers are whoever looks after it decided: a checkpoint is no secret. What somebody
     * else laid there under its name stays.
     */
    private static void lay(Path folder, String name, byte[] note) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder + ": make it, or connect what it is on");
        }
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            if (!Arrays.equals(Files.readAllBytes(file), note)) {
                throw new IOException(file + " is there and is another checkpoint: move it away, or give each ledger a"
                        + " folder of its own");
            }
            return;
        }
        Path unfinished = folder.resolve(name + ".part");
        Files.write(unfinished, note);
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private String page(Daily daily) {
        Context context = new Context(Locale.US);
        context.setVariable("day", daily.day().toString());
        context.setVariable("signed", ledger.time().shown(daily.at()));
        context.setVariable(
                "lines",
                daily.note().written().lines().filter(line -> !line.isEmpty()).toList());
        return FilledTemplate.american("checkpoint", context);
    }

    private Letter around(Daily daily) {
        Checkpoint checkpoint = daily.note().checkpoint();
        return new Letter(
                "Checkpoint of " + daily.day(),
                "The ledger's checkpoint of " + daily.day() + " is attached.",
                List.of(new Letter.Part(
                        "What it says",
                        List.of(
                                new Letter.Line("ledger: " + checkpoint.origin(), null),
                                new Letter.Line("entries: " + checkpoint.size(), null),
                                new Letter.Line("signed at: " + ledger.time().shown(daily.at()), null)),
                        0)),
                List.of(
                        "Keep the attached file " + file(daily)
                                + " where nobody who looks after the ledger can change it.",
                        "With it, and the key that you were given once, the ledger is checked later:"
                                + " caseledger verify --checkpoint " + file(daily) + ", or verify.py with an export.",
                        "It tells nothing of any entry."));
    }

    /** What is being sent is broken off: it is sent again, under the same id. */
    @Override
    public void close() {
        webhook.close();
        if (post != null) {
            post.close();
        }
    }
}
