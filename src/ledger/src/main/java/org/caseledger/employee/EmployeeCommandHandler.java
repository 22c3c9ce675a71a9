package org.caseledger.employee;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Provenance;
import org.caseledger.journal.StreamRepository;

/** Loads an employee's file, has {@link EmployeeDecider} decide, and records what it accepted. */
public final class EmployeeCommandHandler {

    private final StreamRepository<EmployeeFile, EmployeeEvent> files;

    /** Handles rows for {@code files}. */
    public EmployeeCommandHandler(Repository<EmployeeFile> files) {
        this.files = new StreamRepository<>(files, EmployeeFile::new);
    }

    /** The stream of what feeds said about {@code employee}. */
    public static String stream(String employee) {
        return "employee/" + employee;
    }

    /** What feeds said about {@code employee}, with what the current transaction is about to record. */
    public EmployeeFacts facts(String employee) {
        return EmployeeFacts.of(employee, files.entries(stream(employee)));
    }

    /** The outcome of {@code command}; refusals are values, and a row known already records nothing. */
    @CommandHandler
    public Outcome handle(EmployeeCommand command, MetaData metaData) throws Exception {
        return files.decide(
                stream(command.employee()),
                Provenance.fromMetaData(metaData),
                entries -> EmployeeDecider.decide(EmployeeFacts.of(command.employee(), entries), command.row()));
    }
}
