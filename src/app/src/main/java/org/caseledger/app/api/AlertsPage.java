package org.caseledger.app.api;

import java.util.List;
import org.caseledger.app.answer.AlertAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A page of alerts, the most urgent first.
 *
 * @param alerts the alerts
 * @param next what to ask on with, as {@code after}; absent on the last page
 */
record AlertsPage(List<AlertAnswer> alerts, @Nullable String next) {}
