package org.caseledger.projection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.caseledger.adoption.LawEvent;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Claims;
import org.caseledger.receivable.Receivables;

/** Which claims entries touch: whose rows may be other ones with them. It is decided here, for every projection. */
final class Touched {

    private final ClaimSource source;

    /** By entries that {@code source} knows. */
    Touched(ClaimSource source) {
        this.source = source;
    }

    /**
     * The claims whose rows in {@code projection} may be other ones with {@code entries}: those that they happened to,
     * those of the receivables that they happened to, where the projection looks beside a claim its employee's others,
     * and all of them where law was adopted.
     */
    Set<String> claims(Projection projection, List<Recorded> entries) {
        Set<String> claims = new LinkedHashSet<>();
        for (Recorded recorded : entries) {
            Object event = recorded.entry().event();
            if (!projection.follows(event)) {
                continue;
            }
            if (event instanceof LawEvent) {
                claims.addAll(source.claims());
            } else {
                of(recorded.stream(), projection.looksBeside(), claims);
            }
        }
        return claims;
    }

    private void of(String stream, boolean besides, Set<String> claims) {
        Claims.FAMILY.streams().subject(stream).ifPresent(claim -> {
            claims.add(claim);
            if (besides) {
                source.file(claim).beside().claims().stream()
                        .map(ClaimFacts::claim)
                        .forEach(claims::add);
            }
        });
        Receivables.FAMILY
                .streams()
                .subject(stream)
                .ifPresent(receivable -> claims.add(
                        source.receivable(receivable).opened().event().claim()));
    }
}
