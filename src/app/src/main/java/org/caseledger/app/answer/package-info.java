/**
 * What the program answers: records that are the contract. JSON is written from them as they are; text and pages lay them
 * out.
 */
@NullMarked
package org.caseledger.app.answer;

import org.jspecify.annotations.NullMarked;
