package org.caseledger.app.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.DepartureAnswer;
import org.caseledger.app.answer.SubscribedAnswer;
import org.caseledger.app.answer.WebhookAnswer;
import org.caseledger.app.ask.AboutWebhooks;
import org.caseledger.app.desk.WebhookDesk;
import org.caseledger.app.desk.WebhookDesk.Step;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.text.OutboxText;
import org.caseledger.app.text.WebhookText;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code webhook}: which other systems are told what is recorded. They are told while the workbench is served. */
@Command(name = "webhook", description = "Tell other systems what is recorded: add, list, test, end.")
@Needs(Permission.KEEP_WEBHOOKS)
final class WebhookCommands implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "name a step: add, list, test or end");
    }

    @Command(
            name = "add",
            description = "Tell a system from now on what is recorded; prints its signing key, this once.")
    int add(
            @Parameters(
                            index = "0",
                            paramLabel = "URL",
                            description = "Where it listens: https://…, or http://… on this machine itself.")
                    String url,
            @Option(
                            names = "--events",
                            split = ",",
                            paramLabel = "K",
                            description = "Of what it is told: kinds of events such as claim.accepted, or families such"
                                    + " as payroll; several separated by commas (default: everything).")
                    @Nullable List<String> events,
            @Option(
                            names = "--employer",
                            split = ",",
                            paramLabel = "E",
                            description = "Of whose claims and payrolls (default: of all that the account sees).")
                    @Nullable List<String> employers,
            @Option(
                            names = "--account",
                            paramLabel = "USER",
                            description =
                                    "The account for which it listens, of an auditor: it is told what that account"
                                            + " sees. Required in a ledger with accounts.")
                    @Nullable String account) {
        try (OpenLedger ledger = root.openExistingToRecordOnly()) {
            Step step = new WebhookDesk(ledger)
                    .subscribe(
                            url,
                            events == null ? List.of() : events,
                            employers == null ? List.of() : employers,
                            account,
                            who(ledger));
            return printed(ledger, step);
        }
    }

    @Command(name = "list", description = "Which systems are told, of what, for whom, and what waits for them.")
    int list() {
        try (OpenLedger ledger = root.openExistingWhole()) {
            print(ledger, new AboutWebhooks(ledger).all());
            return CaseLedger.DONE;
        }
    }

    @Command(name = "test", description = "Send a webhook a ping now, through the outbox, and print how far it got.")
    int test(@Parameters(index = "0", paramLabel = "ID", description = "The webhook's id.") String id) {
        try (OpenLedger ledger = root.openExistingToRecordOnly()) {
            return printed(ledger, new WebhookDesk(ledger).test(id, who(ledger)));
        }
    }

    @Command(name = "end", description = "Tell a webhook nothing any more, nor what waits for it.")
    int end(
            @Parameters(index = "0", paramLabel = "ID", description = "The webhook's id.") String id,
            @Option(names = "--reason", paramLabel = "TEXT", description = "Why.") @Nullable String reason) {
        try (OpenLedger ledger = root.openExistingToRecordOnly()) {
            return printed(ledger, new WebhookDesk(ledger).end(id, reason, who(ledger)));
        }
    }

    private Who who(Ledger ledger) {
        return Who.commandLine(root.by(ledger));
    }

    private int printed(OpenLedger ledger, Step step) {
        return switch (step) {
            case Step.Refused(Refusal refusal) -> root.output().refused(refusal);
            case Step.Subscribed(String webhook, String key) -> {
                SubscribedAnswer answer = new SubscribedAnswer(new AboutWebhooks(ledger).one(webhook), key);
                root.output().print(answer, () -> WebhookText.of(answer));
                yield CaseLedger.DONE;
            }
            case Step.Ended(String webhook) -> {
                print(ledger, List.of(new AboutWebhooks(ledger).one(webhook)));
                yield CaseLedger.DONE;
            }
            case Step.Tested(Leaving ping) -> {
                List<DepartureAnswer> answers = DepartureAnswer.of(List.of(ping));
                root.output().print(answers, () -> OutboxText.of(answers, ledger.time()));
                if (ping.waits()) {
                    root.sayWaits(ping);
                }
                yield ping.waits() ? CaseLedger.REFUSED : CaseLedger.DONE;
            }
        };
    }

    private void print(Ledger ledger, List<WebhookAnswer> answers) {
        root.output().print(answers, () -> WebhookText.of(answers, ledger.time()));
    }
}
