package org.caseledger.people;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What whoever gives this command, or asks for this page, endpoint or command of the command line, needs to be permitted:
 * one of the permissions named.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {

    /**
     * Any one of them is enough. None where nobody gives the command: it follows from another one, such as what a
     * transmitted run carries, and goes by that one's permission.
     */
    Permission[] value();
}
