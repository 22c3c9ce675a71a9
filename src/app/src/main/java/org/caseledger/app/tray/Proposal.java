package org.caseledger.app.tray;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.Tray;
import org.caseledger.app.store.TrayMail;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.claims.ClaimRow;

/**
 * A claim on whose file a mail may belong, and why. It is a proposal: a subject line can say anything, and people have more than
 * one claim.
 *
 * @param claim the claim
 * @param employee whose it is
 * @param reason why
 */
public record Proposal(String claim, String employee, String reason) {

    private static final int MAX = 8;
    private static final int NAME_PARTS_MIN = 2;
    private static final int SIGN_MIN = 3;
    private static final Pattern SIGN = Pattern.compile("[\\p{Alnum}][\\p{Alnum}:_/.#-]*[\\p{Alnum}]");

    /**
     * The claims of {@code ledger}, as its reader sees it, that {@code mail} may be about, the likeliest first: those whose
     * number it says, those whose employee's number or whole name it says, and those on whose file {@code tray} put mail of
     * the same sender.
     */
    public static List<Proposal> of(Ledger ledger, Tray tray, TrayMail mail) {
        return among(ledger.lists(ClaimRegister::rows), tray, mail);
    }

    /** The same, of {@code claims}. */
    public static List<Proposal> among(List<ClaimRow> claims, Tray tray, TrayMail mail) {
        String said = mail.subject() + "\n" + mail.beginning();
        Map<String, String> signs = signs(said);
        String words = " " + plain(said) + " ";
        List<String> ofSender = tray.claimsOf(mail.sender());
        Map<String, Proposal> found = new LinkedHashMap<>();
        for (ClaimRow claim : claims) {
            if (signs.containsKey(claim.claim().toLowerCase(Locale.ROOT))) {
                add(found, claim, "it says the claim's number");
            }
        }
        List<Proposal> later = new ArrayList<>();
        for (ClaimRow claim : claims) {
            if (signs.containsKey(claim.employee().toLowerCase(Locale.ROOT))) {
                add(found, claim, "it says the employee's number, " + claim.employee());
            } else if (isNamed(words, claim.employeeName())) {
                add(found, claim, "it says the employee's name");
            } else if (mail.senderName() != null
                    && isNamed(" " + plain(mail.senderName()) + " ", claim.employeeName())) {
                add(found, claim, "its sender is called like the employee");
            }
            if (ofSender.contains(claim.claim())) {
                later.add(new Proposal(
                        claim.claim(), claim.employeeName(), "earlier mail from this sender is on its file"));
            }
        }
        later.forEach(one -> found.putIfAbsent(one.claim(), one));
        return found.values().stream().limit(MAX).toList();
    }

    private static void add(Map<String, Proposal> found, ClaimRow claim, String reason) {
        found.putIfAbsent(claim.claim(), new Proposal(claim.claim(), claim.employeeName(), reason));
    }

    private static Map<String, String> signs(String text) {
        Map<String, String> signs = new LinkedHashMap<>();
        Matcher sign = SIGN.matcher(text);
        while (sign.find()) {
            String one = sign.group();
            if (one.length() >= SIGN_MIN && one.chars().anyMatch(Character::isDigit)) {
                signs.put(one.toLowerCase(Locale.ROOT), one);
            }
        }
        return signs;
    }

    /** Whether {@code words} have every part of {@code name}, side by side, in its order or with the last one first. */
    private static boolean isNamed(String words, String name) {
        String plain = plain(name).strip();
        String[] parts = plain.split(" ");
        if (parts.length < NAME_PARTS_MIN) {
            return false;
        }
        String last = parts[parts.length - 1];
        String others = plain.substring(0, plain.length() - last.length()).strip();
        return words.contains(" " + plain + " ") || words.contains(" " + last + " " + others + " ");
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
