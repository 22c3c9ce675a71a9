package org.caseledger.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.Documents;
import org.caseledger.app.cli.Calls;
import org.caseledger.app.web.RawHttp;
import org.caseledger.app.web.Staff;
import org.caseledger.catalogue.Families;
import org.caseledger.decision.RefusalCode;
import org.caseledger.family.StreamFamily;
import org.caseledger.journal.LedgerJson;
import org.caseledger.people.Needs;
import org.caseledger.people.OpenToAll;
import org.caseledger.people.Permission;
import org.caseledger.people.Role;
import org.caseledger.user.TokenScope;
import org.joda.money.BigMoneyProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.node.ObjectNode;

/** Every page, endpoint and command against every role: what is written down is what is declared, and what happens. */
class WhoMayWhatTest {

    private static final Set<String> MADE = Set.of("org.caseledger.app.web", "org.caseledger.app.api");

    private static final String SIGN_OUT = "/you/sign-out";

    @TempDir
    private static Path folder;

    private static ApiOffice office;
    private static final Map<Role, RawHttp> BROWSERS = new EnumMap<>(Role.class);
    private static final Map<Role, String> TOKENS = new EnumMap<>(Role.class);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /**
     * A page, an endpoint or a command.
     *
     * @param needs what it needs; null where it is open to all
     */
    private record Asked(String verb, String path, @Nullable Needs needs) {
        boolean api() {
            return path.startsWith(ApiConfiguration.BASE);
        }

        /** The path with somebody's claim in it, {@code user} where it is about oneself, and nothing else that is there. */
        String filled(String user) {
            boolean ownAccount = needs != null && List.of(needs.value()).contains(Permission.KEEP_OWN_ACCOUNT);
            return path.replace("{claim}", ApiOffice.RESCINDED)
                    .replace("{user}", ownAccount ? user : "nowhere")
                    .replaceAll("\\{[^}]+}", "nowhere");
        }

        /** What is taken there. */
        String type() {
            return path.endsWith("/batch") || path.endsWith("/imports/history")
                    ? "application/jsonl"
                    : path.contains("/imports/") ? "text/csv" : "application/json";
        }
    }

    @BeforeAll
    static void open() throws IOException {
        office = ApiOffice.open(folder);
        for (Role role : Role.values()) {
            String user = "one." + role;
            Staff.add(office.ledger, user, "Only " + role, role);
            TOKENS.put(role, office.token(user, TokenScope.WRITE));
            BROWSERS.put(role, new RawHttp(office.workbench.port()).signIn(user));
        }
    }

    @AfterAll
    static void close() {
        HTTP.close();
        office.close();
    }

    @Test
    void everyPageAndEndpointLetsThroughWhoIsWrittenDownAndNobodyElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Asked asked : asked()) {
            for (Role role : Role.values()) {
                boolean may = asked.needs() == null || may(asked.needs(), role);
                int status = status(asked, role);
                boolean refused = status == 403;
                if (refused == may || status == 401 || status >= 500 || status == 0) {
                    wrong.add(asked.verb() + " " + asked.path() + " as " + role + ": " + status);
                }
            }
            int nobody = asked.api()
                    ? send(asked, "nobody", null)
                    : new RawHttp(office.workbench.port())
                            .get(asked.filled("nobody"))
                            .status();
            boolean challenged = asked.api() || asked.path().equals(CalendarSecurity.FEED);
            if (asked.needs() != null && asked.verb().equals("GET") && nobody != (challenged ? 401 : 302)) {
                wrong.add(asked.verb() + " " + asked.path() + " as nobody: " + nobody);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyCommandIsTakenFromWhoIsWrittenDownAndFromNobodyElse() {
        List<String> wrong = new ArrayList<>();
        for (Class<?> command : commands()) {
            ObjectNode body = (ObjectNode) LedgerJson.mapper().valueToTree(filled(command));
            body.put("do", command.getSimpleName());
            for (Role role : Role.values()) {
                ApiOffice.Answer answer = office.post(TOKENS.get(role), "/commands", body.toString());
                String code = answer.status() == 201
                        ? "recorded"
                        : answer.json().path("code").asString();
                boolean refused = code.equals(RefusalCode.NOT_PERMITTED);
                boolean read = !Set.of("wrong-type", "missing-field", "unknown-field", "both-given")
                        .contains(code);
                if (refused == may(command.getAnnotation(Needs.class), role) || !read) {
                    wrong.add(command.getSimpleName() + " as " + role + ": "
                            + answer.response().body());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoMayGiveSomeCommandMayGiveCommandsAndNobodyElse() {
        Set<Permission> some = commands().stream()
                .flatMap(command -> Stream.of(command.getAnnotation(Needs.class).value()))
                .collect(Collectors.toSet());
        assertThat(CommandsApi.class.getAnnotation(Needs.class).value())
                .as("what the class needs is what any of its commands does")
                .containsExactlyInAnyOrderElementsOf(some);
    }

    @Test
    void itIsWrittenDown() throws IOException {
        String document = "docs/security/who-may-what.md";
        Documents.generated(
                document,
                "permissions",
                table(Stream.of(Permission.values())
                        .map(permission -> line("`" + permission + "`", permission.roles()::contains))));
        Documents.generated(
                document,
                "pages",
                table(asked().stream()
                        .filter(asked -> !asked.api())
                        .map(asked ->
                                line(asked.verb() + " `" + asked.path() + "`", role -> may(asked.needs(), role)))));
        Documents.generated(
                document,
                "endpoints",
                table(asked().stream()
                        .filter(Asked::api)
                        .map(asked ->
                                line(asked.verb() + " `" + asked.path() + "`", role -> may(asked.needs(), role)))));
        Documents.generated(
                document,
                "commands",
                table(Families.all().stream()
                        .flatMap(family -> all(family).stream())
                        .filter(command -> command.getAnnotation(Needs.class).value().length > 0)
                        .map(command -> line(
                                "`" + command.getSimpleName() + "`"
                                        + (commands().contains(command) ? "" : " (a step)"),
                                role -> may(command.getAnnotation(Needs.class), role)))));
        Documents.generated(
                document,
                "calls",
                table(Calls.needs().entrySet().stream()
                        .map(call -> line("`" + call.getKey() + "`", role -> may(call.getValue(), role)))));
    }

    private static String table(Stream<String> lines) {
        String head = "| | " + Stream.of(Role.values()).map(Role::toString).collect(Collectors.joining(" | "))
                + " |\n|---|" + ":-:|".repeat(Role.values().length) + "\n";
        return head + lines.collect(Collectors.joining("\n")) + "\n";
    }

    private static String line(String name, Predicate<Role> may) {
        return "| " + name + " | "
                + Stream.of(Role.values())
                        .map(role -> may.test(role) ? "yes" : "")
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    private static boolean may(@Nullable Needs needs, Role role) {
        return needs == null
                || Stream.of(needs.value())
                        .anyMatch(permission -> permission.roles().contains(role));
    }

    private static int status(Asked asked, Role role) throws Exception {
        if (asked.api()) {
            return send(asked, "one." + role, TOKENS.get(role));
        }
        RawHttp browser = BROWSERS.get(role);
        RawHttp.Answer answer = asked.verb().equals("GET")
                ? browser.get(asked.filled("one." + role))
                : browser.post(asked.filled("one." + role), Map.of());
        if (asked.path().equals(SIGN_OUT) && answer.status() == 302) {
            BROWSERS.put(role, new RawHttp(office.workbench.port()).signIn("one." + role));
            return 200;
        }
        // Who is sent to the sign-in page wasn't asked as whoever they are.
        return answer.status() == 302 && answer.header("Location").contains("/sign-in") ? 401 : answer.status();
    }

    private static int send(Asked asked, String user, @Nullable String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(office.workbench.address()).resolve(asked.filled(user)))
                .method(
                        asked.verb(),
                        asked.verb().equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{}"));
        if (!asked.verb().equals("GET")) {
            request.header("Content-Type", asked.type());
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<InputStream> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        response.body().close();
        return response.statusCode();
    }

    /** Every page and endpoint, by its path. */
    private static List<Asked> asked() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return MADE.stream()
                .flatMap(room -> scanner.findCandidateComponents(room).stream())
                .map(found -> type(found.getBeanClassName()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(method -> asked(type, method)))
                .filter(asked -> !asked.path().equals("/error"))
                // A list and the table that it leaves as stand at the same address.
                .distinct()
                // Pages first: an endpoint may give somebody another password, which ends their sessions.
                .sorted(Comparator.comparing(Asked::api)
                        .thenComparing(Asked::path)
                        .thenComparing(Asked::verb))
                .toList();
    }

    private static Class<?> type(@Nullable String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Asked> asked(Class<?> type, Method method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null) {
            return Stream.empty();
        }
        RequestMapping around = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
        String base = around == null || around.path().length == 0 ? "" : around.path()[0];
        String[] paths = mapping.path().length == 0 ? new String[] {""} : mapping.path();
        Needs needs = on(method, type, OpenToAll.class).isPresent()
                ? null
                : on(method, type, Needs.class).orElseThrow();
        return Arrays.stream(mapping.method())
                .map(RequestMethod::name)
                .flatMap(verb -> Arrays.stream(paths).map(path -> new Asked(verb, base + path, needs)));
    }

    private static <A extends Annotation> Optional<A> on(Method method, Class<?> type, Class<A> annotation) {
        return Stream.<AnnotatedElement>of(method, type)
                .map(element -> AnnotatedElementUtils.findMergedAnnotation(element, annotation))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** The commands that lines and programs may give. */
    private static List<Class<?>> commands() {
        return Families.all().stream()
                .flatMap(family -> family.commands().byHand().stream())
                .toList();
    }

    private static List<Class<?>> all(StreamFamily<?, ?, ?> family) {
        Class<?> type = family.commands().type();
        return type.isSealed() ? leaves(type).toList() : List.of(type);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(WhoMayWhatTest::leaves)
                : Stream.of(type);
    }

    /** A command of class {@code type} that can be read: each required field has some value. */
    private static Map<String, Object> filled(Class<?> type) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent part : type.getRecordComponents()) {
            if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                String name = part.getName().equals("caseId") ? "case" : part.getName();
                fields.put(name, some(part.getName(), part.getGenericType()));
            }
        }
        return fields;
    }

    private static Object some(String name, Type type) {
        if (type instanceof ParameterizedType of) {
            return of.getRawType() == Map.class ? Map.of() : List.of(some(name, of.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return name.equals("claim") ? ApiOffice.RESCINDED : name.equals("employer") ? "glendale" : "x";
        }
        if (plain == LocalDate.class) {
            return "2022-06-01";
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return true;
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0].toString();
        }
        if (plain == BigDecimal.class || BigMoneyProvider.class.isAssignableFrom(plain)) {
            return "1.00";
        }
        if (plain.isRecord()) {
            return filled(plain);
        }
        return plain.isSealed() ? filled(plain.getPermittedSubclasses()[0]) : name.equals("group") ? "general" : 1;
    }
}
