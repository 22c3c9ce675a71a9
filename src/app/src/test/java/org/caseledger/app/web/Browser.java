package org.caseledger.app.web;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A headless Chromium of this machine, with an eye on what it asks for and complains of. */
public final class Browser implements AutoCloseable {

    private static final Path TARGET = Path.of("target");
    private static final Path SCREENSHOTS = TARGET.resolve("screenshots");
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int TAB_PRESSES_MAX = 200;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Browser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** The machine's Chromium; without one, the test is skipped and the build says so at its end. */
    public static Browser open() throws IOException {
        Optional<Path> executable = executable();
        if (executable.isEmpty()) {
            String why = "none of " + String.join(", ", NAMES) + " is on the PATH";
            Files.createDirectories(TARGET);
            Files.writeString(TARGET.resolve("browser-tests-skipped"), why + "\n");
            abort(why);
        }
        return new Browser(executable.orElseThrow());
    }

    private static Optional<Path> executable() {
        String path = System.getenv().getOrDefault("PATH", "");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A new page of {@code workbench}, {@code width} wide, with no memory of others. */
    public Page page(Workbench workbench, int width) {
        return page(workbench, width, true);
    }

    /** The same, of a browser that runs no scripts where {@code scripts} is false. */
    public Page page(Workbench workbench, int width, boolean scripts) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(workbench.address())
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts)
                .setAcceptDownloads(true));
        Page page = context.newPage();
        String address = workbench.address(); // a request that is told late may be told after it was closed
        page.onRequest(request -> {
            if (!request.url().startsWith(address)) {
                elsewhere.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            // Remarks, such as that somebody focused a field before the page did, depend on who was quicker.
            if (List.of("warning", "error").contains(message.type())) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Closes all pages, before the workbench ends that they are of: one that asks for something then complains. */
    public void closePages() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
    }

    /** Requests that went anywhere but to the workbench. */
    public List<String> elsewhere() {
        return elsewhere;
    }

    /** What the console warned of, but for the statuses of pages that refuse a form or are not there. */
    public List<String> complaints() {
        return complaints.stream()
                .filter(line -> !line.matches(".*status of (400|403|404|422).*"))
                .toList();
    }

    /** Presses Tab until the focus is on what is named {@code name}, as a person without a mouse would. */
    public static void tabTo(Page page, String name) {
        for (int presses = 0; presses < TAB_PRESSES_MAX; presses++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate(
                    "() => { const e = document.activeElement;"
                            + " return e.getAttribute('aria-label') || (e.labels && e.labels[0] && e.labels[0].innerText) || e.innerText; }");
            if (name.equals(trimmed(focused))) {
                return;
            }
        }
        throw new AssertionError("\"" + name + "\" can't be reached with " + TAB_PRESSES_MAX + " presses of Tab");
    }

    private static @Nullable String trimmed(@Nullable Object text) {
        return text == null ? null : text.toString().strip();
    }

    /** Keeps the whole page as a picture in target/screenshots. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
