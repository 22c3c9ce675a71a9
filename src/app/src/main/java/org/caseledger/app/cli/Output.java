package org.caseledger.app.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import org.caseledger.app.answer.Document;
import org.caseledger.app.call.Caller;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.LedgerJson;
import tools.jackson.databind.SerializationFeature;

/** Prints a call's answers for whoever called, as JSON or as text; there is no other way to print JSON. */
public final class Output {

    private final Caller caller;
    private final boolean json;

    Output(Caller caller, boolean json) {
        this.caller = caller;
        this.json = json;
    }

    /** The answer as JSON, or its text. */
    public void print(Document answer, Supplier<String> text) {
        put(json ? pretty(answer) : text.get());
    }

    /** The answer as JSON, or a text; only what is printed is made. */
    void either(Supplier<? extends Document> answer, Supplier<String> text) {
        put(json ? pretty(answer.get()) : text.get());
    }

    /** The answers as one JSON list, or their text. */
    void print(List<? extends Document> answers, Supplier<String> text) {
        put(json ? pretty(answers) : text.get());
    }

    /** An answer as a line of JSON, handed over at once: an answer that is seen is an answer that holds. */
    void line(Document answer) {
        put(LedgerJson.mapper().writeValueAsString(answer) + System.lineSeparator());
    }

    /** A text for people, whether or not documents are wanted. */
    void text(String text) {
        put(text);
    }

    private void put(String printed) {
        PrintStream out = caller.out();
        out.print(printed);
        out.flush();
    }

    /** A refusal, in one line on standard error. */
    int refused(Refusal refusal) {
        String citation = refusal.citation() == null ? "" : " [" + refusal.citation() + "]";
        complain(refusal.code() + ": " + refusal.message() + citation);
        return CaseLedger.REFUSED;
    }

    /** A line on standard error, which says whose it is. */
    void complain(String what) {
        caller.err().println("caseledger: " + what);
    }

    private static String pretty(Object document) {
        return LedgerJson.mapper()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(document)
                + "\n";
    }
}
