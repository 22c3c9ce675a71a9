package org.caseledger.app.answer;

/** A document of its own that {@code --json} prints, or, where a command prints a list, one of its elements: the contract. */
public interface Document {}
