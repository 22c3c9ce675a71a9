package org.caseledger.app.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.desk.Dispatch;
import org.caseledger.app.outbox.Carrier;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.webhook.WebhookPost;

/** All who carry what leaves a ledger: files, letters, what webhooks are told, mail where a server takes it, and checkpoints. */
public final class EveryCarrier {

    private EveryCarrier() {}

    /**
     * Tries now what waits in {@code ledger}, due or not, and returns what was tried, as it is now. Mail waits on where no
     * server takes it, and checkpoints where nobody says any more where they go.
     */
    public static List<Leaving> tryNow(OpenLedger ledger) {
        Optional<Postman> postman = Postman.of(ledger);
        Optional<LetterMail> letters = LetterMail.of(ledger);
        Optional<CheckpointCarrier> checkpoints = CheckpointCarrier.of(ledger);
        try (WebhookPost post = new WebhookPost(ledger)) {
            return Dispatch.of(
                            ledger,
                            Stream.of(
                                            Stream.<Carrier>of(post),
                                            postman.stream(),
                                            letters.stream(),
                                            checkpoints.stream())
                                    .<Carrier>flatMap(carriers -> carriers)
                                    .toList())
                    .handOverAll();
        } finally {
            postman.ifPresent(Postman::close);
            letters.ifPresent(LetterMail::close);
            checkpoints.ifPresent(CheckpointCarrier::close);
        }
    }
}
