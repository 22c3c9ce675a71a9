package org.caseledger.app.tray;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.TrayMail;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.claims.ClaimRow;
import org.caseledger.projection.contacts.ContactRegister;

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
    private static final int SIGN_MIN = 2;
    private static final Pattern SIGN = Pattern.compile("[\\p{Alnum}][\\p{Alnum}:_/.#-]*[\\p{Alnum}]");

    /** How likely a reason makes a claim; the first is the likeliest. */
    private enum Sign {
        CLAIM_SAID,
        EMPLOYEE_SAID,
        SENDER_KNOWN,
        SENDER_BEFORE
    }

    private record Found(ClaimRow claim, List<Sign> signs, List<String> reasons) {

        void add(Sign sign, String reason) {
            signs.add(sign);
            reasons.add(reason);
        }

        Sign first() {
            return Collections.min(signs);
        }

        Proposal proposal() {
            return new Proposal(claim.claim(), claim.employeeName(), String.join("; ", reasons));
        }
    }

    /**
     * The claims of {@code ledger}, as its reader sees it, that {@code mail} may be about, the likeliest first: those whose
     * number it says, those whose employee's number or whole name it says, those to whose people its sender belongs, and those on
     * whose file mail of the same sender was put before. Of claims that are as likely, those with more reasons come first.
     *
     * <p>By whom its sender is known is said to whoever may know how people are reached, and of who treats the employee to whoever
     * may see medical detail: the claim is read as its reader sees it.
     */
    public static List<Proposal> of(Ledger ledger, TrayMail mail) {
        return among(ledger, ledger.lists(ClaimRegister::rows), mail);
    }

    /** The same, of {@code claims}, which its reader sees. */
    public static List<Proposal> among(Ledger ledger, List<ClaimRow> claims, TrayMail mail) {
        String said = mail.subject() + "\n" + mail.beginning();
        Set<String> signs = signs(said);
        String words = " " + plain(said) + " ";
        Set<String> before = Set.copyOf(ledger.tray().claimsOf(mail.sender()));
        Set<String> known = Set.copyOf(ledger.lists(lists -> ContactRegister.claimsOf(lists, mail.sender())));
        List<Found> found = new ArrayList<>();
        for (ClaimRow claim : claims) {
            Found one = new Found(claim, new ArrayList<>(), new ArrayList<>());
            if (signs.contains(claim.claim().toLowerCase(Locale.ROOT))) {
                one.add(Sign.CLAIM_SAID, "it says the claim's number");
            }
            if (signs.contains(claim.employee().toLowerCase(Locale.ROOT))) {
                one.add(Sign.EMPLOYEE_SAID, "it says the employee's number, " + claim.employee());
            } else if (isNamed(words, claim.employeeName())) {
                one.add(Sign.EMPLOYEE_SAID, "it says the employee's name");
            } else if (mail.senderName() != null
                    && isNamed(" " + plain(mail.senderName()) + " ", claim.employeeName())) {
                one.add(Sign.EMPLOYEE_SAID, "its sender is called like the employee");
            }
            if (known.contains(claim.claim())) {
                sender(ledger, claim.claim(), mail.sender())
                        .ifPresent(who -> one.add(Sign.SENDER_KNOWN, "it comes from " + who));
            }
            if (before.contains(claim.claim())) {
                one.add(Sign.SENDER_BEFORE, "earlier mail from this sender is on its file");
            }
            if (!one.signs().isEmpty()) {
                found.add(one);
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Found::first)
                        .thenComparing(one -> -one.signs().size()))
                .limit(MAX)
                .map(Found::proposal)
                .toList();
    }

    /** Who of {@code claim} has or had the address {@code sender}, such as {@code Mia Boss, supervisor of the claim}. */
    private static Optional<String> sender(Ledger ledger, String claim, String sender) {
        LocalDate today = LocalDate.now(ledger.clock());
        return ledger.facts(claim).contacts().all().stream()
                .filter(contact -> contact.said().stream()
                        .anyMatch(entry -> sender.equalsIgnoreCase(entry.event().email())))
                .findFirst()
                .map(contact -> contact.latest().name() + (contact.endedBefore(today) ? ", once " : ", ")
                        + contact.latest().role().words() + " of the claim");
    }

    private static Set<String> signs(String text) {
        Set<String> signs = new HashSet<>();
        Matcher sign = SIGN.matcher(text);
        while (sign.find()) {
            String one = sign.group();
            if (one.length() >= SIGN_MIN && one.chars().anyMatch(Character::isDigit)) {
                signs.add(one.toLowerCase(Locale.ROOT));
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
