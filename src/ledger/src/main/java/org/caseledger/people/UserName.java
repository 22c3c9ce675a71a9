package org.caseledger.people;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the users of a ledger are called: by small letters, digits and {@code . - _ @}, at most {@value #CHARACTERS_MAX} of
 * them. {@code Ann}, {@code ANN} and {@code ann} are one name; entries carry it in small letters.
 */
public final class UserName {

    /** The most characters of a name. */
    public static final int CHARACTERS_MAX = 80;

    private static final Pattern FORM = Pattern.compile("[a-z0-9._@-]{1," + CHARACTERS_MAX + "}");

    private UserName() {}

    /** The one way to write {@code given}. */
    public static String of(String given) {
        return given.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody may be called {@code given}. */
    public static boolean isOne(String given) {
        return FORM.matcher(of(given)).matches();
    }

    /** Whether {@code one} and {@code other} are the same name. */
    public static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }
}
