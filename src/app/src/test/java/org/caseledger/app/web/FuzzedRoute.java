package org.caseledger.app.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * An address of a running server, with what its handler says that it takes.
 *
 * @param path with the names of its variables in braces
 * @param methods those that it takes; none where it takes any
 * @param names of the parameters that it reads
 * @param body what the body is read into; null where that isn't declared
 * @param types of the bodies that it takes; none where it takes any
 */
record FuzzedRoute(
        String path,
        List<String> methods,
        List<String> names,
        @Nullable Class<?> body,
        List<String> types) {

    /** What is answered by no handler: filters, servlets, files, and nothing at all. */
    private static final List<FuzzedRoute> OTHERS = List.of(
            other("/sign-in", "POST", "name", "password", "here", "typed"),
            other("/sign-out", "POST"),
            other("/sign-in/by", "GET"),
            other("/sign-in/back", "GET", "code", "state"),
            other("/webauthn/authenticate/options", "POST"),
            other("/webauthn/register/options", "POST"),
            other("/webauthn/register", "POST", "publicKey"),
            other("/webauthn/register/{passkey}", "DELETE"),
            other("/login/webauthn", "POST", "id", "rawId", "response"),
            other("/api/v1/command-line", "POST"),
            other("/api/v1/command-line/{call}/answers/{number}", "POST"),
            other("/static/{file}", "GET"),
            other("/favicon.ico", "GET"),
            other("/nowhere/{some}", "GET"),
            other("/api", "GET"),
            other("/api/v1/nowhere/{some}", "GET"),
            other("/manage/{some}", "GET"),
            other("*", "OPTIONS"));

    private static FuzzedRoute other(String path, String method, String... names) {
        return new FuzzedRoute(path, List.of(method), List.of(names), null, List.of());
    }

    /** Every address of {@code server}, in an order that is always the same. */
    static List<FuzzedRoute> of(ApplicationContext server) {
        List<FuzzedRoute> all = new ArrayList<>(OTHERS);
        server.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(FuzzedRoute::path)
                        .thenComparing(route -> route.methods().toString()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static Stream<FuzzedRoute> of(RequestMappingInfo mapping, HandlerMethod handler) {
        List<String> methods = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .sorted()
                .toList();
        List<String> names = Stream.of(handler.getMethodParameters())
                .flatMap(FuzzedRoute::names)
                .distinct()
                .toList();
        Class<?> body = Stream.of(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .findFirst()
                .<Class<?>>map(MethodParameter::getParameterType)
                .orElse(null);
        List<String> types = mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(Object::toString)
                .sorted()
                .toList();
        return mapping.getPatternValues().stream().map(path -> new FuzzedRoute(path, methods, names, body, types));
    }

    private static Stream<String> names(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        if (type.isRecord() && !parameter.hasParameterAnnotation(RequestBody.class)) {
            return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
        }
        return Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                .map(said -> said.name().isEmpty()
                        ? Objects.requireNonNullElse(parameter.getParameter().getName(), "")
                        : said.name())
                .stream();
    }

    /** Whether other programs ask here, and are told in problems what is wrong. */
    boolean api() {
        return path.startsWith("/api/");
    }

    @Override
    public String toString() {
        return String.join("|", methods) + " " + path;
    }
}
