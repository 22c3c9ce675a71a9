package org.caseledger.projection.contacts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimEvent.EntryWithdrawn;
import org.caseledger.claim.ContactEvent.ContactRecorded;
import org.caseledger.journal.Entry;
import org.caseledger.projection.ClaimSubject;
import org.caseledger.projection.Column;
import org.caseledger.projection.Lists;
import org.caseledger.projection.Projection;
import org.caseledger.projection.Table;

/**
 * Which address of mail was said of somebody on which claim, earlier addresses and people of earlier times included. Nobody reads the
 * rows themselves: how people are reached is personal, and whose address it is, is asked of a claim as its reader sees it.
 */
public final class ContactRegister implements Projection {

    /** An address in small letters: a letter may become two (İ). */
    private static final int EMAIL_MAX = 400;

    private static final Table TABLE = Table.of(
                    "contacts",
                    "address",
                    List.of(
                            Column.text("entry", 60),
                            Column.text("claim", 60),
                            Column.text("employer", 60),
                            Column.text("email", EMAIL_MAX)))
            .indexed("email");

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public List<Table> tables() {
        return List.of(TABLE);
    }

    @Override
    public boolean follows(Object event) {
        return event instanceof ContactRecorded || event instanceof EntryWithdrawn;
    }

    @Override
    public List<Table.Row> rows(ClaimSubject claim) {
        return claim.facts().contacts().all().stream()
                .flatMap(contact -> contact.said().stream())
                .flatMap(entry -> row(claim, entry))
                .toList();
    }

    private static Stream<Table.Row> row(ClaimSubject claim, Entry<ContactRecorded> entry) {
        String email = entry.event().email();
        return email == null
                ? Stream.empty()
                : Stream.of(TABLE.row(
                        entry.id(), claim.claim(), claim.injury().employer(), email.toLowerCase(Locale.ROOT)));
    }

    /** The claims on which {@code email}, in whatever case, was said to be somebody's address. */
    public static List<String> claimsOf(Lists lists, String email) {
        return lists.select(
                "DISTINCT claim", TABLE, "WHERE email = ? ORDER BY claim", ONE_TEXT, email.toLowerCase(Locale.ROOT));
    }
}
