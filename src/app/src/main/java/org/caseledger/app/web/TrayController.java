package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.desk.TrayDesk;
import org.caseledger.app.desk.TrayDesk.Filing;
import org.caseledger.app.desk.TrayDesk.Step;
import org.caseledger.app.desk.TrayDesk.Taken;
import org.caseledger.app.document.DocumentType;
import org.caseledger.app.document.SafeDownload;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.Tray;
import org.caseledger.app.store.TrayMail;
import org.caseledger.app.text.DocumentText;
import org.caseledger.app.trail.Opens;
import org.caseledger.app.tray.Mail;
import org.caseledger.app.tray.MailReader;
import org.caseledger.app.tray.Proposal;
import org.caseledger.claim.ClaimCommand.LogInteraction;
import org.caseledger.claim.ClaimCommand.WithdrawEntry;
import org.caseledger.claim.Reserved;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.claims.ClaimRow;
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
    private final OpenLedger open;
    private final TrayRounds rounds;

    TrayController(Ledger ledger, OpenLedger open, TrayRounds rounds) {
        this.ledger = ledger;
        this.open = open;
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
        return switch (new TrayDesk(ledger, tray()).take(raw, "hand")) {
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
        if (found.state() != TrayMail.State.WAITING) {
            form = form.again("Somebody settled this mail meanwhile; nothing was filed.");
        }
        if (!form.errors().isEmpty() || !form.trouble().isEmpty()) {
            return again(found, form, response, model);
        }
        Filing filing = new Filing(
                form.value("claim"),
                form.value("result"),
                form.value("followUpOn").isEmpty() ? null : form.day("followUpOn"),
                reserved(form.value("reserved")));
        return switch (new TrayDesk(ledger, tray()).file(found, filing, who())) {
            case Step.Refused(Refusal refusal) ->
                again(found, form.again("Not filed: " + refusal.message() + "."), response, model);
            case Step.Filed filed -> "redirect:/tray?done=" + found.number();
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
        tray().setAside(found.number(), form.value("reason"), who().user());
        return "redirect:/tray?done=" + found.number();
    }

    @PostMapping("/tray/{mail}/take-back")
    @Needs(Permission.KEEP_CLAIMS)
    String takeBack(@PathVariable String mail) {
        TrayMail found = found(mail);
        tray().takeBack(found.number());
        return "redirect:/tray/" + found.number();
    }

    private Tray tray() {
        return open.tray();
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
        return Optional.of(number)
                .filter(text -> text.matches("[1-9][0-9]{0,8}"))
                .flatMap(text -> tray().find(Integer.parseInt(text)))
                .filter(mail -> sees(mail, ledger.lists(ClaimRegister::rows)))
                .orElseThrow(() -> new BadAddress.NotFound("There is no mail " + number + " in the tray."));
    }

    private boolean sees(TrayMail mail, List<ClaimRow> claims) {
        return ledger.person().employers().isEmpty()
                || mail.claim() != null && ledger.facts(mail.claim()).exists()
                || mail.state() == TrayMail.State.WAITING
                        && !Proposal.among(claims, tray(), mail).isEmpty();
    }

    private Row row(TrayMail mail, List<ClaimRow> claims) {
        return new Row(
                mail,
                ledger.time().shown(mail.arrivedAt()),
                mail.sentAt() == null ? "" : ledger.time().shown(mail.sentAt()),
                mail.state() == TrayMail.State.WAITING ? Proposal.among(claims, tray(), mail) : List.of(),
                mail.by() == null || mail.settledAt() == null
                        ? ""
                        : AlertRow.named(ledger, mail.by()) + ", "
                                + ledger.time().shown(mail.settledAt()));
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
        List<ClaimRow> claims = ledger.lists(ClaimRegister::rows);
        List<Row> waiting = tray().waiting().stream()
                .filter(mail -> sees(mail, claims))
                .map(mail -> row(mail, claims))
                .toList();
        model.addAttribute("waiting", waiting.stream().limit(Limits.ROWS).toList());
        model.addAttribute("more", Math.max(0, waiting.size() - Limits.ROWS));
        model.addAttribute(
                "settled",
                tray().settled(SETTLED_MAX).stream()
                        .filter(mail -> sees(mail, claims))
                        .map(mail -> row(mail, claims))
                        .toList());
        model.addAttribute("troubles", rounds.troubles());
        model.addAttribute("watching", rounds.watching());
        model.addAttribute(
                "done",
                Optional.of(done)
                        .filter(text -> text.matches("[1-9][0-9]{0,8}"))
                        .flatMap(text -> tray().find(Integer.parseInt(text)))
                        .filter(mail -> sees(mail, claims))
                        .orElse(null));
        model.addAttribute(DROP, form);
        model.addAttribute("here", "/tray");
        return "web/tray";
    }

    private String page(TrayMail mail, Map<String, String> typed, @Nullable SentForm again, Model model) {
        Row row = row(mail, ledger.lists(ClaimRegister::rows));
        model.addAttribute("row", row);
        model.addAttribute(
                "files",
                ledger
                        .documents()
                        .get(mail.sha256())
                        .flatMap(MailReader::read)
                        .map(Mail::files)
                        .orElse(List.of())
                        .stream()
                        .map(FileRow::of)
                        .toList());
        model.addAttribute(
                "copies",
                mail.messageId() == null
                        ? List.of()
                        : tray().named(mail.messageId()).stream()
                                .filter(other -> other.number() != mail.number())
                                .filter(other -> sees(other, ledger.lists(ClaimRegister::rows)))
                                .toList());
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
