package org.caseledger.app.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/** The page of a letter as tagged PDF (PDF/UA-1), with its fonts in it. */
public final class LetterPdf {

    private static final String FAMILY = "Liberation Sans";

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private LetterPdf() {}

    /** Writes the page {@code text} to {@code out}, which stays open. */
    public static void write(String text, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(font("LiberationSans-Regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(font("LiberationSans-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(text, null);
        builder.withProducer("Case Ledger");
        builder.toStream(out);
        builder.run();
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> Objects.requireNonNull(LetterPdf.class.getResourceAsStream("/letters/fonts/" + file), file);
    }
}
