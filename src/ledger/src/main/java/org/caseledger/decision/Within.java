package org.caseledger.decision;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The limit of a part of a command that holds a text or a number, or a list or a free object of them. {@link Bounds}
 * refuses a command whose part is beyond it, and a command class with such a part and no limit altogether.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Within {

    /** The limit. */
    Limit value();

    /** What the part is called where a person reads of it, if that is a word that Java keeps for itself. */
    String called() default "";
}
