package org.caseledger.sampling;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.caseledger.journal.LedgerJson;

/**
 * Draws by lot, so that nobody can choose what is looked at and anybody can draw again from the list of ids and the seed alone.
 *
 * <p>Each id gets the key SHA-256(seed ‖ 0x00 ‖ id), seed and id in UTF-8. The n smallest keys are drawn, in order of key. One
 * id more in the list changes nothing for the others but their place. With the seed {@code march} the ids {@code A}, {@code B}
 * and {@code C} have the keys {@code 4b12…}, {@code 35d2…} and {@code e00f…}, as {@code printf 'march\0A' | sha256sum} says: B is
 * drawn first.
 */
public final class Draw {

    /** How it is done, in a sentence for the workpaper. */
    public static final String METHOD =
            "the population's ids in byte order, each with the key SHA-256(seed, a zero byte, id);"
                    + " the smallest keys are drawn, in order of key";

    private static final Comparator<String> BYTES = (one, other) -> Arrays.compareUnsigned(utf8(one), utf8(other));

    private Draw() {}

    /**
     * What was drawn, or stands in line to be.
     *
     * @param id what it is
     * @param key its key, in hexadecimal
     */
    public record Drawn(String id, String key) {}

    /** {@code ids} in byte order, each once. */
    public static List<String> population(Collection<String> ids) {
        return ids.stream().distinct().sorted(BYTES).toList();
    }

    /** SHA-256 over the lines of {@code ids} in byte order, each with its line feed; in hexadecimal. */
    public static String hash(Collection<String> ids) {
        StringBuilder lines = new StringBuilder();
        population(ids).forEach(id -> lines.append(id).append('\n'));
        return LedgerJson.sha256(utf8(lines.toString()));
    }

    /** All of {@code ids} in the order in which they are drawn with {@code seed}. */
    public static List<Drawn> order(Collection<String> ids, String seed) {
        return population(ids).stream()
                .map(id -> new Drawn(id, key(seed, id)))
                .sorted(Comparator.comparing(Drawn::key))
                .toList();
    }

    /** The first {@code size} of them; all, where there are fewer. */
    public static List<Drawn> of(Collection<String> ids, String seed, int size) {
        return order(ids, seed).stream().limit(size).toList();
    }

    /** The key of {@code id} under {@code seed}. */
    public static String key(String seed, String id) {
        return LedgerJson.sha256(utf8(seed + '\0' + id));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
