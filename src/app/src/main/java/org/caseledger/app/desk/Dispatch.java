package org.caseledger.app.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.caseledger.app.outbox.Carrier;
import org.caseledger.app.outbox.Couriers;
import org.caseledger.app.outbox.Dispatcher;
import org.caseledger.app.paper.PrintFolder;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.transmittal.Transmittal;
import org.caseledger.app.transmittal.TransmittalFiles;
import org.caseledger.app.webhook.WebhookPost;
import org.caseledger.departure.DepartureKind;
import org.caseledger.webhook.WebhookFacts;

/** Who carries what leaves an open ledger. */
public final class Dispatch {

    private Dispatch() {}

    /**
     * The dispatcher of what leaves {@code ledger} promptly, which from now on hands over after each transaction that let
     * something leave. It has the whole ledger before it: what one person may see of it decides nothing of what leaves.
     */
    public static Dispatcher of(OpenLedger ledger) {
        Dispatcher dispatcher = new Dispatcher(ledger, List.of(files(ledger), letters(ledger)));
        ledger.outbox().handedOverBy(dispatcher);
        return dispatcher;
    }

    /** The dispatcher of what leaves {@code ledger} promptly, and of what {@code post} tells webhooks. */
    public static Dispatcher of(OpenLedger ledger, WebhookPost post) {
        return of(ledger, List.of(post));
    }

    /** The dispatcher of what leaves {@code ledger} promptly, and of what {@code others} carry. */
    public static Dispatcher of(OpenLedger ledger, Collection<? extends Carrier> others) {
        List<Carrier> carriers = new ArrayList<>(others);
        carriers.add(files(ledger));
        carriers.add(letters(ledger));
        return new Dispatcher(ledger, carriers);
    }

    /**
     * Those who send to webhooks what they are told, beside the recording: from now on until they are closed, after each
     * transaction that lets something be told.
     */
    public static Couriers couriers(OpenLedger ledger) {
        WebhookPost post = new WebhookPost(ledger);
        Couriers couriers = new Couriers(
                of(ledger, post),
                DepartureKind.WEBHOOK,
                () -> ledger.webhooks().all().stream()
                        .map(WebhookFacts::webhook)
                        .toList(),
                post::close);
        ledger.outbox().whenSomethingIsToBeSent(DepartureKind.WEBHOOK, couriers::look);
        return couriers;
    }

    /**
     * Those who send what {@code carrier} carries, beside the recording, one for each subject that something waits for: from now
     * on until they are closed, which {@code breakOff} does with what is being sent.
     */
    public static Couriers couriers(OpenLedger ledger, Carrier carrier, Runnable breakOff) {
        DepartureKind kind = carrier.carries();
        Couriers couriers = new Couriers(
                of(ledger, List.of(carrier)),
                kind,
                () -> ledger.outbox().waiting(List.of(kind)).stream()
                        .map(leaving -> leaving.departure().subject())
                        .distinct()
                        .toList(),
                breakOff);
        ledger.outbox().whenSomethingIsToBeSent(kind, couriers::look);
        return couriers;
    }

    private static Carrier letters(OpenLedger ledger) {
        return new PrintFolder(ledger.directory(), ledger::facts);
    }

    private static Carrier files(OpenLedger ledger) {
        return new TransmittalFiles(new Transmittal(ledger), run -> PayrollDesk.onRecord(ledger, run));
    }
}
