package org.caseledger.app.secret;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.decision.Refusal;

/**
 * What a password that somebody chooses must be: NIST SP 800-63B-4 (July 2025), section 3.1.1.2, "Password Verifiers".
 *
 * <ul>
 *   <li>At least 15 characters, since a password is the only factor here (8 would be enough beside a second one).
 *   <li>At least 64 must be possible; here 128 are. Each code point counts as one, every character is allowed, blanks and
 *       Unicode too, and nothing is cut off. Unicode is normalised (NFC) before anything else.
 *   <li>Not one that is commonly used or to be expected: the whole password is compared, not words within it, with common
 *       passwords and words, keyboard walks, sequences and repetitions of them, and what follows from the account's and the
 *       program's name, with and without what stands between words. Lists and comparison are those of zxcvbn4j; what it would find within {@value #GUESSES} guesses is
 *       refused. At the {@linkplain Throttle throttle's} slowest, that many take centuries.
 *   <li>No rule about kinds of characters, and no change because time has passed: the section forbids both.
 * </ul>
 */
final class PasswordRules {

    static final int CHARACTERS_MIN = 15;
    static final int CHARACTERS_MAX = 128;
    static final long GUESSES = 100_000_000;

    /** What zxcvbn looks at: the time it takes grows with the square of it. */
    private static final int COMPARED_MAX = 64;

    private static final List<String> PROGRAM = List.of("caseledger", "case ledger", "case-ledger", "ledger");

    private PasswordRules() {}

    private static final class Lists {
        /** Read when a password is chosen for the first time: it has 140,000 words. */
        static final Zxcvbn LISTS = new Zxcvbn();
    }

    /** {@code typed} in the one form in which it is compared and hashed. */
    static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    /** Why {@code typed} can't be the password of {@code account}; empty where it can. */
    static Optional<Refusal> judge(String account, String typed) {
        String password = normalised(typed);
        int characters = password.codePointCount(0, password.length());
        if (characters < CHARACTERS_MIN) {
            return Optional.of(Refusal.of(
                    "password-too-short",
                    "the password has fewer than " + CHARACTERS_MIN + " characters; a few words that only you would put"
                            + " together do, blanks between them count"));
        }
        if (characters > CHARACTERS_MAX) {
            return Optional.of(Refusal.of(
                    "password-too-long",
                    "the password has more than " + CHARACTERS_MAX + " characters; choose a shorter one"));
        }
        String compared = password.substring(0, password.offsetByCodePoints(0, Math.min(characters, COMPARED_MAX)));
        if (guesses(compared, account) < GUESSES
                || guesses(compared.replaceAll("[\\s\\p{Punct}]+", ""), account) < GUESSES) {
            return Optional.of(Refusal.of(
                    "password-common",
                    "the password is among those that are tried first: common ones, rows of keys, repetitions, names of"
                            + " this program or of the account; put a few unrelated words together"));
        }
        return Optional.empty();
    }

    private static double guesses(String password, String account) {
        return Lists.LISTS.measure(password, expected(account)).getGuesses();
    }

    private static List<String> expected(String account) {
        List<String> words = new ArrayList<>(PROGRAM);
        words.add(account);
        words.addAll(List.of(account.split("[._@-]+", -1)));
        words.removeIf(String::isEmpty);
        return words;
    }
}
