package org.caseledger.claim;

import java.util.Locale;
import java.util.stream.Stream;

/** Where a claim stands, in the trade's words; they are what is stored, printed and asked for. */
public enum ClaimStatus {
    /** Nothing was said about it yet. */
    REPORTED,
    /** Nothing was said about it in time; its payer pays as if it had accepted. It isn't accepted. */
    PAY_AS_IF_ACCEPTED,
    /** What was said last, and not rescinded, is an acceptance; it may hold from a later day only. */
    ACCEPTED,
    /** What was said last, and not rescinded, is a denial. */
    DENIED,
    /** A denial was rescinded, and nothing else was said. */
    DENIAL_RESCINDED,
    /** It was closed and not reopened since, whatever was said about it. */
    CLOSED;

    /**
     * Where the claim of {@code facts} stands.
     *
     * @param silenceBroken whether the payer's time to accept or deny it is over without an answer, as the law has it
     */
    public static ClaimStatus of(ClaimFacts facts, boolean silenceBroken) {
        if (facts.closed()) {
            return CLOSED;
        }
        Determinations said = facts.adjudication().determinations();
        return silenceBroken && said.last().isEmpty() ? PAY_AS_IF_ACCEPTED : said(said);
    }

    /** What {@code said} says last, closed or not. Accepted, denied, rescinded is accepted. */
    static ClaimStatus said(Determinations said) {
        return said.last()
                .map(last -> last.accepts() ? ACCEPTED : DENIED)
                .orElse(said.rescissions().isEmpty() ? REPORTED : DENIAL_RESCINDED);
    }

    /** The status that is written as {@code word}; another word is refused. */
    public static ClaimStatus parse(String word) {
        return Stream.of(values())
                .filter(status -> status.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is no status of a claim"));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
