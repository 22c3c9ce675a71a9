package org.caseledger.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.caseledger.app.api.Problems;
import org.caseledger.people.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a request that the server gave up. At its own address there is nothing. */
@Controller
@OpenToAll
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    @Nullable String error(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (response.isCommitted()) {
            // Whoever asked has left in the middle of the answer.
            return null;
        }
        if (Problems.areFor(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)))) {
            Problems.send(Problems.of(status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value()), response);
            return null;
        }
        Trouble trouble = request.getAttribute(Trouble.class.getName()) instanceof Trouble known
                ? known
                : Trouble.of(status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value());
        response.setStatus(trouble.status());
        model.addAttribute("here", "/");
        model.addAttribute("wrong", trouble);
        return "error";
    }
}
