/** Which claims carry nothing in any run until something new is recorded. */
@NullMarked
package org.caseledger.projection.rest;

import org.jspecify.annotations.NullMarked;
