package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.caseledger.app.calendar.DeadlineCalendar;
import org.caseledger.app.calendar.OpenDuties;
import org.caseledger.app.calendar.OpenDuty;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What is open, for calendar programs: the feed of all claims that are seen, and a claim's own file. */
@Controller
@Needs(Permission.SEE_CLAIMS)
class CalendarController {

    private final Ledger ledger;

    CalendarController(Ledger ledger) {
        this.ledger = ledger;
    }

    @Opens(value = "calendar", question = true)
    @GetMapping("/deadlines.ics")
    void feed(
            @RequestParam(name = "for", defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String employer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!whose.isBlank() && ledger.users().named(whose.strip()).isEmpty()) {
            throw new BadAddress.NotFound("There is no account " + whose.strip() + ".");
        }
        OpenDuties duties = new OpenDuties(ledger, whose.isBlank() ? null : whose.strip(), employer.strip());
        send(duties.all(), "deadlines", request, response);
    }

    @Opens("calendar")
    @GetMapping("/claims/{claim}/deadlines.ics")
    void ofClaim(@PathVariable("claim") String given, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String claim = ledger.claimNumber(given);
        if (!ledger.facts(claim).exists()) {
            throw new BadAddress.NotFound("Claim " + claim + " is not in this ledger.");
        }
        send(new OpenDuties(ledger, null, "").on(claim), "deadlines", request, response);
    }

    /** Whoever has the same file already isn't sent it again: calendar programs ask many times a day. */
    private static void send(
            List<OpenDuty> duties, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        URI server =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUri();
        byte[] file = DeadlineCalendar.of(duties, server);
        String tag = tag(file);
        response.setHeader(HttpHeaders.ETAG, tag);
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(DeadlineCalendar.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".ics\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private static String tag(byte[] file) {
        try {
            return "\""
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file)) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
