package org.caseledger.app.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.caseledger.app.desk.TrayDesk;
import org.caseledger.app.serving.WatchedMail;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.watch.FolderWatch;
import org.caseledger.app.watch.MailboxWatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * While the workbench is served: looks into the watched folder and the watched mailbox. What can't be looked into waits for the next
 * look; the log says so once, and the tray's page as long as it is so.
 */
@Component
class TrayRounds {

    private static final Logger LOG = LoggerFactory.getLogger(TrayRounds.class);
    private static final int SECONDS = 15;

    private final OpenLedger ledger;
    private final @Nullable FolderWatch folder;
    private final @Nullable MailboxWatch mailbox;
    private final Map<String, String> faults = new TreeMap<>();
    private int left;

    TrayRounds(OpenLedger ledger, ObjectProvider<WatchedMail> watched) {
        this.ledger = ledger;
        WatchedMail mail = watched.getIfAvailable();
        TrayDesk desk = new TrayDesk(ledger);
        folder = mail == null || mail.folder() == null ? null : new FolderWatch(mail.folder(), desk);
        mailbox = mail == null || mail.mailbox() == null ? null : new MailboxWatch(mail.mailbox(), ledger.tray(), desk);
    }

    @Scheduled(initialDelay = 0, fixedDelay = SECONDS, timeUnit = TimeUnit.SECONDS)
    synchronized void round() {
        if (ledger.onlyReadable().isPresent()) {
            return;
        }
        FolderWatch files = folder;
        if (files != null) {
            look("the watched folder", files::look);
        }
        MailboxWatch box = mailbox;
        if (box != null) {
            look("the watched mailbox", () -> {
                MailboxWatch.Look found = box.look();
                left += found.left();
                return found.taken();
            });
        }
    }

    /** Why something can't be looked into, and that mails were left in the mailbox; nothing while all is well. */
    synchronized List<String> troubles() {
        List<String> troubles = new ArrayList<>(faults.values());
        if (left > 0) {
            troubles.add(left + (left == 1 ? " mail" : " mails")
                    + " can't be taken in, being larger than 25 MB or not readable, and stayed in the mailbox alone");
        }
        return troubles;
    }

    /** Whether anything is watched. */
    boolean watching() {
        return folder != null || mailbox != null;
    }

    private interface Look {
        int taken() throws IOException;
    }

    private void look(String what, Look look) {
        try {
            int taken = look.taken();
            if (faults.remove(what) != null) {
                LOG.info("{} can be looked into again", what);
            }
            if (taken > 0) {
                LOG.info("{} mails came in from {}", taken, what);
            }
        } catch (IOException | LedgerFault e) {
            trouble(
                    what,
                    e instanceof LedgerFault || what.contains("mailbox")
                            ? String.valueOf(e.getMessage())
                            : "it can't be read or written",
                    e);
        } catch (RuntimeException e) {
            trouble(what, "an unexpected fault; the log says more", e);
        }
    }

    private void trouble(String what, String why, Exception fault) {
        String words = what + " can't be looked into: " + why + "; it is tried again every " + SECONDS + " seconds";
        if (!words.equals(faults.put(what, words))) {
            LOG.warn("{}", words, fault);
        }
    }
}
