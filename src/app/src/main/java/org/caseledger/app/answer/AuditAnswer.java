package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.caseledger.audit.CheckedLine;
import org.caseledger.audit.SupplementAudit;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Working;
import org.caseledger.sampling.SampleRate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An audit of supplemental pay: the content of its workpaper.
 *
 * @param audit its id, such as {@code glendale-2022-02-19-audit}
 * @param employer the employer
 * @param period the pay period whose runs were looked at
 * @param checkedBy who checked
 * @param checkedAt when
 * @param knownAt runs transmitted up to then were looked at
 * @param seed what the sample was drawn with
 * @param size how many lines were to be drawn
 * @param because why so many, in a sentence
 * @param method how they were drawn
 * @param runs the transmitted runs of the period
 * @param population how many lines of supplemental pay they carried
 * @param sampled how many were drawn
 * @param lines the drawn lines, in the order of the lot
 * @param faults what is wrong with a run as a whole, in words
 * @param totals what the drawn lines come to
 * @param differences how many lines, and runs as a whole, did not come out right
 * @param rate the rate of lines that did not come out right, and what it is at most in all of them; absent where none was drawn
 * @param conclusion what it comes to, in a sentence
 * @param hash SHA-256 over what was found
 * @param files the workpaper's files, once they are written
 */
public record AuditAnswer(
        String audit,
        String employer,
        DateSpan period,
        String checkedBy,
        Instant checkedAt,
        Instant knownAt,
        String seed,
        int size,
        String because,
        String method,
        List<String> runs,
        int population,
        int sampled,
        List<Line> lines,
        List<String> faults,
        Totals totals,
        int differences,
        @Nullable SampleRate rate,
        String conclusion,
        String hash,
        @Nullable List<String> files)
        implements Document {

    /**
     * A drawn line, computed again.
     *
     * @param ticket the lot by which it was drawn
     * @param run the run that carried it
     * @param transmittedAt when the run was issued
     * @param claim the claim
     * @param employee name and number
     * @param forPeriod the pay period that it is for
     * @param payCode its pay code
     * @param retroactive whether it is for a period before the run's
     * @param carried what the run carried
     * @param recomputed what the entries that stood before the run lead to; null where they lead to no figure
     * @param difference dollars carried above what should have been; null where that isn't known
     * @param agrees whether every check came out right
     * @param faults what did not, in words
     * @param calculationsFollowed steps of the working that were followed with a desk calculator
     * @param evidence the entries behind it
     * @param working the whole working of what is due
     */
    public record Line(
            String ticket,
            String run,
            Instant transmittedAt,
            String claim,
            String employee,
            DateSpan forPeriod,
            String payCode,
            boolean retroactive,
            CheckedLine.Pay carried,
            @JsonInclude @Nullable Recomputed recomputed,
            @JsonInclude @Nullable Money difference,
            boolean agrees,
            List<String> faults,
            int calculationsFollowed,
            List<CheckedLine.Evidence> evidence,
            Working working) {

        private static Line of(CheckedLine line) {
            return new Line(
                    line.ticket(),
                    line.run(),
                    line.transmittedAt(),
                    line.claim(),
                    line.employee(),
                    line.forPeriod(),
                    line.payCode(),
                    line.retroactive(),
                    line.carried(),
                    line.again() == null ? null : Recomputed.of(line.again()),
                    line.difference(),
                    line.agrees(),
                    line.faults(),
                    line.calculations(),
                    line.evidence(),
                    line.working());
        }
    }

    /**
     * A line computed again: what was due less what had left by then.
     *
     * @param days the days that the line should have carried
     * @param amount the dollars that it should have carried
     * @param due dollars that were due for the period
     * @param daysDue days that were
     * @param transmittedBefore dollars that earlier runs had carried
     * @param daysBefore days that they had
     * @param paidElsewhere dollars that had left outside payroll
     */
    public record Recomputed(
            int days,
            Money amount,
            Money due,
            int daysDue,
            Money transmittedBefore,
            int daysBefore,
            Money paidElsewhere) {

        private static Recomputed of(CheckedLine.Again again) {
            return new Recomputed(
                    again.line().days(),
                    again.line().amount(),
                    again.due().amount(),
                    again.due().days(),
                    again.transmittedBefore(),
                    again.daysBefore(),
                    again.paidElsewhere());
        }
    }

    /** Dollars that the drawn lines carried, that they should have carried, and the difference. */
    public record Totals(Money carried, Money recomputed, Money difference) {}

    /** The audit {@code id} that {@code by} made at {@code at} over the runs known at {@code knownAt}. */
    public static AuditAnswer of(String id, String by, Instant at, Instant knownAt, SupplementAudit findings) {
        return new AuditAnswer(
                id,
                findings.employer(),
                findings.period(),
                by,
                at,
                knownAt,
                findings.seed(),
                findings.size(),
                findings.because(),
                findings.method(),
                findings.runs(),
                findings.population(),
                findings.lines().size(),
                findings.lines().stream().map(Line::of).toList(),
                findings.faults(),
                new Totals(
                        findings.carried(),
                        findings.recomputed(),
                        findings.carried().minus(findings.recomputed())),
                findings.differences(),
                findings.rate().orElse(null),
                findings.conclusion(),
                findings.hash(),
                null);
    }

    /** The same, with the {@code written} files of its workpaper. */
    public AuditAnswer withFiles(List<Path> written) {
        return new AuditAnswer(
                audit,
                employer,
                period,
                checkedBy,
                checkedAt,
                knownAt,
                seed,
                size,
                because,
                method,
                runs,
                population,
                sampled,
                lines,
                faults,
                totals,
                differences,
                rate,
                conclusion,
                hash,
                written.stream().map(Path::toString).toList());
    }
}
