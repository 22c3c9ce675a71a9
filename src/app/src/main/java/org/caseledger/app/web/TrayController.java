package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.ask.AboutTray;
import org.caseledger.app.desk.TrayDesk;
import org.caseledger.app.desk.TrayDesk.Filing;
import org.caseledger.app.desk.TrayDesk.Step;
import org.caseledger.app.desk.TrayDesk.Taken;
import org.caseledger.app.document.DocumentType;
import org.caseledger.app.document.SafeDownload;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.TrayMail;
import org.caseledger.app.text.DocumentText;
import org.caseledger.app.trail.Opens;
import org.caseledger.app.tray.Mail;
import org.caseledger.app.tray.Proposal;
import org.caseledger.claim.ClaimCommand.LogInteraction;
import org.caseledger.claim.ClaimCommand.WithdrawEntry;
import org.caseledger.claim.Reserved;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Mail that waits for somebody to say on whose file it goes, with proposals. Whoever is bound to employers sees the mail that may be
 * about a claim of theirs; what may be about anything is for those who see every claim.
 */
@Controller
@Needs(Permission.KEEP_CLAIMS)
class TrayController {

    private static final int SETTLED_MAX = 20;
    private static final String DROP = "drop";
    private static final String FILE = "file";
    private static final String ASIDE = "aside";

    private final Ledger ledger;
    private final TrayRounds rounds;

    TrayController(Ledger ledger, TrayRounds rounds) {
        this.ledger = ledger;
        this.rounds = rounds;
    }

    /**
     * A mail in the list.
     *
     * @param mail the mail
     * @param arrived when it came
     * @param sent when it says that it was sent; blank where it doesn't
     * @param proposals on whose files it may belong
     * @param settled who settled it and when; blank while it waits
     */
    public record Row(TrayMail mail, String arrived, String sent, List<Proposal> proposals, String settled) {

        /** Whether it can be filed by what it says alone: one claim is the likeliest by far. */
        public boolean clear() {
            return proposals.size() == 1;
        }
    }

    @Opens(value = "list", question = true)
    @GetMapping("/tray")
    String tray(
            @RequestParam(defaultValue = "") String done,
            @ModelAttribute(TypedForms.TYPED) Map<String, String> typed,
            Model model) {
        return page(SentForm.of(DROP, typed, Map.of()), done, model);
    }

    @PostMapping("/tray")
    @Needs(Permission.KEEP_CLAIMS)
    String drop(
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        SentForm form = SentForm.sent(DROP, parameters);
        if (file == null || file.isEmpty()) {
            return again(form.again("Choose a mail that was saved as a file (.eml)."), response, model);
        }
        byte[] raw;
        try (InputStream in = file.getInputStream()) {
            raw = in.readNBytes(DocumentType.BYTES_MAX + 1);
        }
        return switch (new TrayDesk(ledger).take(raw, "hand")) {
            case Taken.Refused(Refusal refusal) ->
                again(form.again("Not taken in: " + refusal.message() + "."), response, model);
            case Taken.InTray(TrayMail mail, boolean before) -> "redirect:/tray/" + mail.number();
        };
    }

    @Opens("mail")
    @GetMapping("/tray/{mail}")
    String one(
            @PathVariable String mail,
            @ModelAttribute(TypedForms.TYPED) Map<String, String> typed,
            HttpServletRequest request,
            Model model) {
        TrayMail found = found(mail);
        request.setAttribute(Opens.SUBJECT, "mail " + found.number());
        return page(found, typed, null, model);
    }

    @Opens("mail")
    @GetMapping("/tray/{mail}/content")
    void content(@PathVariable String mail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        TrayMail found = found(mail);
        request.setAttribute(Opens.SUBJECT, "mail " + found.number());
        byte[] raw = ledger.documents()
                .get(found.sha256())
                .orElseThrow(() -> new BadAddress.NotFound("The bytes of mail " + found.number() + " are gone."));
        SafeDownload.save(DocumentType.MAIL.name(found.subject()), DocumentType.MAIL.mediaType(), raw, response);
    }

    @PostMapping("/tray/{mail}/file")
    @Needs(Permission.KEEP_CLAIMS)
    String file(
            @PathVariable String mail,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        TrayMail found = found(mail);
        SentForm form = SentForm.sent(FILE, parameters)
                .needs("claim", LogInteraction.class, "Say on whose file it goes.")
                .needs("result", LogInteraction.class, "Say what comes of it.");
        if (!form.value("followUpOn").isEmpty()) {
            form = form.needsDay("followUpOn", Moment.horizon(ledger), "");
        }
        if (!form.errors().isEmpty()) {
            return again(found, form, response, model);
        }
        Filing filing = new Filing(
                form.value("claim"),
                form.value("result"),
                form.value("followUpOn").isEmpty() ? null : form.day("followUpOn"),
                reserved(form.value("reserved")));
        return switch (new TrayDesk(ledger).file(found, filing, who())) {
            case Step.Refused(Refusal refusal) ->
                again(found, form.again("Not filed: " + refusal.message() + "."), response, model);
            case Step.Filed filed -> "redirect:/tray?done=" + found.number();
            case Step.Settled settled -> throw new IllegalStateException("a mail is filed or isn't");
        };
    }

    @PostMapping("/tray/{mail}/set-aside")
    @Needs(Permission.KEEP_CLAIMS)
    String setAside(
            @PathVariable String mail,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        TrayMail found = found(mail);
        SentForm form =
                SentForm.sent(ASIDE, parameters).needs("reason", WithdrawEntry.class, "Say why it is on no file.");
        if (!form.errors().isEmpty()) {
            return again(found, form, response, model);
        }
        return new TrayDesk(ledger).setAside(found, form.value("reason"), who())
                        instanceof Step.Refused(Refusal refusal)
                ? again(found, form.again("Not set aside: " + refusal.message() + "."), response, model)
                : "redirect:/tray?done=" + found.number();
    }

    @PostMapping("/tray/{mail}/take-back")
    @Needs(Permission.KEEP_CLAIMS)
    String takeBack(@PathVariable String mail) {
        TrayMail found = found(mail);
        // Where somebody did before, or filed it, its page says how it is.
        new TrayDesk(ledger).takeBack(found);
        return "redirect:/tray/" + found.number();
    }

    private Who who() {
        return Who.web(ledger.person().user());
    }

    private @Nullable Reserved reserved(String text) {
        return text.isEmpty()
                ? null
                : Stream.of(Reserved.values())
                        .filter(kind -> kind.toString().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new BadAddress("This form is not one of the workbench's own."));
    }

    private TrayMail found(String number) {
        return new AboutTray(ledger)
                .find(number)
                .orElseThrow(() -> new BadAddress.NotFound("There is no mail " + number + " in the tray."));
    }

    private Row row(AboutTray about, TrayMail mail) {
        return new Row(
                mail,
                shown(mail.arrivedAt()),
                mail.sentAt() == null ? "" : shown(mail.sentAt()),
                about.proposals(mail),
                mail.by() == null || mail.settledAt() == null
                        ? ""
                        : AlertRow.named(ledger, mail.by()) + ", " + shown(mail.settledAt()));
    }

    private String shown(Instant instant) {
        return Moment.of(null, null, ledger).shown(instant);
    }

    private String again(SentForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(form, "", model);
    }

    private String again(TrayMail mail, SentForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(mail, Map.of(), form, model);
    }

    private String page(SentForm form, String done, Model model) {
        AboutTray about = new AboutTray(ledger);
        List<TrayMail> waiting = about.waiting();
        model.addAttribute(
                "waiting",
                waiting.stream()
                        .limit(Limits.ROWS)
                        .map(mail -> row(about, mail))
                        .toList());
        model.addAttribute("more", Math.max(0, waiting.size() - Limits.ROWS));
        model.addAttribute(
                "settled",
                about.settled(SETTLED_MAX).stream()
                        .map(mail -> row(about, mail))
                        .toList());
        model.addAttribute("troubles", rounds.troubles());
        model.addAttribute("watching", rounds.watching());
        model.addAttribute("done", about.find(done).orElse(null));
        model.addAttribute(DROP, form);
        model.addAttribute("here", "/tray");
        return "web/tray";
    }

    private String page(TrayMail mail, Map<String, String> typed, @Nullable SentForm again, Model model) {
        AboutTray about = new AboutTray(ledger);
        Row row = row(about, mail);
        model.addAttribute("row", row);
        model.addAttribute(
                "attachments", about.files(mail).stream().map(FileRow::of).toList());
        model.addAttribute("copies", about.copies(mail));
        Map<String, String> usual =
                Map.of("claim", row.clear() ? row.proposals().getFirst().claim() : "", "result", "Put on file");
        for (SentForm form : List.of(SentForm.of(FILE, typed, usual), SentForm.of(ASIDE, typed, Map.of()))) {
            model.addAttribute(
                    form.name(),
                    Optional.ofNullable(again)
                            .filter(one -> one.name().equals(form.name()))
                            .orElse(form));
        }
        model.addAttribute("reservedKinds", List.of(Reserved.values()));
        model.addAttribute("today", LocalDate.now(ledger.clock()).toString());
        model.addAttribute("here", "/tray/" + mail.number());
        return "web/mail";
    }

    /**
     * A file that is attached to a mail.
     *
     * @param name what it is called
     * @param facts what it is and how large
     * @param kept whether it becomes a document of its own when the mail is filed
     */
    public record FileRow(String name, String facts, boolean kept) {

        static FileRow of(Mail.File file) {
            boolean kept = DocumentType.objection(file.name(), file.bytes()).isEmpty();
            String size = DocumentText.size(file.bytes().length);
            return new FileRow(
                    file.name(),
                    DocumentType.of(file.bytes())
                            .map(type -> type.words() + ", " + size)
                            .orElse(size),
                    kept);
        }
    }
}
