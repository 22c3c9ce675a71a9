/** A made-up city with three fiscal years of claims, entered the way a real city would enter them. */
@NullMarked
package org.caseledger.demo;

import org.jspecify.annotations.NullMarked;
