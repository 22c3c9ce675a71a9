package org.caseledger.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticFilesTest {

    private static final String VENDOR = "vendor/uswds-3.14.0/";
    private static final Pattern OWN = Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"");
    private static final int FIRST_LOAD_MAX = 180_000;

    @TempDir
    static Path folder;

    private static Office office;
    private static String address;

    @BeforeAll
    static void open() throws IOException {
        office = Office.open(folder);
        address = office.workbench.parts().getBean(StaticFiles.class).address();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void theVendoredFilesAreTheOnesThatWerePublished() throws IOException, NoSuchAlgorithmException {
        Map<String, String> listed = new TreeMap<>();
        text(VENDOR + "SHA256SUMS").lines().forEach(line -> listed.put(line.substring(66), line.substring(0, 64)));
        assertThat(listed.keySet()).isEqualTo(vendored()).contains("LICENSE.md", "css/uswds.min.css");
        for (Map.Entry<String, String> file : listed.entrySet()) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes(VENDOR + file.getKey()));
            assertThat(HexFormat.of().formatHex(sum)).as(file.getKey()).isEqualTo(file.getValue());
        }
        assertThat(Files.readString(notice())).contains("U.S. Web Design System 3.14.0");
    }

    @Test
    void pagesNameThemByWhatTheyComeToAndBrowsersKeepThem() throws IOException, InterruptedException {
        HttpResponse<byte[]> page = get("/sign-in", "identity");
        Matcher named = OWN.matcher(new String(page.body(), UTF_8));
        int all = 0;
        int found = 0;
        while (named.find()) {
            assertThat(named.group(1)).startsWith(address + "/");
            HttpResponse<byte[]> file = get(named.group(1), "gzip");
            assertThat(file.statusCode()).as(named.group(1)).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000", "public", "immutable"));
            all += file.body().length;
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(4);
        assertThat(all).as("bytes that the first page needs besides its fonts").isLessThan(FIRST_LOAD_MAX);
    }

    @Test
    void whatIsTextIsSentCompressedAndPagesAreNot() throws IOException, InterruptedException {
        assertThat(get(address + "/" + VENDOR + "css/uswds.min.css", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .hasValue("gzip");
        assertThat(get("/sign-in", "gzip").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void underTheirPlainAddressTheyAreAskedForEachTime() throws IOException, InterruptedException {
        assertThat(get("/static/workbench.css", "identity").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
        assertThat(get("/static/000000000000/workbench.css", "identity").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<byte[]> get(String path, String encoding) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(
                                    URI.create(office.workbench.address()).resolve(path))
                            .header("Accept-Encoding", encoding)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private static TreeSet<String> vendored() throws IOException {
        Path root = Path.of("src/main/resources/static/static", VENDOR);
        try (Stream<Path> files = Files.walk(root)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("SHA256SUMS"))
                    .toList();
            return new TreeSet<>(names);
        }
    }

    private static Path notice() {
        return Path.of("../../NOTICE");
    }

    private static String text(String name) throws IOException {
        return new String(bytes(name), UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(StaticFilesTest.class.getResourceAsStream("/static/static/" + name), name)) {
            return file.readAllBytes();
        }
    }
}
