package org.caseledger.app.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What is written into addresses, forms and documents: what is there, what could be, and what nobody would type.
 *
 * @param random what is drawn from
 * @param odd how many of a hundred values are what nobody would type
 */
record FuzzedValues(RandomGenerator random, int odd) {

    private static final List<String> DAYS =
            List.of("2022-06-25", "2022-06-27", "2022-06-27T15:00:00Z", "2022-04-01", "2015-01-01");

    private static final List<String> NUMBERS = List.of("0", "1", "2", "10", "100", "1000");

    /** What is there, by a part of the name under which it is asked for. */
    private static final Map<String, List<String>> THERE = Map.ofEntries(
            Map.entry("claim", List.of(Office.RESCINDED, "G-22-0117", "G-22-0098", "T-22-0007")),
            Map.entry(
                    "alert", List.of("represented:G-22-0143:2022-03-05", "run-to-approve::glendale-2022-06-25", "::x")),
            Map.entry(
                    "command",
                    List.of("RecordWorkStatus", "WithdrawEntry", "LogInteraction", "RecommendWage", "TransmitPay")),
            Map.entry("step", List.of("incident", "duplicates", "treatment", "assignment", "add", "check", "adopt")),
            Map.entry("do", List.of("look", "record", "next", "back")),
            Map.entry("lending", List.of("01a21c3c-ae95-7d18-9e9c-f2e9164941c3")),
            Map.entry("view", List.of("mine", "team", "all")),
            Map.entry("state", List.of("open", "snoozed", "closed", "missed")),
            Map.entry("severity", List.of("low", "critical")),
            Map.entry("back", List.of("/?view=all", "//evil.example")),
            Map.entry("user", List.of("one.clerk", "one.auditor", "two.roles", FuzzedPeople.BOUND, Office.ORTIZ)),
            Map.entry("by", List.of(Staff.EVERYTHING, "one.payroll")),
            Map.entry("run", List.of("glendale-2022-06-25", "glendale-2022-06-11")),
            Map.entry("id", List.of("glendale-2022-06-25", "R-G-22-0143-1")),
            Map.entry("document", List.of("D-G-22-0143-1", "D-G-22-0143-99")),
            Map.entry("receivable", List.of("R-G-22-0143-1")),
            Map.entry("mail", List.of("1", "99", "x")),
            Map.entry("letter", List.of("L-G-22-0143-1", "L-nothing-0")),
            Map.entry("way", List.of("print", "e-mail", "pigeon")),
            Map.entry("settled", List.of("true", "false")),
            Map.entry("template", List.of("acceptance", "worksheet", "nonsense")),
            Map.entry("paragraph", List.of("Please call us.", "<b>{claim.number}</b>")),
            Map.entry("workings", List.of("sha256:00")),
            Map.entry("employer", List.of("glendale", "tucson", "lake-example")),
            Map.entry("employee", List.of("E1877", "E3310")),
            Map.entry("rule", List.of("arizona/permanent-total", "minnesota/temporary-total", "az-average-wage")),
            Map.entry("projection", List.of("claims", "receivables", "interactions", "contacts", "variances")),
            Map.entry("feed", List.of("claims", "leave", "roster", "tpa", "posted", "history")),
            Map.entry("kind", List.of("leave", "roster", "posted")),
            Map.entry("table", List.of("arizona/maximum-average-monthly-wage", "maximum-average-monthly-wage")),
            Map.entry("lines", List.of("{}", "{\"do\":\"SetDiary\",\"claim\":\"G-22-0143\"}")),
            Map.entry("text", List.of("effective_from,effective_to,value", "employer: glendale")),
            Map.entry("role", List.of("clerk", "adjuster", "payroll", "approver", "auditor", "administrator")),
            Map.entry("url", List.of("http://127.0.0.1:9/hook", "https://evil.example/hook", "file:///etc/passwd")),
            Map.entry("scope", List.of("read", "write")),
            Map.entry("path", List.of("health", "prometheus", "readiness")),
            Map.entry("file", List.of("workbench.css", "workbench.js", "icons.svg")),
            Map.entry("call", List.of("0123456789abcdef0123456789abcdef")),
            Map.entry("list", List.of("withdrawals", "backdated", "nonsense")),
            Map.entry("days", NUMBERS),
            Map.entry("period", DAYS),
            Map.entry("on", DAYS),
            Map.entry("at", DAYS),
            Map.entry("of", DAYS),
            Map.entry("from", DAYS),
            Map.entry("to", DAYS),
            Map.entry("after", NUMBERS),
            Map.entry("limit", NUMBERS),
            Map.entry("page", NUMBERS),
            Map.entry("number", NUMBERS),
            Map.entry("size", NUMBERS),
            Map.entry("sort", List.of("claim", "-claim", "number", "injuredOn")),
            Map.entry("name", List.of("Alma Ortiz", Staff.EVERYTHING)),
            Map.entry("password", List.of(Staff.PASSWORD, "password", "another long one for them")),
            Map.entry("status", List.of("open", "accepted", "denied")),
            Map.entry("channel", List.of("phone", "e-mail")),
            Map.entry("here", List.of("/", "/claims/G-22-0143", "//evil.example")),
            Map.entry("typed", List.of("0123456789", "x")));

    /** As they stand in an address. */
    private static final List<String> ODD = List.of(
            "",
            "1",
            "-1",
            "0",
            "2147483648",
            "-9223372036854775808",
            "9223372036854775808",
            "1e309",
            "NaN",
            "0x10",
            "1,000",
            "true",
            "null",
            "glendale",
            "G-22-0117",
            "2202-06-30",
            "2022-02-30",
            "9999-12-31",
            "0000-00-00",
            "-999999999-01-01",
            "%2B999999999-12-31",
            "2022-06-27T00:00:00Z",
            "2022-06-27T24:00:00Z",
            "-1000000000-01-01T00:00:00Z",
            "%2B1000000000-12-31T23:59:59.999999999Z",
            "sha256:0",
            "/../../x",
            "..",
            ".",
            "%2e%2e%2f%2e%2e",
            "..%5C..",
            "%2F",
            "%252F",
            "/%7Ba%7D",
            "//evil.example",
            "http://evil.example",
            "%00",
            "%0D%0ASet-Cookie:%20a=b",
            "%C3%28",
            "%ED%A0%80",
            "%EF%BF%BE",
            "%E2%80%AE",
            "e%CC%81",
            "%F0%9F%98%80",
            "%F4%90%80%80",
            "%zz",
            "%",
            ";jsessionid=1",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "%24%7B7*7%7D",
            "__%24%7B7*7%7D__::x",
            "%25%5F!%5C",
            "'%20OR%201=1--",
            "*",
            "a%20".repeat(60),
            "x".repeat(300),
            "x".repeat(3_000),
            "%F0%9F%98%80".repeat(200));

    /** As they stand in JSON. */
    private static final List<String> ODD_JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-0",
            "9223372036854775808",
            "1" + "0".repeat(400),
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"2202-06-30\"",
            "\"2022-02-30\"",
            "\"+999999999-12-31\"",
            "\"1.001\"",
            "\"1e9999999\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\"",
            "\"" + "y".repeat(5_000) + "\"",
            "[]",
            "[1, \"x\", null]",
            "[[[[]]]]",
            "{}",
            "{\"a\": {\"b\": {}}}");

    /** The values of one request: it has hardly any odd ones, some, or many, so that all comes as far as it can. */
    static FuzzedValues of(RandomGenerator random) {
        return new FuzzedValues(random, List.of(1, 5, 20, 60).get(random.nextInt(4)));
    }

    /** What may stand in an address where {@code name} is asked for. */
    String of(String name) {
        return odd(1) ? one(ODD) : there(name);
    }

    /** The same, as JSON. */
    String json(String name) {
        if (odd(1)) {
            return one(ODD_JSON);
        }
        String value = there(name);
        String text = "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        if (odd(2)) {
            return value.matches("\\d+") ? value : "[" + text + "]";
        }
        return name.endsWith("s") && !name.endsWith("ss") && !name.equals("status") ? "[" + text + "]" : text;
    }

    private String there(String name) {
        String asked = name.toLowerCase(Locale.ROOT);
        List<String> values = THERE.get(asked);
        if (values == null) {
            values = THERE.entrySet().stream()
                    .filter(known -> asked.endsWith(known.getKey()) || asked.equals(known.getKey() + "s"))
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(List.of("some", "1", "true"));
        }
        return one(values);
    }

    /** Whether something is to be odd that is so {@code less} times less often than values are. */
    boolean odd(int less) {
        return random.nextInt(100 * less) < odd;
    }

    /** One {@code of} them. */
    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A number below {@code end}. */
    int below(int end) {
        return random.nextInt(end);
    }
}
