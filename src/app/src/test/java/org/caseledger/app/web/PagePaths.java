package org.caseledger.app.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** The addresses of the workbench, as its controllers declare them. */
public final class PagePaths {

    private static final String PAGES = "org.caseledger.app.web";

    private PagePaths() {}

    /** Every page's and file's path, and what forms are sent to. */
    public static Set<String> all() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        Set<String> pages = new TreeSet<>();
        scanner.findCandidateComponents(PAGES).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .forEach(type -> Arrays.stream(type.getDeclaredMethods())
                        .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                        .filter(Objects::nonNull)
                        .forEach(mapping -> {
                            RequestMapping around =
                                    AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
                            String base = around == null || around.path().length == 0 ? "" : around.path()[0];
                            String[] paths = mapping.path().length == 0 ? new String[] {""} : mapping.path();
                            Arrays.stream(paths).map(base::concat).forEach(pages::add);
                        }));
        return pages;
    }
}
