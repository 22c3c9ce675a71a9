package org.caseledger.step;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import org.caseledger.adoption.LawInForce;

/**
 * Under what the steps of a claim are read.
 *
 * @param asOf the day up to which the world is considered, the same for every step
 * @param zone where the day of a transmitted run begins and ends
 * @param law the law and the policies as they were known at an instant
 */
public record Setting(LocalDate asOf, ZoneId zone, Function<Instant, LawInForce> law) {}
