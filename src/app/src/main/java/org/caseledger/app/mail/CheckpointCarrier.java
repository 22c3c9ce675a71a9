package org.caseledger.app.mail;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseledger.app.desk.Dispatch;
import org.caseledger.app.desk.StampDesk;
import org.caseledger.app.desk.StampDesk.Stamped;
import org.caseledger.app.integrity.Checkpoint;
import org.caseledger.app.outbox.Carrier;
import org.caseledger.app.outbox.Couriers;
import org.caseledger.app.paper.PrintFolder;
import org.caseledger.app.serving.CheckpointWays;
import org.caseledger.app.serving.MailServer;
import org.caseledger.app.stamp.TimeStamp;
import org.caseledger.app.store.IntegrityBook.Daily;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.app.template.FilledTemplate;
import org.caseledger.app.webhook.HttpPost;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.caseledger.journal.LedgerJson;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;

/**
 * Carries the checkpoint of each day out of the house: as a page to be printed, as a file into a folder, by mail, and to another system. The file,
 * what is attached to the mail, and what is posted, are the note to the byte, as {@code verify --checkpoint} reads it. It says how many entries there are
 * and their root, and nothing of any of them. Where an authority is named, none leaves before it is stamped, and the stamp goes along.
 */
public final class CheckpointCarrier implements Carrier, AutoCloseable {

    private final OpenLedger ledger;
    private final CheckpointWays ways;
    private final @Nullable Post post;
    private final HttpPost webhook = new HttpPost();
    private final StampDesk stamps = new StampDesk();

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

    /** The name of the file of its time stamp, such as {@code checkpoint-2022-06-27.txt.tsr}. */
    private static String stampFile(Daily daily) {
        return file(daily) + TimeStamp.FILE_ENDING;
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
        Stamped stamped = ways.authority() == null ? null : stamps.of(ledger, daily, ways.authority());
        if (way.equals(CheckpointWays.PRINT)) {
            Path prints = ledger.directory().resolve(PrintFolder.FOLDER);
            if (stamped != null) {
                OwnersFiles.write(prints.resolve(stampFile(daily)), stamped.answer());
            }
            OwnersFiles.write(
                    prints.resolve("checkpoint-" + daily.day() + ".pdf"), PrintFolder.pdf(page(daily, stamped)));
        } else if (way.equals(CheckpointWays.FOLDER) && ways.folder() != null) {
            // Whoever finds the checkpoint finds its stamp.
            if (stamped != null) {
                lay(ways.folder(), stampFile(daily), stamped.answer(), "time stamp");
            }
            lay(ways.folder(), file(daily), note, "checkpoint");
        } else if (way.equals(CheckpointWays.WEBHOOK) && ways.webhook() != null) {
            if (stamped == null) {
                webhook.tell(ways.webhook(), departure.id(), "text/plain; charset=utf-8", note);
            } else {
                webhook.tell(
                        ways.webhook(),
                        departure.id(),
                        "application/json",
                        LedgerJson.mapper()
                                .writeValueAsBytes(new Told(daily.note().written(), stamped.answer())));
            }
        } else if (post != null) {
            post.send(departure, way, around(daily, stamped), ledger.clock().instant(), enclosed(daily, note, stamped));
        }
    }

    /**
     * What is posted where there is a stamp.
     *
     * @param checkpoint the note
     * @param stamp what the authority answered, in Base64
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Told(String checkpoint, byte[] stamp) {}

    private static List<Post.Enclosed> enclosed(Daily daily, byte[] note, @Nullable Stamped stamped) {
        // As text, each mail server on the way would have its own line ends.
        Post.Enclosed checkpoint = new Post.Enclosed(file(daily), "application/octet-stream", note, null);
        return stamped == null
                ? List.of(checkpoint)
                : List.of(
                        checkpoint,
                        new Post.Enclosed(stampFile(daily), "application/timestamp-reply", stamped.answer(), null));
    }

    /**
     * Lays the file into {@code folder}, whose readers are whoever looks after it decided: a checkpoint is no secret. What somebody
     * else laid there under its name stays.
     */
    private static void lay(Path folder, String name, byte[] bytes, String what) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder + ": make it, or connect what it is on");
        }
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            if (!Arrays.equals(Files.readAllBytes(file), bytes)) {
                throw new IOException(file + " is there and is another " + what + ": move it away, or give each ledger"
                        + " a folder of its own");
            }
            return;
        }
        Path unfinished = folder.resolve(name + ".part");
        Files.write(unfinished, bytes);
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private String page(Daily daily, @Nullable Stamped stamped) {
        Context context = new Context(Locale.US);
        context.setVariable("day", daily.day().toString());
        context.setVariable("signed", ledger.time().shown(daily.at()));
        context.setVariable(
                "stamped",
                stamped == null ? "" : ledger.time().shown(stamped.stamp().at()));
        context.setVariable("file", stampFile(daily));
        context.setVariable("by", stamped == null ? "" : stamped.stamp().by());
        context.setVariable(
                "lines",
                daily.note().written().lines().filter(line -> !line.isEmpty()).toList());
        return FilledTemplate.american("checkpoint", context);
    }

    private Letter around(Daily daily, @Nullable Stamped stamped) {
        Checkpoint checkpoint = daily.note().checkpoint();
        List<Letter.Line> lines = new ArrayList<>(List.of(
                new Letter.Line("ledger: " + checkpoint.origin(), null),
                new Letter.Line("entries: " + checkpoint.size(), null),
                new Letter.Line("signed at: " + ledger.time().shown(daily.at()), null)));
        List<String> what = new ArrayList<>(List.of(
                "Keep the attached file " + file(daily) + " where nobody who looks after the ledger can change it.",
                "With it, and the key that you were given once, the ledger is checked later:"
                        + " caseledger verify --checkpoint " + file(daily) + ", or verify.py with an export."));
        if (stamped != null) {
            lines.add(new Letter.Line(
                    "stamped at: " + ledger.time().shown(stamped.stamp().at()) + ", by "
                            + stamped.stamp().by(),
                    null));
            what.add("Keep " + stampFile(daily)
                    + " beside it: with that, anybody can check when it was stamped and by whom.");
        }
        what.add("It tells nothing of any entry.");
        return new Letter(
                "Checkpoint of " + daily.day(),
                "The ledger's checkpoint of " + daily.day() + " is attached.",
                List.of(new Letter.Part("What it says", lines, 0)),
                what);
    }

    /** What is being sent is broken off: it is sent again, under the same id. */
    @Override
    public void close() {
        stamps.close();
        webhook.close();
        if (post != null) {
            post.close();
        }
    }
}
