package org.caseledger.sampling;

import org.caseledger.law.working.Status;

/**
 * How many are drawn.
 *
 * @param size how many
 * @param allowed how many deviations the plan bears; none where it says nothing about them
 * @param status how sure the way is by which the number was found
 * @param because how it was found, in a sentence with its source
 */
public record SampleSize(int size, int allowed, Status status, String because) {}
