/**
 * Letters to the people of a claim. A template is a file of sentences with the names of figures in it; what a name stands for is
 * read from the claim's facts, its statement, its workings and its deadlines, and nothing is computed here. The page that comes
 * of it is stored as it is, and printed as tagged PDF. Nothing of this is loaded until somebody writes a letter.
 */
@NullMarked
package org.caseledger.app.letter;

import org.jspecify.annotations.NullMarked;
