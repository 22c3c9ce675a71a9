package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.journal.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Six hundred requests that no page of the workbench would send: whatever comes, the answer is no fault, is of bounded
 * size and guarded like a page, shows nothing of the program's inside, and leaves no stack trace in the log.
 */
class WorkbenchFuzzTest {

    private static final int REQUESTS = 600;
    private static final long SEED = 2_306_1L;
    private static final int ANSWER_MAX_BYTES = 1_000_000;

    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat [a-z]+(\\.[a-zA-Z]+)+\\(|org\\.(springframework|apache|thymeleaf|caseledger)|java\\.lang"
                    + "|Tomcat|Whitelabel|>(HTTP )?Status \\d{3}|SQL");

    private static final List<String> PATHS = List.of(
            "/",
            "/claims/G-22-0117",
            "/claims/G-22-0143",
            "/claims/G-22-0143/interactions",
            "/payroll",
            "/payroll/preview",
            "/payroll/runs",
            "/payroll/runs/glendale-2022-06-25",
            "/payroll/runs/glendale-2022-06-25/transmittal.csv",
            "/payroll/runs/glendale-2022-06-25/transmittal.html",
            "/payroll/runs/glendale-2022-06-25/approve",
            "/receivables",
            "/receivables/R-G-22-0143-1",
            "/you",
            "/you/tokens",
            "/password",
            "/sign-in",
            "/accounts",
            "/read-trail",
            "/claims/G-22-0143/read-trail",
            "/accounts/m.ortiz",
            "/accounts/m.ortiz/roles",
            "/error",
            "/static/workbench.css");

    private static final List<String> NAMES = List.of(
            "q",
            "status",
            "page",
            "known-at",
            "as-of",
            "history",
            "periods",
            "entry",
            "entries",
            "recorded",
            "open",
            "closed",
            "interactions",
            "variances",
            "employer",
            "period",
            "hash",
            "by",
            "name",
            "here",
            "key",
            "on",
            "channel",
            "party",
            "issue",
            "action",
            "result",
            "followUpOn",
            "done",
            "reason",
            "nonsense");

    private static final List<String> VALUES = List.of(
            "",
            "1",
            "-1",
            "2147483648",
            "glendale",
            "tucson",
            "G-22-0117",
            "2022-06-27",
            "2022-02-30",
            "9999-12-31",
            "-999999999-01-01",
            "%2B999999999-12-31",
            "2022-06-27T00:00:00Z",
            "-1000000000-01-01T00:00:00Z",
            "%2B1000000000-12-31T23:59:59.999999999Z",
            "sha256:0",
            "/../../x",
            "/%7Ba%7D",
            "//evil.example",
            "http://evil.example",
            "%00",
            "%0D%0ASet-Cookie:%20a=b",
            "%C3%28",
            "%ED%A0%80",
            "%F0%9F%98%80",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "%24%7B7*7%7D",
            "%25%5F!%5C",
            "'%20OR%201=1--",
            "a%20".repeat(60),
            "x".repeat(3_000),
            "phone",
            "accepted");

    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "GET", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "FOO",
            "get");

    private static final List<String> PROTOCOLS = List.of(
            " HTTP/1.0", " HTTP/1.0", " HTTP/1.0", " HTTP/1.1", " HTTP/1.1", " HTTP/1.1", " HTTP/2.0", " HTTP/9.9");

    private static final List<String> HEADERS = List.of(
            "Accept: application/json",
            "Accept: x/y;q=z",
            "Accept-Language: " + "x".repeat(500),
            "Accept-Charset: nonsense",
            "Content-Type: application/json",
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Type: text/plain;charset=nonsense",
            "Content-Type: nonsense",
            "Content-Encoding: gzip",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: nonsense",
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Expect: 100-continue",
            "Expect: nonsense",
            "Range: bytes=9-1",
            "If-Modified-Since: yesterday",
            "If-None-Match: *",
            "Cookie: you=%zz",
            "Cookie: you=\"; $Version=1; =; ,",
            "Origin: null",
            "Origin: https://evil.example",
            "Sec-Fetch-Site: cross-site",
            "X-Forwarded-Host: evil.example",
            "X-HTTP-Method-Override: DELETE",
            "Upgrade: h2c",
            "Host: evil.example",
            "Host: 127.0.0.1:99999",
            "Authorization: Basic x",
            "no colon at all",
            ": no name",
            "X-Long: " + "y".repeat(9_000));

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    @Test
    void whateverComesIsAnsweredWithoutAFault(@TempDir Path directory) throws IOException {
        try (Office office = Office.open(directory);
                LogKept log = new LogKept()) {
            PayrollDesk desk = new PayrollDesk(office.ledger);
            desk.run("glendale", LocalDate.parse("2022-06-27"), Who.web(Office.ROLL), null);
            desk.approve("glendale-2022-06-25", Who.web(Office.PROVER));
            desk.transmit("glendale-2022-06-25", Who.web(Office.PROVER));
            RawHttp http = office.as(Staff.EVERYTHING);
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                byte[] request = request(office.workbench.port(), http);
                RawHttp.Answer answer = http.send(request);
                String trouble = trouble(request, answer, log);
                if (!trouble.isEmpty()) {
                    wrong.add("request " + i + ": " + trouble + "\n" + shown(request));
                }
            }
            assertThat(wrong).as("requests with a wrong answer").isEmpty();
            assertThat(http.get("/").status()).isEqualTo(200);
        }
    }

    @Test
    void aBrowserThatLeavesEndsTheWritingOfItsPageAndIsNoFault(@TempDir Path directory) throws IOException {
        try (Office office = Office.open(directory);
                LogKept log = new LogKept()) {
            RawHttp http = office.as(Staff.EVERYTHING);
            for (int i = 0; i < 20; i++) {
                http.leave("/payroll/preview?employer=glendale&period=2022-06-27");
            }
            // Waits for what is being answered.
            office.workbench.close();
            assertThat(log.alarms()).isEmpty();
            assertThat(log.messages()).contains("a browser left before its page was written");
        }
    }

    private static String trouble(byte[] request, RawHttp.Answer answer, LogKept log) {
        List<String> alarms = log.drain();
        if (!alarms.isEmpty()) {
            return "logged " + alarms;
        }
        if (answer.status() >= 500) {
            return "status " + answer.status();
        }
        if (answer.body().length() > ANSWER_MAX_BYTES) {
            return "an answer of " + answer.body().length() + " characters";
        }
        Matcher inside = INSIDE.matcher(answer.body());
        if (inside.find()) {
            return "shows its inside: " + inside.group();
        }
        if (answer.status() == 0) {
            return whole(request) && !headless(request) ? "no answer: " + answer.body() : "";
        }
        boolean guarded = answer.header("Content-Security-Policy").contains("frame-ancestors 'none'")
                && answer.header("X-Content-Type-Options").equals("nosniff")
                && answer.header("Referrer-Policy").equals("same-origin")
                && answer.header("Cross-Origin-Resource-Policy").equals("same-origin")
                && answer.header("Cross-Origin-Opener-Policy").equals("same-origin");
        return guarded ? "" : "lacks headers (status " + answer.status() + "): " + answer.head();
    }

    /** Whether the body came as far as the request said; the server may hang up on one that didn't. */
    private static boolean whole(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        int head = text.indexOf("\r\n\r\n");
        return head >= 0
                && !text.contains("Transfer-Encoding: chunked")
                && Pattern.compile("Content-Length: (\\d{1,9})")
                        .matcher(text)
                        .results()
                        .allMatch(said -> Integer.parseInt(said.group(1)) <= text.length() - head - 4);
    }

    /** Whether the request names no version of HTTP, and so gets an answer without a head. */
    private static boolean headless(byte[] request) {
        return !new String(request, StandardCharsets.ISO_8859_1).split("\r|\n", 2)[0].contains(" HTTP/");
    }

    /** A request that is right here and wrong there. */
    private byte[] request(int port, RawHttp http) {
        String body = random.nextInt(3) == 0 ? "" : parameters();
        if (random.nextInt(3) > 0) {
            body += "_csrf=" + http.token();
        }
        StringBuilder request = new StringBuilder();
        request.append(one(METHODS)).append(' ').append(path());
        if (random.nextInt(3) > 0) {
            request.append('?').append(parameters());
        }
        request.append(one(PROTOCOLS)).append("\r\n");
        if (random.nextInt(20) > 0) {
            request.append("Host: 127.0.0.1:").append(port).append("\r\n");
        }
        if (random.nextInt(5) > 0) {
            request.append("Origin: http://127.0.0.1:").append(port).append("\r\n");
        }
        if (random.nextInt(3) > 0) {
            request.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                    .append(body.length())
                    .append("\r\n");
        }
        if (random.nextInt(4) > 0) {
            request.append("Cookie: ").append(http.cookie()).append("\r\n");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            request.append(one(HEADERS)).append("\r\n");
        }
        byte[] bytes = request.append("\r\n").append(body).toString().getBytes(StandardCharsets.ISO_8859_1);
        if (random.nextInt(6) == 0) {
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
        }
        return bytes;
    }

    private String path() {
        String path = one(PATHS);
        return switch (random.nextInt(8)) {
            case 0 -> path + "/" + one(VALUES);
            case 1 -> path.substring(0, 1 + random.nextInt(path.length())) + one(VALUES);
            case 2 -> path.replace("G-22", one(VALUES));
            case 3 -> path + one(List.of("/../..", ";a=b", "/%2e%2e/", "//", "%2F", "%5C", "{a}", "|", "%", "\u00e4"));
            default -> path;
        };
    }

    private String parameters() {
        StringBuilder parameters = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            parameters
                    .append(one(NAMES))
                    .append(random.nextInt(20) == 0 ? "" : "=")
                    .append(one(VALUES))
                    .append('&');
        }
        return parameters.toString();
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String shown(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1).replaceAll("x{100,}|y{100,}", "xxx…");
        return text.length() > 1_500 ? text.substring(0, 1_500) + "…" : text;
    }
}
