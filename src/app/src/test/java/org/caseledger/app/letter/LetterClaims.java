package org.caseledger.app.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.app.store.EmptyLedger;

/**
 * Claims about which each letter can be written, on 1 July 2022: L-1 is accepted and paid, L-2 is denied, L-3 was denied and is
 * accepted, L-4 declined modified duty, L-5 was paid and then denied from a day, L-6 is closed, L-7 is only reported. L-8 is accepted and L-9 denied,
 * for what is recorded about letters.
 */
public final class LetterClaims {

    /** When letters are written. */
    public static final InstantSource NOW = InstantSource.fixed(Instant.parse("2022-07-01T16:00:00Z"));

    private static final String HISTORY = """
        {"do":"ReportInjury","claim":"L-1","by":"ann","at":"2022-03-05T16:00:00Z","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E1","name":"Ana Reyes"},"injuredOn":"2022-03-04","employerKnewOn":"2022-03-04","kind":"lost-time","description":"Fell from a ladder","reportedOn":"2022-03-04"}
        {"do":"FileForm","claim":"L-1","by":"ann","at":"2022-03-08T16:00:00Z","form":"407","filedOn":"2022-03-07","with":"commission"}
        {"do":"RecordContact","claim":"L-1","by":"ann","at":"2022-03-08T16:00:00Z","role":"employee","name":"Ana Reyes","address":"12 Cactus Lane\\nGlendale AZ 85301","from":"2022-03-04"}
        {"do":"RecordEmployment","claim":"L-1","by":"ann","at":"2022-03-09T16:00:00Z","effectiveFrom":"2019-01-07","status":"regular","group":"general","sworn":false,"fullTime":true,"hiredOn":"2019-01-07","annualBaseSalary":"54600.00","hourlyRate":"26.25"}
        {"do":"RecordWorkStatus","claim":"L-1","by":"ann","at":"2022-03-09T16:00:00Z","status":"off-work","from":"2022-03-05","to":"2022-04-24"}
        {"do":"UseLeave","claim":"L-1","by":"ann","at":"2022-03-20T16:00:00Z","from":"2022-03-07","to":"2022-03-11","kind":"sick","hours":"8"}
        {"do":"RecommendWage","claim":"L-1","by":"ann","at":"2022-04-10T16:00:00Z","amount":"4612.40","basis":{"method":"30 days"},"on":"2022-04-08","form":"108"}
        {"do":"AcceptClaim","claim":"L-1","by":"ann","at":"2022-04-19T16:00:00Z","noticeOn":"2022-04-19","mailedOn":"2022-04-19"}
        {"do":"ReportInjury","claim":"L-2","by":"ann","at":"2022-05-02T16:00:00Z","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E2","name":"Ben Ito"},"injuredOn":"2022-05-01","employerKnewOn":"2022-05-01","kind":"lost-time","description":"Back pain","reportedOn":"2022-05-02"}
        {"do":"DenyClaim","claim":"L-2","by":"ann","at":"2022-05-20T16:00:00Z","noticeOn":"2022-05-20","mailedOn":"2022-05-20","reason":"The physician finds no injury that the work of 1 May caused, and two witnesses saw none","delayOnly":true}
        {"do":"ReportInjury","claim":"L-3","by":"ann","at":"2022-05-21T16:00:00Z","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E3","name":"Cora Lind"},"injuredOn":"2022-05-02","employerKnewOn":"2022-05-02","kind":"lost-time","description":"Cut","reportedOn":"2022-05-03"}
        {"do":"RecordEmployment","claim":"L-3","by":"ann","at":"2022-05-22T16:00:00Z","effectiveFrom":"2022-02-01","status":"regular","group":"general","sworn":false,"fullTime":true,"hiredOn":"2022-02-01","annualBaseSalary":"46800.00","hourlyRate":"22.50"}
        {"do":"RecordWorkStatus","claim":"L-3","by":"ann","at":"2022-05-22T16:00:00Z","status":"off-work","from":"2022-05-03","to":"2022-05-31"}
        {"do":"RecommendWage","claim":"L-3","by":"ann","at":"2022-05-23T16:00:00Z","amount":"6900.00","basis":{},"on":"2022-05-23","form":"108"}
        {"do":"DenyClaim","claim":"L-3","by":"ann","at":"2022-05-24T16:00:00Z","noticeOn":"2022-05-24","reason":"No medical report"}
        {"do":"RescindDenial","claim":"L-3","by":"ann","at":"2022-06-10T16:00:00Z","noticeOn":"2022-06-10","reason":"The medical report came"}
        {"do":"AcceptClaim","claim":"L-3","by":"ann","at":"2022-06-10T16:00:00Z","noticeOn":"2022-06-10"}
        {"do":"ReportInjury","claim":"L-4","by":"ann","at":"2022-06-11T16:00:00Z","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E4","name":"Dan Moss"},"injuredOn":"2022-05-10","employerKnewOn":"2022-05-10","kind":"lost-time","description":"Knee","reportedOn":"2022-05-10"}
        {"do":"RecordWorkStatus","claim":"L-4","by":"ann","at":"2022-06-12T16:00:00Z","status":"modified-duty","from":"2022-06-01","physician":"City clinic","restrictions":"No lifting above 10 pounds, no ladders","receivedOn":"2022-06-02"}
        {"do":"OfferModifiedDuty","claim":"L-4","by":"ann","at":"2022-06-13T16:00:00Z","on":"2022-06-13","from":"2022-06-20","duties":"Front desk, 8 am to 2 pm, City Hall","wage":"600.00"}
        {"do":"AnswerModifiedDuty","claim":"L-4","by":"ann","at":"2022-06-16T16:00:00Z","on":"2022-06-16","accepted":false}
        {"do":"ReportInjury","claim":"L-6","by":"ann","at":"2022-06-17T16:00:00Z","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E6","name":"Eva Stone"},"injuredOn":"2022-06-10","employerKnewOn":"2022-06-10","kind":"first-aid","description":"Graze","reportedOn":"2022-06-10"}
        {"do":"CloseClaim","claim":"L-6","by":"ann","at":"2022-06-20T16:00:00Z","on":"2022-06-20","reason":"No treatment, no time lost"}
        {"do":"ReportInjury","claim":"L-7","by":"ann","at":"2022-06-21T16:00:00Z","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E7","name":"Fay Moor"},"injuredOn":"2022-06-20","employerKnewOn":"2022-06-20","kind":"lost-time","description":"Burn","reportedOn":"2022-06-21"}
        {"do":"NoteCommissionNotice","claim":"L-7","by":"ann","at":"2022-06-27T16:00:00Z","notifiedOn":"2022-06-27"}
        {"do":"ReportInjury","claim":"L-8","by":"ann","at":"2022-06-27T16:30:00Z","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E8","name":"Hal Penn"},"injuredOn":"2022-05-31","employerKnewOn":"2022-05-31","kind":"lost-time","description":"Wrist","reportedOn":"2022-05-31"}
        {"do":"RecordWorkStatus","claim":"L-8","by":"ann","at":"2022-06-27T16:30:00Z","status":"off-work","from":"2022-06-01","to":"2022-06-24"}
        {"do":"RecommendWage","claim":"L-8","by":"ann","at":"2022-06-27T16:30:00Z","amount":"4612.40","basis":{},"on":"2022-06-20","form":"108"}
        {"do":"AcceptClaim","claim":"L-8","by":"ann","at":"2022-06-27T16:30:00Z","noticeOn":"2022-06-20"}
        {"do":"ReportInjury","claim":"L-9","by":"ann","at":"2022-06-27T16:40:00Z","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E9","name":"Ida Quill"},"injuredOn":"2022-06-01","employerKnewOn":"2022-06-01","kind":"lost-time","description":"Neck","reportedOn":"2022-06-01"}
        {"do":"DenyClaim","claim":"L-9","by":"ann","at":"2022-06-27T16:40:00Z","noticeOn":"2022-06-24","reason":"Not at work"}
        {"do":"ReportInjury","claim":"L-5","by":"ann","at":"2022-06-27T17:00:00Z","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E5","name":"Gus Hale"},"injuredOn":"2022-05-27","employerKnewOn":"2022-05-27","kind":"lost-time","description":"Ankle","reportedOn":"2022-05-28"}
        {"do":"RecordWorkStatus","claim":"L-5","by":"ann","at":"2022-06-27T17:00:00Z","status":"off-work","from":"2022-05-28","to":"2022-06-24"}
        {"do":"RecommendWage","claim":"L-5","by":"ann","at":"2022-06-27T17:00:00Z","amount":"3900.00","basis":{},"on":"2022-06-20"}
        {"do":"RecordEmployment","claim":"L-5","by":"ann","at":"2022-06-27T17:00:00Z","effectiveFrom":"2019-01-07","status":"regular","group":"general","sworn":false,"fullTime":true,"hiredOn":"2019-01-07","annualBaseSalary":"46800.00","hourlyRate":"22.50"}
        {"do":"AcceptClaim","claim":"L-5","by":"ann","at":"2022-06-27T17:00:00Z","noticeOn":"2022-06-20"}
        """;

    private LetterClaims() {}

    /** Makes them in {@code ledger}, below {@code folder}. */
    public static void make(Path folder, Path ledger) throws IOException {
        EmptyLedger.in(ledger);
        call(
                        ledger,
                        "import",
                        "history",
                        Files.writeString(folder.resolve("claims.jsonl"), HISTORY)
                                .toString())
                .done();
        pay(ledger, "2022-06-24");
        CommandLineRun.with(
                        "{\"do\":\"DenyClaim\",\"claim\":\"L-5\",\"by\":\"ann\",\"noticeOn\":\"2022-06-30\",\"effectiveOn\":\"2022-06-11\",\"reason\":\"Not at work\"}\n",
                        ledger,
                        "record",
                        "-")
                .done();
        pay(ledger, "2022-06-30");
    }

    private static void pay(Path ledger, String day) {
        String run = call(ledger, "payroll", "run", "--employer", "glendale", "--period", day, "--by", "pam", "--json")
                .done()
                .json()
                .get("run")
                .stringValue();
        call(ledger, "payroll", "approve", run, "--by", "bob").done();
        call(ledger, "payroll", "transmit", run, "--by", "pam").done();
    }

    /** Runs the command line on {@code ledger}, on that day. */
    public static CommandLineRun call(Path ledger, String... arguments) {
        return CommandLineRun.at(NOW, ledger, arguments);
    }
}
