package org.caseledger.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which word of a vocabulary a free text begins with. */
final class Beginning {

    private static final String ARTICLE = "the ";

    private Beginning() {}

    private record Word<W>(W of, String text) {}

    /**
     * The one of {@code words} with whose longest text {@code text} begins, as a whole word and in capitals or not; {@code The
     * employee's representative} begins with {@code employee's representative} and not with {@code employee}.
     */
    static <W> Optional<W> of(String text, W[] words, Function<W, List<String>> texts) {
        String said = text.strip();
        String bare = begins(said, ARTICLE) ? said.substring(ARTICLE.length()).strip() : said;
        return Stream.of(words)
                .flatMap(word -> texts.apply(word).stream().map(one -> new Word<>(word, one)))
                .filter(word ->
                        begins(bare, word.text()) && ends(bare, word.text().length()))
                .max(Comparator.comparingInt(word -> word.text().length()))
                .map(Word::of);
    }

    private static boolean begins(String text, String word) {
        return text.regionMatches(true, 0, word, 0, word.length());
    }

    /** Whether a word ends in {@code text} before the character at {@code at}. */
    private static boolean ends(String text, int at) {
        return at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '\'' && text.charAt(at) != '’';
    }
}
