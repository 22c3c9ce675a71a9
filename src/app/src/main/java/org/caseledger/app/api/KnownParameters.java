package org.caseledger.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.decision.Characters;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses an address with a parameter that the call doesn't know, or one that stands twice: {@code ?known-at=} in place of
 * {@code ?knownAt=} would otherwise be answered with what is known now.
 */
final class KnownParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, Optional<Set<String>>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackage().equals(KnownParameters.class.getPackage())) {
            known.computeIfAbsent(method, KnownParameters::of).ifPresent(names -> check(request, names));
        }
        return true;
    }

    private static void check(HttpServletRequest request, Set<String> names) {
        request.getParameterMap().forEach((name, values) -> {
            if (!names.contains(name)) {
                throw Trouble.with(
                        "unknown-parameter",
                        Characters.shown(name),
                        "this call has no parameter \"" + Characters.shown(name) + "\"; it has "
                                + (names.isEmpty() ? "none" : String.join(", ", names)));
            }
            if (values.length > 1) {
                throw Trouble.with("given-twice", name, "\"" + name + "\" is given twice; give it once");
            }
        });
    }

    /** The parameters of {@code method}; empty where it takes any. */
    private static Optional<Set<String>> of(HandlerMethod method) {
        if (Stream.of(method.getMethodParameters())
                .anyMatch(one -> Map.class.isAssignableFrom(one.getParameterType()))) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(method.getMethodParameters())
                .flatMap(KnownParameters::names)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.getParameterType().isRecord()
                && parameter.getParameterAnnotations().length > 0
                && parameter.hasParameterAnnotation(org.springdoc.core.annotations.ParameterObject.class)) {
            return Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .map(RecordComponent::getName);
        }
        RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
        if (named == null) {
            return Stream.empty();
        }
        String name = parameter.getParameter().getName();
        return Stream.of(named.name().isEmpty() ? name : named.name());
    }
}
