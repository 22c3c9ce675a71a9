package org.caseledger.runlines;

import static org.caseledger.decision.Limit.CODE;

import java.util.List;
import org.caseledger.decision.Within;
import org.caseledger.payroll.RunPart;
import org.caseledger.people.Needs;

/**
 * Freeze the lines of a run that is being prepared. Given by the program, never by hand.
 *
 * @param run the run's id
 * @param parts everything that it carries, in parts
 */
@Needs({})
public record FreezeLines(@Within(CODE) String run, List<RunPart> parts) {}
