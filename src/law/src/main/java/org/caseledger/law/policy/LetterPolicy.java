package org.caseledger.law.policy;

import java.util.List;
import java.util.Optional;

/**
 * What an employer has about letters to the parties of its claims.
 *
 * @param office the office that writes them, and whom its readers ask
 * @param address where the office is, a line each
 * @param phone its telephone
 * @param email its mail address
 * @param approval the templates whose letters leave once a second person approves them; all of the program's are named in
 *     its manual
 * @param ways by which ways letters may leave, {@code print} among them; by {@code print} alone, where it is left out
 */
public record LetterPolicy(
        Optional<String> office,
        Optional<List<String>> address,
        Optional<String> phone,
        Optional<String> email,
        Optional<List<String>> approval,
        Optional<List<String>> ways) {

    /** What holds where a policy says nothing else: no letter is approved, nobody is named, and all are printed. */
    public static final LetterPolicy NONE = new LetterPolicy(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int LINES_MAX = 6;
    private static final int LINE_MAX = 100;

    /** Refuses lines that don't fit on an envelope, and ways that don't exist or leave out paper. */
    public LetterPolicy {
        address = address.map(List::copyOf);
        approval = approval.map(List::copyOf);
        ways = ways.map(List::copyOf);
        if (address.filter(lines -> lines.size() > LINES_MAX).isPresent()) {
            throw new IllegalArgumentException("an address has at most " + LINES_MAX + " lines");
        }
        office.ifPresent(line -> check("office", line));
        phone.ifPresent(line -> check("phone", line));
        email.ifPresent(line -> check("email", line));
        address.ifPresent(lines -> lines.forEach(line -> check("address", line)));
        ways.ifPresent(LetterPolicy::checkWays);
    }

    private static void checkWays(List<String> ways) {
        ways.stream().filter(way -> LetterWay.named(way).isEmpty()).findFirst().ifPresent(way -> {
            throw new IllegalArgumentException("letters leave by print or by e-mail, unlike \"" + way + "\"");
        });
        if (!ways.contains(LetterWay.PRINT.toString())) {
            throw new IllegalArgumentException(
                    "ways need print: it is how a letter reaches whoever has no e-mail, or doesn't want it so");
        }
    }

    /** Whether letters of {@code template} are approved by a second person. */
    public boolean toApprove(String template) {
        return approval.filter(templates -> templates.contains(template)).isPresent();
    }

    /** Whether letters may leave by {@code way}. */
    public boolean opens(LetterWay way) {
        return way == LetterWay.PRINT
                || ways.filter(named -> named.contains(way.toString())).isPresent();
    }

    private static void check(String part, String line) {
        if (line.isBlank() || line.length() > LINE_MAX) {
            throw new IllegalArgumentException(part + " has 1 to " + LINE_MAX + " characters on a line");
        }
    }
}
