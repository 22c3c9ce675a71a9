package org.caseledger.law.working;

import org.jspecify.annotations.Nullable;

/**
 * What a figure is called and what prescribes it, for a name that is put together from words: {@code weekly benefit from
 * 2022-10-01}. It is asked for when the figure is explained.
 *
 * @param name the name in the working
 * @param citation statute, rule or policy section
 */
public record Heading(String name, @Nullable String citation) {}
