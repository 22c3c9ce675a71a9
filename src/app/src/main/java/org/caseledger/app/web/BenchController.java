package org.caseledger.app.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.caseledger.app.answer.IntegrityAnswer;
import org.caseledger.app.answer.LookBack;
import org.caseledger.app.answer.VarianceAge;
import org.caseledger.app.answer.VariancesAnswer.Item;
import org.caseledger.app.ask.AboutAudits;
import org.caseledger.app.ask.AboutIntegrity;
import org.caseledger.app.ask.AboutReadTrail;
import org.caseledger.app.ask.AboutVariances;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.table.LawTables;
import org.caseledger.app.trail.Opens;
import org.caseledger.app.trail.ReadLine;
import org.caseledger.audit.AuditFacts;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's bench: what differs, whether the record is whole, what was adopted and who read, each with where it goes on. */
@Controller
@Needs(Permission.AUDIT)
class BenchController {

    private static final int LATEST = 8;

    private final Ledger ledger;
    private final OpenLedger whole;

    BenchController(Ledger ledger, OpenLedger whole) {
        this.ledger = ledger;
        this.whole = whole;
    }

    /** An adoption of law or policy. */
    public record Adopted(String at, String by, String of, String what) {}

    /**
     * What is known of whether the record is whole.
     *
     * @param entries how many entries it has
     * @param checked who held them against their tree the last time, and when; blank where nobody did
     * @param matches whether everything was what was recorded then
     * @param wrong what was wrong then; blank where nothing was
     * @param signed when the last checkpoint was signed, and by whom; blank where none was
     * @param size how many entries that covers
     * @param since how many were recorded since
     * @param day of which day the last checkpoint is that went out by itself; blank where none ever did
     * @param daySize how many entries that covers
     * @param stamped when it was stamped, and by whom; blank where it has no time stamp
     * @param ways how far it is on each way, in words
     * @param dayFault why the day's can't be signed; blank where it could
     */
    public record Integrity(
            long entries,
            String checked,
            boolean matches,
            String wrong,
            String signed,
            long size,
            long since,
            String day,
            long daySize,
            String stamped,
            List<Way> ways,
            String dayFault) {

        private static Integrity of(IntegrityAnswer known, Moment moment) {
            IntegrityAnswer.Verification checked = known.lastVerification();
            IntegrityAnswer.Signed signed = known.lastCheckpoint();
            IntegrityAnswer.Daily daily = known.lastDaily();
            return new Integrity(
                    known.entries(),
                    checked == null ? "" : moment.shown(checked.at()) + ", by " + checked.by(),
                    checked != null && checked.matches(),
                    checked == null || checked.what() == null ? "" : checked.what(),
                    signed == null ? "" : moment.shown(signed.at()) + ", by " + signed.by(),
                    signed == null ? 0 : signed.size(),
                    signed == null ? known.entries() : signed.since(),
                    daily == null ? "" : daily.day().toString(),
                    daily == null ? 0 : daily.size(),
                    daily == null || daily.stamp() == null
                            ? ""
                            : moment.shown(daily.stamp().at()) + ", by "
                                    + daily.stamp().by(),
                    daily == null
                            ? List.of()
                            : daily.ways().stream()
                                    .map(way -> Way.of(way, moment))
                                    .toList(),
                    known.dailyFault() == null ? "" : known.dailyFault());
        }
    }

    /**
     * How far the day's checkpoint is on one way.
     *
     * @param to where it goes
     * @param left when it left; blank while it waits
     * @param fault why it couldn't leave the last time; blank where it could, or wasn't tried
     */
    public record Way(String to, String left, String fault) {

        private static Way of(IntegrityAnswer.Way way, Moment moment) {
            return new Way(
                    way.to(),
                    way.leftAt() == null ? "" : moment.shown(way.leftAt()),
                    way.fault() == null ? "" : way.fault());
        }
    }

    /** Somebody's look at something. */
    public record Look(
            String at,
            String by,
            String what,
            String subject,
            @Nullable String claim,
            String why) {}

    @GetMapping("/bench")
    @Opens(value = "list", question = true)
    String bench(Model model) {
        Moment moment = Moment.of(null, null, ledger);
        model.addAttribute("moment", moment);
        model.addAttribute("lookBacks", List.of(LookBack.values()));
        model.addAttribute("integrity", integrity(moment));
        model.addAttribute(
                "audits",
                new AboutAudits(ledger)
                        .all().reversed().stream()
                                .filter(audit -> audit.stage() != AuditFacts.Stage.CLOSED || audit.openFindings() > 0)
                                .toList());
        model.addAttribute("adopted", adopted(moment));
        model.addAttribute("looks", looks(moment));
        if (ledger.person().may(Permission.SEE_PAYROLL)) {
            List<Item> open = new AboutVariances(null, null, null, false, Clocks.NOW)
                    .in(ledger)
                    .variances();
            model.addAttribute("ageing", VarianceAge.all(open));
            model.addAttribute("open", open.size());
        }
        return "web/bench";
    }

    /** The claim's steps, of the number that was typed. */
    @GetMapping("/bench/replay")
    String replay(@RequestParam String claim) {
        String number = ledger.claimNumber(claim.strip());
        if (!ledger.facts(number).exists()) {
            throw new BadAddress.NotFound("Claim " + number + " is not in this ledger.");
        }
        return "redirect:/claims/" + number + "/replay";
    }

    /** What is known of the whole record; nothing for somebody who is bound to some employers of it. */
    private @Nullable Integrity integrity(Moment moment) {
        return ledger.person().employers().isEmpty() ? Integrity.of(new AboutIntegrity(whole).now(), moment) : null;
    }

    private List<Adopted> adopted(Moment moment) {
        return ledger.law(moment.knownAt()).adopted().entries().reversed().stream()
                .limit(LATEST)
                .map(entry -> new Adopted(
                        moment.shown(entry.recordedAt()),
                        entry.provenance().by(),
                        LawTables.of(entry.event()),
                        LawTables.words(entry.event())))
                .toList();
    }

    private List<Look> looks(Moment moment) {
        Deque<ReadLine> latest = new ArrayDeque<>();
        new AboutReadTrail(ledger, null, null, moment.asOf().minusDays(7), null).each(line -> {
            latest.addFirst(line);
            if (latest.size() > LATEST) {
                latest.removeLast();
            }
        });
        return latest.stream()
                .map(line -> new Look(
                        moment.shown(line.at()),
                        line.by(),
                        line.what().replace('-', ' '),
                        line.subject() == null ? "" : line.subject(),
                        line.claim(),
                        line.why() == null ? "" : line.why()))
                .toList();
    }
}
