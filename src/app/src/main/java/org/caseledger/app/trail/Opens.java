package org.caseledger.app.trail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What whoever asks for this page or endpoint opens by it, such as {@code claim}, {@code statement}, {@code document} or
 * {@code export}: it is noted in the {@link ReadTrail}. What shows nothing of a claim doesn't carry it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Opens {

    /** The attribute of a request in which a handler says which one was opened, where its address doesn't. */
    String SUBJECT = "org.caseledger.opened";

    /** The attribute of a request in which a handler says of which claim that is, where its address doesn't. */
    String CLAIM = "org.caseledger.opened.claim";

    /** What is opened, in one word; a list in which words are looked for is noted as {@code search}. */
    String value();

    /** Whether the question is noted, too: the address, with its parameters. So it is of lists, which are of no one claim. */
    boolean question() default false;
}
