package org.caseledger.app.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.app.form.CommandForm;
import org.caseledger.app.form.FormField;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.AttentionCommand.AssignClaim;
import org.caseledger.claim.ClaimCommand.DetermineWage;
import org.caseledger.claim.ClaimCommand.LogInteraction;
import org.caseledger.claim.ClaimCommand.RecommendWage;
import org.caseledger.claim.ClaimCommand.RecordEmployment;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.caseledger.claim.ClaimEvent.EmploymentRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.InteractionParty;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of a form begin with: what the words of the form say, what stands on the claim's file, and what the
 * address of the page says.
 *
 * @param ledger the ledger
 * @param facts the claim; null where there is none yet
 */
record FormBeginnings(Ledger ledger, @Nullable ClaimFacts facts) {

    /** What {@code form} begins with on the page whose address has {@code parameters}. */
    Map<String, String> of(CommandForm form, Map<String, String> parameters) {
        Map<String, String> begins = new LinkedHashMap<>();
        String today = LocalDate.now(ledger.clock()).toString();
        form.fields().stream()
                .filter(field -> !field.words().begins().isEmpty())
                .forEach(field -> begins.put(
                        field.name(),
                        field.words().begins().equals("today")
                                ? today
                                : field.words().begins()));
        begins.putAll(onFile(form));
        begins.putAll(interaction(form, parameters));
        form.fields().stream()
                .map(FormField::name)
                .filter(parameters::containsKey)
                .forEach(name -> begins.put(name, parameters.getOrDefault(name, "")));
        if (facts != null) {
            begins.put("claim", facts.claim());
        }
        return begins;
    }

    private Map<String, String> onFile(CommandForm form) {
        if (form.command() == ReportInjury.class) {
            List<String> employers = ledger.policies().employers().stream()
                    .filter(ledger.person()::sees)
                    .toList();
            return employers.size() == 1 ? Map.of("employer", employers.getFirst()) : Map.of();
        }
        if (facts == null) {
            return Map.of();
        }
        if (form.command() == RecordEmployment.class) {
            return facts.employment()
                    .on(LocalDate.now(ledger.clock()))
                    .map(entry -> employment(entry.event()))
                    .orElse(Map.of());
        }
        if (form.command() == AssignClaim.class) {
            return facts.attention()
                    .assignedTo()
                    .map(user -> Map.of("to", user))
                    .orElse(Map.of());
        }
        if (form.command() == RecommendWage.class) {
            return WageWorking.of(ledger, facts)
                    .filter(wage -> wage.caveats().isEmpty())
                    .map(wage -> Map.of("amount", wage.amount(), "basis", wage.basis(), "form", "108"))
                    .orElse(Map.of());
        }
        if (form.command() == DetermineWage.class) {
            return facts.wages().recommended().stream()
                    .reduce((earlier, later) -> later)
                    .map(entry ->
                            Map.of("amount", entry.event().amount().getAmount().toPlainString()))
                    .orElse(Map.of());
        }
        return Map.of();
    }

    /** Of an interaction what its template says; where the address names a contact, what they are to the claim. */
    private Map<String, String> interaction(CommandForm form, Map<String, String> parameters) {
        if (facts == null || form.command() != LogInteraction.class) {
            return Map.of();
        }
        String wanted = parameters.getOrDefault(InteractionTemplatesPart.TEMPLATE, "");
        Map<String, String> begins = new LinkedHashMap<>(InteractionTemplatesPart.begins(ledger, facts, wanted));
        begins.put(InteractionTemplatesPart.TEMPLATE, wanted);
        facts.contacts().all().stream()
                .filter(contact -> String.valueOf(contact.number()).equals(parameters.get("contact")))
                .findFirst()
                .flatMap(contact -> InteractionParty.of(contact.latest().role()))
                .ifPresent(party -> begins.put("party", party.words()));
        return begins;
    }

    /** All of it but the day from which it holds. */
    private static Map<String, String> employment(EmploymentRecorded on) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("status", on.status().toString());
        fields.put("group", on.group().toString());
        fields.put("sworn", on.sworn() ? "yes" : "no");
        fields.put("fullTime", on.fullTime() ? "yes" : "no");
        fields.put("hiredOn", on.hiredOn().toString());
        fields.put("annualBaseSalary", on.annualBaseSalary().getAmount().toPlainString());
        if (on.hourlyRate() != null) {
            fields.put("hourlyRate", on.hourlyRate().getAmount().toPlainString());
        }
        if (on.scheduledHoursPerWeek() != null) {
            fields.put("scheduledHoursPerWeek", on.scheduledHoursPerWeek().toPlainString());
        }
        return fields;
    }
}
