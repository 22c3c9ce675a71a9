package org.caseledger.app.trail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What whoever asks for this page or endpoint opens by it, such as {@code claim}, {@code statement}, {@code document} or
 * {@code export}: it is noted in the {@link ReadTrail}. What opens nothing of a claim doesn't carry it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Opens {

    /** What is opened, in one word. */
    String value();
}
