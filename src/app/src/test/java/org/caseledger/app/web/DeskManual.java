package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseledger.app.Documents;

/**
 * The pictures of the desk manual, {@code docs/staff}. Each is made by {@link ClaimStoryBrowserIT} whenever it runs, into
 * {@code target/screenshots/staff}; with {@code -Ddocuments.write=true} they replace those of the manual.
 */
final class DeskManual {

    /** The manual. */
    static final Path FOLDER = Documents.ROOT.resolve("docs/staff");

    private static final Path MADE = Path.of("target/screenshots/staff");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\(images/([^)]+)\\.png\\)");
    private static final int MARGIN_PX = 6;

    private final Map<String, Path> made = new TreeMap<>();

    /** Keeps picture {@code name}: of {@code page}, the smallest rectangle in which all {@code parts} are. */
    void picture(Page page, String name, Locator... parts) {
        page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); }");
        List<com.microsoft.playwright.options.BoundingBox> boxes = Stream.of(parts)
                .map(part -> java.util.Objects.requireNonNull(part.boundingBox(), () -> name + ": " + part))
                .toList();
        double left = Math.max(0, boxes.stream().mapToDouble(box -> box.x).min().orElseThrow() - MARGIN_PX);
        double top = Math.max(0, boxes.stream().mapToDouble(box -> box.y).min().orElseThrow() - MARGIN_PX);
        double right =
                boxes.stream().mapToDouble(box -> box.x + box.width).max().orElseThrow() + MARGIN_PX;
        double bottom =
                boxes.stream().mapToDouble(box -> box.y + box.height).max().orElseThrow() + MARGIN_PX;
        Path file = MADE.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setClip(left, top, right - left, bottom - top)
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(file));
        made.put(name, file);
    }

    /** The pictures of the manual are those that were made, and with {@code -Ddocuments.write=true} they become these. */
    void check() throws IOException {
        assertThat(made.keySet())
                .as("pictures made, and named by the manual")
                .isEqualTo(new TreeSet<>(named().keySet()));
        if (Boolean.getBoolean("documents.write")) {
            for (Map.Entry<String, Path> one : made.entrySet()) {
                Files.write(FOLDER.resolve("images/" + one.getKey() + ".png"), Files.readAllBytes(one.getValue()));
            }
        }
    }

    /** The pictures that the manual's pages name, with what each says to those who don't see it. */
    static Map<String, String> named() throws IOException {
        Map<String, String> named = new TreeMap<>();
        try (Stream<Path> pages = Files.list(FOLDER)) {
            pages.filter(page -> page.toString().endsWith(".md"))
                    .forEach(page -> PICTURE.matcher(read(page))
                            .results()
                            .forEach(found -> named.put(found.group(2), found.group(1))));
        }
        return named;
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
