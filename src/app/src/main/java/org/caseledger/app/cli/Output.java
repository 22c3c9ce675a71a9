package org.caseledger.app.cli;

import java.util.List;
import java.util.function.Supplier;
import org.caseledger.app.answer.Document;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.LedgerJson;
import tools.jackson.databind.SerializationFeature;

/** Prints documents as JSON or as text. */
public final class Output {

    private Output() {}

    /** The answer as JSON, or its text. */
    static void print(boolean json, Document answer, Supplier<String> text) {
        print(json, () -> answer, text);
    }

    /** The answers as one JSON list, or their text. */
    static void print(boolean json, List<? extends Document> answers, Supplier<String> text) {
        print(json, () -> answers, text);
    }

    /** One JSON document, or text. */
    public static void print(boolean json, Supplier<Object> document, Supplier<String> text) {
        System.out.print(json ? pretty(document.get()) : text.get());
        System.out.flush();
    }

    /** One object of JSON Lines, handed over at once: an answer that is seen is an answer that holds. */
    static void line(Object document) {
        System.out.println(LedgerJson.mapper().writeValueAsString(document));
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
