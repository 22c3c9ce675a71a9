package org.caseledger.app.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.regex.Pattern;

/** The page of a letter as tagged PDF (PDF/UA-1), with its fonts in it. */
public final class LetterPdf {

    private static final String FAMILY = "Liberation Sans";

    /** Where a TrueType file says how many tables it has, and where their directory begins. */
    private static final int TABLES_AT = 4;

    private static final int DIRECTORY_AT = 12;
    private static final int DIRECTORY_BYTES = 16;
    /** The tag of the table of substitutions, "GSUB", and one that no program knows. */
    private static final int SUBSTITUTIONS = 0x47535542;

    private static final int UNKNOWN = 0x6E6F6E65;

    /** Styles for screens alone, which the renderer reads, too, and complains of. */
    private static final Pattern FOR_SCREENS = Pattern.compile("<style media=\"screen\">.*?</style>", Pattern.DOTALL);

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
        builder.withHtmlContent(FOR_SCREENS.matcher(text).replaceAll(""), null);
        builder.withProducer("Case Ledger");
        builder.toStream(out);
        builder.run();
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> {
            try (InputStream in = LetterPdf.class.getResourceAsStream("/letters/fonts/" + file)) {
                return new ByteArrayInputStream(
                        withoutLigatures(Objects.requireNonNull(in, file).readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /**
     * {@code font} with its table of substitutions called otherwise, so that none are made: PDFBox prepares them anew for each
     * piece of text, which takes nine tenths of the time for a long page, and nothing that is printed here needs ligatures.
     */
    private static byte[] withoutLigatures(byte[] font) {
        ByteBuffer directory = ByteBuffer.wrap(font);
        int tables = directory.getShort(TABLES_AT);
        for (int at = DIRECTORY_AT; at < DIRECTORY_AT + tables * DIRECTORY_BYTES; at += DIRECTORY_BYTES) {
            if (directory.getInt(at) == SUBSTITUTIONS) {
                directory.putInt(at, UNKNOWN);
            }
        }
        return font;
    }
}
