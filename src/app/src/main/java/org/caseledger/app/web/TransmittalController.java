package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.caseledger.app.trail.Opens;
import org.caseledger.app.transmittal.Transmittal;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The transmittal of a run that was transmitted: the CSV file for the payroll system and the page to print. */
@Controller
@Needs(Permission.SEE_PAYROLL)
class TransmittalController {

    private final PayrollPages pages;
    private final Transmittal transmittal;

    TransmittalController(PayrollPages pages, Transmittal transmittal) {
        this.pages = pages;
        this.transmittal = transmittal;
    }

    @Opens("document")
    @GetMapping("/payroll/runs/{id}/transmittal.csv")
    void csv(@PathVariable String id, HttpServletResponse response) throws IOException {
        PayrollFacts.Run run = transmitted(id);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + run.id() + ".csv\"");
        send(response, "text/csv;charset=UTF-8", transmittal.csv(run));
    }

    @Opens("document")
    @GetMapping("/payroll/runs/{id}/transmittal.html")
    void page(@PathVariable String id, HttpServletResponse response) throws IOException {
        CompletePage.send(transmittal.page(transmitted(id)), false, response);
    }

    private PayrollFacts.Run transmitted(String id) {
        PayrollFacts.Run run = pages.find(id);
        if (run.state() != PayrollFacts.State.TRANSMITTED) {
            throw new BadAddress.NotFound(
                    "Run " + id + " is " + run.state() + "; there is a transmittal once it is transmitted.");
        }
        return run;
    }

    private static void send(HttpServletResponse response, String type, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
