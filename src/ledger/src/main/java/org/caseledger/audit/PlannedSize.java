package org.caseledger.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.audit.AuditEvent.AuditPlanned;
import org.caseledger.law.audit.AuditSampleSizes;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Status;
import org.caseledger.sampling.MonetaryUnitSampling;
import org.caseledger.sampling.SampleSize;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How many files an audit's plan draws, of its population or of a stratum of it: known with the plan, before anything is drawn.
 * Where dollars are drawn it is how many of them: files with several of these are fewer.
 *
 * @param stratum the stratum; null for a population that is drawn as one
 * @param population how many files there are
 * @param book dollars that they carried, where dollars are drawn
 * @param size how many are drawn, and why; missing where that can't be said
 */
public record PlannedSize(
        @Nullable String stratum, int population, @Nullable Money book, Answer<SampleSize> size) {

    /** Those of {@code plan}, by stratum where it has strata. */
    public static List<PlannedSize> of(AuditPlanned plan) {
        Strata strata = plan.strata();
        return strata == null
                ? List.of(of(null, plan.population(), plan.book(), plan.plan()))
                : strata.each().stream()
                        .map(one -> of(strata, one, plan.plan()))
                        .toList();
    }

    /** That of {@code stratum}. The table of the statute is about indemnity files alone. */
    static PlannedSize of(Strata strata, Strata.Stratum stratum, SizePlan plan) {
        SizePlan its = stratum.plan(plan);
        if (its.method() == SizePlan.Method.STATUTE
                && strata.by() == Division.KIND
                && !stratum.name().equals(Division.INDEMNITY)) {
            return new PlannedSize(
                    stratum.name(),
                    stratum.population(),
                    null,
                    new Answer.Missing<>(AuditSampleSizes.shipped().citation()
                            + " is known for indemnity files alone; say a number for " + stratum.name()
                            + ", or choose another plan"));
        }
        return of(stratum.name(), stratum.population(), stratum.book(), its);
    }

    private static PlannedSize of(@Nullable String stratum, int population, @Nullable Money book, SizePlan plan) {
        return new PlannedSize(
                stratum,
                population,
                book,
                plan.dollars().isPresent()
                        ? dollars(plan.dollars().get(), Objects.requireNonNull(book, "no book"))
                        : ofThem(population, plan.files().size(population)));
    }

    /** {@code size}, and no more than there are. */
    private static Answer<SampleSize> ofThem(int population, Answer<SampleSize> size) {
        return size instanceof Answer.Known<SampleSize>(SampleSize known) && known.size() > population
                ? new Answer.Known<>(new SampleSize(
                        population,
                        known.allowed(),
                        known.status(),
                        known.because() + "; there are " + population + ", and all are drawn"))
                : size;
    }

    private static Answer<SampleSize> dollars(MonetaryUnitSampling dollars, Money book) {
        return new Answer.Known<>(
                book.isLessThan(dollars.interval())
                        ? new SampleSize(
                                0,
                                0,
                                Status.VERIFIED,
                                "none of the $" + plain(book)
                                        + " that they carried: that is less than one interval of $"
                                        + plain(dollars.interval()))
                        : new SampleSize(dollars.size(book), 0, Status.VERIFIED, because(dollars)));
    }

    /** Why as many dollars are drawn as {@code dollars} does. */
    static String because(MonetaryUnitSampling dollars) {
        return "one dollar of every $" + plain(dollars.interval());
    }

    private static String plain(Money amount) {
        return amount.getAmount().toPlainString();
    }

    /** What is missing of it, with the name of its stratum; nothing where it is known. */
    Stream<String> missing() {
        return size instanceof Answer.Missing<SampleSize>(String what)
                ? Stream.of(stratum == null ? what : "of stratum " + stratum + ": " + what)
                : Stream.empty();
    }

    /** It, where it is known; none otherwise. */
    public Stream<SampleSize> known() {
        return size instanceof Answer.Known<SampleSize>(SampleSize known) ? Stream.of(known) : Stream.empty();
    }
}
