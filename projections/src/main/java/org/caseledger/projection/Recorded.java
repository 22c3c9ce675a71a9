package org.caseledger.projection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Claims;
import org.caseledger.journal.Entry;
import org.caseledger.payroll.ClaimInContext;

/**
 * An entry with its place in the ledger.
 *
 * @param position its place in ledger order
 * @param stream its stream, such as {@code claim/G-22-0007}
 * @param entry the entry
 */
public record Recorded(long position, String stream, Entry<?> entry) {

    /** Whether the entry is a claim's. */
    public boolean ofClaim() {
        return Claims.FAMILY.streams().holds(stream);
    }

    /** The claim's number; only for an entry {@link #ofClaim}. */
    public String claim() {
        return Claims.FAMILY.streams().subject(stream).orElseThrow();
    }

    /** The claims that {@code entries} are about, each once. */
    public static Set<String> claims(List<Recorded> entries) {
        Set<String> claims = new LinkedHashSet<>();
        entries.stream().filter(Recorded::ofClaim).map(Recorded::claim).forEach(claims::add);
        return claims;
    }

    /** The claims that {@code entries} are about, and the other claims of their employees, whose figures may move with them. */
    public static Set<String> claimsOfEmployees(List<Recorded> entries, Function<String, ClaimInContext> files) {
        Set<String> claims = claims(entries);
        for (String claim : List.copyOf(claims)) {
            files.apply(claim).beside().claims().stream().map(ClaimFacts::claim).forEach(claims::add);
        }
        return claims;
    }
}
