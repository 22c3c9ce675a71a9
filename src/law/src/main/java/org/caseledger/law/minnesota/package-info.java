/** Minnesota: chapter 176 of the Minnesota Statutes, one class for each closely related group of subdivisions. */
@NullMarked
package org.caseledger.law.minnesota;

import org.jspecify.annotations.NullMarked;
