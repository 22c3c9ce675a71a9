package org.caseledger.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.caseledger.app.stamp.Authority;
import org.caseledger.app.stamp.NotStamped;
import org.caseledger.app.stamp.StampRequest;
import org.caseledger.app.stamp.TimeStamp;
import org.caseledger.app.stamp.TrustedCertificates;
import org.caseledger.app.store.IntegrityBook.Daily;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.Why;
import org.caseledger.app.webhook.HttpPost;
import org.caseledger.departure.DepartureKind;

/** Where checkpoints get their time stamps. What an authority answers is checked before it counts. */
public final class StampDesk implements AutoCloseable {

    private static final String ONE_AT_A_TIME = "timestamp";

    private final HttpPost post = new HttpPost();

    /**
     * A time stamp.
     *
     * @param answer what the authority answered, to the byte, as a {@code .tsr} file has it
     * @param stamp what it says
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Stamped(byte[] answer, TimeStamp stamp) {}

    /** The stamp of {@code authority} over {@code bytes}, of now. What keeps it from being had is told with where it was asked. */
    public Stamped ask(Authority authority, byte[] bytes) throws IOException {
        StampRequest request = StampRequest.over(bytes);
        try {
            byte[] answer = post.ask(authority.url(), StampRequest.TYPE, request.encoded(), TimeStamp.BYTES);
            return new Stamped(answer, request.answered(answer, authority.trusted()));
        } catch (IOException e) {
            throw new IOException(fault(authority, Why.of(e)), e);
        } catch (NotStamped e) {
            throw new IOException(fault(authority, e.why()), e);
        }
    }

    private static String fault(Authority authority, String why) {
        return "no time stamp from " + authority.url() + ": " + why;
    }

    /**
     * The stamp of {@code daily}, a checkpoint of {@code ledger}: the one that it has, and where it has none yet, that of
     * {@code authority}, which is kept. By whichever ways the checkpoint leaves, it is the same.
     */
    public Stamped of(OpenLedger ledger, Daily daily, Authority authority) throws IOException {
        byte[] note = daily.note().written().getBytes(StandardCharsets.UTF_8);
        try {
            return ledger.outbox()
                    .alone(
                            DepartureKind.CHECKPOINT,
                            ONE_AT_A_TIME,
                            () -> ledger.integrity()
                                    .stamp(daily)
                                    .map(answer -> new Stamped(answer, kept(answer, note)))
                                    .orElseGet(() -> keep(ledger, daily, authority, note)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Stamped keep(OpenLedger ledger, Daily daily, Authority authority, byte[] note) {
        try {
            Stamped stamped = ask(authority, note);
            ledger.integrity().stamped(daily, stamped.answer());
            return stamped;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TimeStamp kept(byte[] answer, byte[] note) {
        try {
            return TimeStamp.read(answer, note, TrustedCertificates.NONE);
        } catch (NotStamped e) {
            throw new LedgerFault("the time stamp that was kept for it isn't one any more: " + e.why(), e);
        }
    }

    /** What is being asked isn't waited for. */
    @Override
    public void close() {
        post.close();
    }
}
