package org.caseledger.app.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.people.Permission;
import org.caseledger.people.Person;
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

    private final OpenLedger ledger;
    private final TypedForms forms;
    private final StaticFiles files;

    EveryPage(OpenLedger ledger, TypedForms forms, StaticFiles files) {
        this.ledger = ledger;
        this.forms = forms;
        this.files = files;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, ModelMap model) {
        frame(request, typed(request), model);
    }

    private void frame(HttpServletRequest request, Map<String, String> typed, ModelMap model) {
        String query = request.getQueryString();
        boolean reading = request.getMethod().equals("GET");
        String here = request.getRequestURI() + (query == null ? "" : "?" + query);
        model.addAttribute("you", Signed.somebody().map(Person::user).orElse(""));
        model.addAttribute("home", Signed.somebody().map(Menu::home).orElse("/"));
        model.addAttribute("menu", Signed.somebody().map(Menu::of).orElse(List.of()));
        model.addAttribute("may", Signed.somebody().map(EveryPage::may).orElse(Set.of()));
        model.addAttribute(TypedForms.TYPED, typed);
        model.addAttribute("here", reading ? here : "/");
        model.addAttribute("today", LocalDate.now(ledger.clock()).toString());
        model.addAttribute("zone", zone());
        model.addAttribute("files", files.address());
    }

    /** What {@code person} may, by the names of the permissions, so that pages offer nothing that would be refused. */
    private static Set<String> may(Person person) {
        return Stream.of(Permission.values())
                .filter(person::may)
                // Every proof tells of the whole ledger.
                .filter(permission -> permission != Permission.TAKE_EVIDENCE
                        || person.employers().isEmpty())
                .map(Permission::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What was typed into a form of this page before its session ended; a page that says what is wrong has no such form. */
    private Map<String, String> typed(HttpServletRequest request) {
        boolean asked = request.getMethod().equals("GET") && request.getDispatcherType() == DispatcherType.REQUEST;
        String kept = asked ? request.getParameter(TypedForms.TYPED) : null;
        return kept == null
                ? Map.of()
                : Signed.somebody()
                        .flatMap(person -> forms.find(kept, person.user()))
                        .map(TypedForm::fields)
                        .orElse(Map.of());
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
        frame(request, Map.of(), page.getModelMap());
        page.addObject("wrong", trouble);
        return page;
    }
}
