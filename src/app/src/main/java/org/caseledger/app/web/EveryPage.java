package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows: who sits here, where they are, what day it is. */
@ControllerAdvice
class EveryPage {

    private static final Logger LOG = LoggerFactory.getLogger(EveryPage.class);

    private final Ledger ledger;

    EveryPage(Ledger ledger) {
        this.ledger = ledger;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        String query = request.getQueryString();
        boolean reading = request.getMethod().equals("GET");
        String here = request.getRequestURI() + (query == null ? "" : "?" + query);
        model.addAttribute("you", You.of(request).orElse(""));
        model.addAttribute("here", reading ? here : "/");
        model.addAttribute("today", LocalDate.now(ledger.clock()).toString());
        model.addAttribute("zone", zone());
    }

    /** The time zone of the page's clocks, as people write it. */
    private String zone() {
        ZoneId zone = ledger.clock().getZone();
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** What the ledger can't do as asked is said in its own words. */
    @ExceptionHandler(LedgerFault.class)
    void fault(LedgerFault fault, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT, fault.getMessage());
    }

    /** So is what the ledger's disk has done to a question. */
    @ExceptionHandler(DataAccessException.class)
    void fault(DataAccessException fault, HttpServletResponse response) throws IOException {
        LedgerFault told = LedgerFault.in(fault, ledger.directory()).orElseThrow(() -> fault);
        LOG.warn("{}", told.getMessage(), told);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, told.getMessage());
    }
}
