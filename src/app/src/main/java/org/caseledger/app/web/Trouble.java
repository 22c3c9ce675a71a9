package org.caseledger.app.web;

import java.util.Objects;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.caseledger.app.store.LedgerFault;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Why a request gets no page, in words for whoever sits there.
 *
 * @param status the answer's status, as HTTP has it; pages never show it
 * @param message what is wrong and what to do
 */
public record Trouble(int status, String message) {

    /** A form was sent that doesn't stand on a page of this session. */
    static final Trouble OLD_FORM = new Trouble(
            403,
            "This form doesn't stand on a page of your session, so nothing was done. Open the page anew and fill it in"
                    + " there.");

    /** What is wrong with a request that ended in {@code fault}; empty where the fault is the program's own. */
    static Optional<Trouble> of(Exception fault) {
        return switch (fault) {
            case BadAddress.NotFound bad -> Optional.of(new Trouble(404, ended(bad.getMessage())));
            case BadAddress bad -> Optional.of(new Trouble(400, ended(bad.getMessage())));
            case LedgerFault refused -> Optional.of(new Trouble(409, capital(ended(refused.getMessage()))));
            case AccessDeniedException denied -> Optional.of(of(403));
            case MissingServletRequestParameterException missing ->
                Optional.of(new Trouble(
                        400,
                        "The address lacks " + missing.getParameterName()
                                + ". Go back and use the page's own links and buttons."));
            case MethodArgumentTypeMismatchException mismatch ->
                Optional.of(new Trouble(
                        400,
                        mismatch.getName() + " must be a whole number. Check the address, or begin with the menu."));
            case ErrorResponse known
            when known.getStatusCode().is4xxClientError() ->
                Optional.of(of(known.getStatusCode().value()));
            case InvalidParameterException unreadable -> Optional.of(of(unreadable.getErrorCode()));
            default -> Optional.empty();
        };
    }

    /** What the ledger's disk did to a question. */
    static Trouble ofTheDisk(LedgerFault fault) {
        return new Trouble(503, capital(ended(fault.getMessage())));
    }

    /**
     * What a status that the server gave on its own means. What it doesn't know of the protocol the server calls a fault of
     * its own (501, 505); it is the sender's.
     */
    static Trouble of(int given) {
        int status = given == 501 || given == 505 ? 400 : given;
        return new Trouble(
                status,
                switch (status) {
                    case 403 ->
                        "Your account has no role that may do this. If your work needs it, ask an administrator of this ledger.";
                    case 404 ->
                        "Nothing is at this address, or nothing that your account may see. Check it, or begin with the menu.";
                    case 405 ->
                        "This address can't be used in this way. Go back and use the page's own links and buttons.";
                    case 406, 415 ->
                        "The workbench answers with pages and takes the forms of its own pages, nothing else.";
                    case 413 ->
                        "What was sent is too large; a form takes up to " + Limits.FORM_KB + " KB, and a file of up to "
                                + Limits.UPLOAD_MB + " MB beside it. Go back, shorten it and send it again.";
                    case 414, 431 ->
                        "The address, with what the browser sends along, is longer than " + Limits.HEAD_KB
                                + " KB. Shorten it, or begin with the menu.";
                    default ->
                        status >= 500
                                ? "The fault is in the ledger's log, in its folder log. Nothing of what you sent was recorded"
                                        + " unless the page that you came from shows it."
                                : "The address or the form can't be read. Check the address, or go back and use the page's"
                                        + " own links and buttons.";
                });
    }

    /** What it comes to, as a heading. */
    public String heading() {
        if (status >= 500) {
            return "Something went wrong";
        }
        return switch (status) {
            case 403 -> "That is not permitted";
            case 404 -> "There is nothing here";
            default -> "That is not possible";
        };
    }

    private static String ended(@Nullable String message) {
        String words = Objects.requireNonNullElse(message, "");
        return words.endsWith(".") ? words : words + ".";
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
