package org.caseledger.app.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.caseledger.app.answer.LineAnswer;
import org.caseledger.app.lines.LineFile;
import org.caseledger.decision.Characters;
import org.caseledger.journal.LedgerJson;
import org.jspecify.annotations.Nullable;

/** JSON Lines on their way to whoever asked. */
final class Lines {

    /** The media type of JSON Lines. */
    static final String JSONL = "application/jsonl";

    private final HttpServletResponse response;
    private @Nullable Writer out;

    /** Lines that {@code response} is made of. */
    Lines(HttpServletResponse response) {
        this.response = response;
    }

    /** The writer; from now on the answer's status is sent. */
    Writer writer() throws IOException {
        if (out == null) {
            response.setContentType(JSONL);
            out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        }
        return out;
    }

    /** Sends the answer to a line at once: what is answered is on record. */
    void answer(LineFile.Answer answer) {
        try {
            String line = LedgerJson.mapper().writeValueAsString(LineAnswer.of(answer, false));
            writer().append(Characters.escapeHalves(line)).append('\n').flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything was said. */
    void end() throws IOException {
        writer().flush();
    }
}
