package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.ModelMap;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What the frame of every page shows: who sits here, where they are, what day it is. */
@ControllerAdvice
class EveryPage {

    private static final Logger LOG = LoggerFactory.getLogger(EveryPage.class);

    private final Ledger ledger;

    EveryPage(Ledger ledger) {
        this.ledger = ledger;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, ModelMap model) {
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

    /** What can't be done as asked is said in words; a fault of the program's own goes its way. */
    @ExceptionHandler
    ModelAndView refused(Exception fault, HttpServletRequest request, HttpServletResponse response) throws Exception {
        Trouble trouble = Trouble.of(fault).orElseThrow(() -> fault);
        if (fault instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        return page(trouble, request);
    }

    /** So is what the ledger's disk has done to a question. */
    @ExceptionHandler(DataAccessException.class)
    ModelAndView fault(DataAccessException fault, HttpServletRequest request) {
        LedgerFault told = LedgerFault.in(fault, ledger.directory()).orElseThrow(() -> fault);
        LOG.warn("{}", told.getMessage(), told);
        return page(Trouble.ofTheDisk(told), request);
    }

    private ModelAndView page(Trouble trouble, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("error", HttpStatusCode.valueOf(trouble.status()));
        frame(request, page.getModelMap());
        page.addObject("wrong", trouble);
        return page;
    }
}
