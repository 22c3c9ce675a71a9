/**
 * Alerts: what on a claim calls for somebody's attention, by rules over the claim's facts. The twelve conditions of the process
 * review and those of our own are {@link org.caseledger.alert.AlertRule}; {@link org.caseledger.alert.Alerts} is the one way to
 * ask for them. Nothing is recorded because an alert was raised: that time passed is no fact, and what time alone brings is
 * found for the day that is asked about.
 */
@NullMarked
package org.caseledger.alert;

import org.jspecify.annotations.NullMarked;
