package org.caseledger.bench;

import java.util.List;
import org.caseledger.app.answer.Document;

/**
 * What a bench found.
 *
 * @param bench which bench
 * @param machine processors, memory and operating system
 * @param jvm the Java that it ran under
 * @param commit the version of the program; {@code unknown} where it was not started from a checkout
 * @param measurements in the order of measuring
 */
record BenchAnswer(String bench, String machine, String jvm, String commit, List<Measurement> measurements)
        implements Document {}
