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
 */
public record LetterPolicy(
        Optional<String> office,
        Optional<List<String>> address,
        Optional<String> phone,
        Optional<String> email,
        Optional<List<String>> approval) {

    /** What holds where a policy says nothing else: no letter is approved, and nobody is named. */
    public static final LetterPolicy NONE =
            new LetterPolicy(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int LINES_MAX = 6;
    private static final int LINE_MAX = 100;

    /** Refuses lines that don't fit on an envelope. */
    public LetterPolicy {
        address = address.map(List::copyOf);
        approval = approval.map(List::copyOf);
        if (address.filter(lines -> lines.size() > LINES_MAX).isPresent()) {
            throw new IllegalArgumentException("an address has at most " + LINES_MAX + " lines");
        }
        office.ifPresent(line -> check("office", line));
        phone.ifPresent(line -> check("phone", line));
        email.ifPresent(line -> check("email", line));
        address.ifPresent(lines -> lines.forEach(line -> check("address", line)));
    }

    /** Whether letters of {@code template} are approved by a second person. */
    public boolean toApprove(String template) {
        return approval.filter(templates -> templates.contains(template)).isPresent();
    }

    private static void check(String part, String line) {
        if (line.isBlank() || line.length() > LINE_MAX) {
            throw new IllegalArgumentException(part + " has 1 to " + LINE_MAX + " characters on a line");
        }
    }
}
