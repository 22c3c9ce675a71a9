package org.caseledger.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.claim.ClaimEvent.DocumentAttached;
import org.caseledger.claim.ClaimEvent.ExceptionDocumented;
import org.caseledger.claim.ClaimEvent.FileEvent;
import org.caseledger.claim.ClaimEvent.FormFiled;
import org.caseledger.claim.ClaimEvent.InteractionLogged;
import org.caseledger.claim.ClaimEvent.ReserveSet;
import org.caseledger.journal.Entry;

/**
 * What is kept on file about the handling of the claim; nothing that is due depends on it.
 *
 * @param forms forms filed
 * @param interactions contacts with the parties
 * @param exceptions reasons for missed deadlines
 * @param reserves money set aside
 * @param documents documents on file
 */
public record OnFile(
        List<Entry<FormFiled>> forms,
        List<Entry<InteractionLogged>> interactions,
        List<Entry<ExceptionDocumented>> exceptions,
        List<Entry<ReserveSet>> reserves,
        List<Entry<DocumentAttached>> documents) {

    /** The document with these bytes, if there is one. */
    public Optional<Entry<DocumentAttached>> document(String sha256) {
        return documents.stream()
                .filter(entry -> entry.event().sha256().equals(sha256))
                .findFirst();
    }

    /** What the standing {@code entries} of its family say. */
    static OnFile of(List<Entry<FileEvent>> entries) {
        List<Entry<FormFiled>> forms = new ArrayList<>();
        List<Entry<InteractionLogged>> interactions = new ArrayList<>();
        List<Entry<ExceptionDocumented>> exceptions = new ArrayList<>();
        List<Entry<ReserveSet>> reserves = new ArrayList<>();
        List<Entry<DocumentAttached>> documents = new ArrayList<>();
        for (Entry<FileEvent> entry : entries) {
            switch (entry.event()) {
                case FormFiled event -> forms.add(entry.as(event));
                case InteractionLogged event -> interactions.add(entry.as(event));
                case ExceptionDocumented event -> exceptions.add(entry.as(event));
                case ReserveSet event -> reserves.add(entry.as(event));
                case DocumentAttached event -> documents.add(entry.as(event));
            }
        }
        return new OnFile(
                List.copyOf(forms),
                List.copyOf(interactions),
                List.copyOf(exceptions),
                List.copyOf(reserves),
                List.copyOf(documents));
    }
}
