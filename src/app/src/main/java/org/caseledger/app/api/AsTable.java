package org.caseledger.app.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call that answers with a whole list as a table, at the address of the list. It is hidden from what makes the API's
 * description, which knows one call at an address; there it is a form in which the list's own call answers.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface AsTable {}
