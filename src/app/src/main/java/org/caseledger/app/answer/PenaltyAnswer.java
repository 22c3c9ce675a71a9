package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.caseledger.compliance.PenaltyEvent;
import org.caseledger.compliance.PenaltyFacts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A penalty case.
 *
 * @param caseId its number, in JSON {@code case}
 * @param state how far it is
 * @param amount the penalty as it stands; null of a warning
 * @param paid what was paid of it
 * @param entries its entries, in order of recording
 */
public record PenaltyAnswer(
        @JsonProperty("case") String caseId,
        String state,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Money amount,
        Money paid,
        List<EntryAnswer<PenaltyEvent>> entries)
        implements Document {

    /** The answer for a case that was opened. */
    public static PenaltyAnswer of(PenaltyFacts facts) {
        return new PenaltyAnswer(
                facts.caseId(),
                Objects.requireNonNull(facts.state()).name().toLowerCase(Locale.ROOT),
                facts.amount(),
                facts.paid(),
                facts.entries().stream().map(EntryAnswer::of).toList());
    }
}
