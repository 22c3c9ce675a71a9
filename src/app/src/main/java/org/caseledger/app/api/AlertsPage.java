package org.caseledger.app.api;

import java.util.List;
import java.util.Map;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.Severity;
import org.caseledger.app.answer.AlertAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A page of alerts, the most urgent first. Each count is the length of the list that its choice would lead to.
 *
 * @param alerts the alerts
 * @param found how many there are on all pages
 * @param bySeverity how many there are of each severity, whichever was asked for
 * @param byRule how many there are by each rule, whichever was asked for
 * @param byOwner how many there are of each person, and of each role where the claim is nobody's
 * @param next what to ask on with, as {@code after}; absent on the last page
 */
record AlertsPage(
        List<AlertAnswer> alerts,
        int found,
        Map<Severity, Integer> bySeverity,
        Map<AlertRule, Integer> byRule,
        Map<String, Integer> byOwner,
        @Nullable String next) {}
