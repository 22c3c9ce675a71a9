package org.caseledger.app.answer;

/** An answer of the program, or, where a command prints a list, one of its elements: a record whose JSON is the contract. */
public interface Answer {}
