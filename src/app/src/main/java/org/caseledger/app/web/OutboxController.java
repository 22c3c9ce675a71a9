package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.answer.DepartureAnswer;
import org.caseledger.app.answer.DepartureAnswer.Far;
import org.caseledger.app.ask.AboutOutbox;
import org.caseledger.app.mail.EveryCarrier;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.LeavingTables;
import org.caseledger.app.table.Orders;
import org.caseledger.app.table.Rows;
import org.caseledger.app.trail.Opens;
import org.caseledger.departure.DepartureKind;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What leaves the ledger, for whoever looks after its machine: what left, what waits, what failed and why, and when it is tried. */
@Controller
@Needs(Permission.OPERATE)
class OutboxController {

    private static final String PATH = "/outbox";
    private static final String LATEST_FIRST = Orders.FALLING + LeavingTables.OUTBOX_BY.usual();

    private final OpenLedger ledger;

    OutboxController(OpenLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * What was tried because somebody asked for it.
     *
     * @param tried how many
     * @param stay how many of them wait on
     */
    public record Tried(int tried, long stay) {

        /** What became of it, in words. */
        public String words() {
            return tried == 0
                    ? "Nothing waits that can be tried here."
                    : "Tried " + tried + ": "
                            + (stay == 0 ? "all of it left." : stay + " can't leave yet. Why, the list below says.");
        }
    }

    @GetMapping(PATH)
    String outbox(@RequestParam Map<String, String> parameters, Model model) {
        Moment moment = Moment.of(null, null, ledger);
        ListAddress list = address(parameters);
        model.addAttribute("list", list);
        model.addAttribute(
                "leaving",
                Paged.of(rows(list), list.page(parameters), Limits.ROWS).map(one -> LeavingRow.of(one, moment)));
        model.addAttribute("waiting", ledger.outbox().waiting().size());
        model.addAttribute("fars", Far.values());
        model.addAttribute("kinds", DepartureKind.values());
        model.addAttribute("state", list.said("state"));
        model.addAttribute("kind", list.said("kind"));
        model.addAttribute("here", PATH);
        return "web/outbox";
    }

    @GetMapping(PATH + ".{as}")
    @Opens(value = "export", question = true)
    void export(@PathVariable String as, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Download.send(format, LeavingTables.OUTBOX, Rows.of(rows(address(parameters))), ledger, response);
    }

    @PostMapping(PATH + "/deliver")
    String deliver(RedirectAttributes once) {
        List<Leaving> tried = EveryCarrier.tryNow(ledger);
        once.addFlashAttribute(
                "tried",
                new Tried(tried.size(), tried.stream().filter(Leaving::waits).count()));
        return "redirect:" + PATH;
    }

    private static ListAddress address(Map<String, String> parameters) {
        return ListAddress.of(PATH, "", parameters, LeavingTables.OUTBOX_BY, LATEST_FIRST)
                .with("state", parameters.getOrDefault("state", "").strip())
                .with("kind", parameters.getOrDefault("kind", "").strip());
    }

    private List<DepartureAnswer> rows(ListAddress list) {
        List<DepartureAnswer> all = new AboutOutbox(ledger)
                .all(
                        said(list, "state", Far.values()).stream().toList(),
                        said(list, "kind", DepartureKind.values()),
                        "");
        return LeavingTables.OUTBOX_BY.sorted(all, list.sort().by()).orElseThrow();
    }

    private static <E extends Enum<E>> Optional<E> said(ListAddress list, String parameter, E[] choices) {
        String said = list.said(parameter);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(choices)
                .filter(choice -> choice.toString().equals(said))
                .findFirst()
                .orElseThrow(() -> new BadAddress("Nothing that leaves has the " + parameter + " \"" + said + "\".")));
    }
}
