package org.caseledger.app.cli;

import java.util.List;
import java.util.function.Supplier;
import org.caseledger.app.answer.Document;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.LedgerJson;
import tools.jackson.databind.SerializationFeature;

/** Prints answers as JSON or as text; there is no other way to print JSON. */
public final class Output {

    private Output() {}

    /** The answer as JSON, or its text. */
    public static void print(boolean json, Document answer, Supplier<String> text) {
        put(json ? pretty(answer) : text.get());
    }

    /** The answer as JSON, or a text; only what is printed is made. */
    static void either(boolean json, Supplier<? extends Document> answer, Supplier<String> text) {
        put(json ? pretty(answer.get()) : text.get());
    }

    /** The answers as one JSON list, or their text. */
    static void print(boolean json, List<? extends Document> answers, Supplier<String> text) {
        put(json ? pretty(answers) : text.get());
    }

    /** An answer as a line of JSON, handed over at once: an answer that is seen is an answer that holds. */
    static void line(Document answer) {
        put(LedgerJson.mapper().writeValueAsString(answer) + System.lineSeparator());
    }

    private static void put(String printed) {
        System.out.print(printed);
        System.out.flush();
    }

    /** A refusal, in one line on standard error. */
    static int refused(Refusal refusal) {
        String citation = refusal.citation() == null ? "" : " [" + refusal.citation() + "]";
        System.err.println("caseledger: " + refusal.code() + ": " + refusal.message() + citation);
        return CaseLedger.REFUSED;
    }

    private static String pretty(Object document) {
        return LedgerJson.mapper()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(document)
                + "\n";
    }
}
