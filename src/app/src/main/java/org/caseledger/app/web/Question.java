package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a request for a list asks, as the read trail notes it: {@code receivables?state=open}. */
final class Question {

    private static final int CHARACTERS = 300;
    private static final String API = "/api/v1/";

    /** What is noted in a place of its own, and what only says where a page begins. */
    private static final Set<String> LEFT_OUT = Set.of("why", "after", "done");

    private Question() {}

    /** The question, in a line: which list, with what it was narrowed down to. */
    static String of(HttpServletRequest request) {
        String path = request.getRequestURI();
        String list =
                path.startsWith(API) ? path.substring(API.length()) : path.equals("/") ? "today" : path.substring(1);
        String asked = asked(request);
        String line = (asked.isEmpty() ? list : list + "?" + asked).replaceAll("\\p{Cntrl}+", " ");
        return line.substring(0, Math.min(line.length(), CHARACTERS));
    }

    /** Whether words are looked for. */
    static boolean searches(HttpServletRequest request) {
        return given(request.getParameter("q")) || given(request.getParameter("query"));
    }

    private static boolean given(@Nullable String words) {
        return words != null && !words.isBlank();
    }

    private static String asked(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> !LEFT_OUT.contains(parameter.getKey()))
                .filter(parameter -> given(parameter.getValue()[0]))
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue()[0].strip())
                .collect(Collectors.joining("&"));
    }
}
