/**
 * Forms made from what commands declare: which fields they have, of which kinds, which must be given, what they may hold.
 * The words of a form stand in the resources {@code forms/}. Nothing here knows of pages.
 */
@NullMarked
package org.caseledger.app.form;

import org.jspecify.annotations.NullMarked;
