/**
 * The web workbench: server-rendered pages over an open ledger, for this machine only until there is a sign-in.
 * Controllers are thin; what a page shows is prepared in small records, and templates only place it.
 */
@NullMarked
package org.caseledger.app.web;

import org.jspecify.annotations.NullMarked;
