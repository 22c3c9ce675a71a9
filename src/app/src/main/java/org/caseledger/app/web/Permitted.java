package org.caseledger.app.web;

import org.caseledger.people.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.people.Needs;
import org.caseledger.people.Person;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Lets nobody through to a page or an endpoint who isn't permitted what it {@linkplain Needs needs}. One that says neither
 * that nor that it is {@linkplain OpenToAll open to all} keeps the server from starting, so that none can be forgotten.
 */
@Component
class Permitted implements HandlerInterceptor, SmartInitializingSingleton {

    private final ApplicationContext context;

    Permitted(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !open(method)) {
            Person person = Signed.somebody().orElseThrow(Permitted::notPermitted);
            if (needs(method).filter(person::may).isEmpty()) {
                throw notPermitted();
            }
        }
        return true;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> silent = context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(method -> !open(method) && needs(method).isEmpty())
                // What springdoc finds of the API is for the API's own document; nobody is permitted to ask for it.
                .filter(method -> !method.getBeanType().getPackageName().startsWith("org.springdoc"))
                .map(HandlerMethod::getShortLogMessage)
                .sorted()
                .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException(
                    "these say neither what they need nor that they are open to all: " + silent);
        }
    }

    private static AccessDeniedException notPermitted() {
        return new AccessDeniedException("Your account has no role that may do this");
    }

    /** What {@code method}, or else its class, needs. */
    static Optional<Needs> needs(HandlerMethod method) {
        return of(method, Needs.class);
    }

    private static boolean open(HandlerMethod method) {
        return of(method, OpenToAll.class).isPresent();
    }

    private static <A extends Annotation> Optional<A> of(HandlerMethod method, Class<A> annotation) {
        return Stream.of(method.getMethod(), method.getBeanType())
                .map(element -> AnnotatedElementUtils.findMergedAnnotation(element, annotation))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }
}
