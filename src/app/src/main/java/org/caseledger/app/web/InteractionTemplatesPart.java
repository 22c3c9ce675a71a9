package org.caseledger.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.app.interaction.InteractionTemplate;
import org.caseledger.app.interaction.InteractionTemplates;
import org.caseledger.app.interaction.InteractionTemplates.Listed;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.deadline.BusinessCalendar;
import org.caseledger.law.working.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Which templates there are for the form that logs an interaction on a claim, and what the one that was asked for says.
 *
 * @param templates those that there are
 * @param chosen the one that was asked for; null where none was, or it is no template
 * @param lines what to say or to ask, by that one
 * @param trouble which files are no templates, and why; what was asked for and isn't there
 */
public record InteractionTemplatesPart(
        List<InteractionTemplate> templates,
        @Nullable InteractionTemplate chosen,
        List<String> lines,
        List<String> trouble) {

    /** The parameter of an address, and the hidden field of a form, that says which template it begins with. */
    static final String TEMPLATE = "template";

    public InteractionTemplatesPart {
        templates = List.copyOf(templates);
        lines = List.copyOf(lines);
        trouble = List.copyOf(trouble);
    }

    /** Those for {@code facts}; {@code wanted} is the one that was asked for, blank for none. */
    static InteractionTemplatesPart of(Ledger ledger, ClaimFacts facts, String wanted) {
        List<InteractionTemplate> templates = new ArrayList<>();
        List<String> trouble = new ArrayList<>();
        for (Listed one : new InteractionTemplates(ledger.directory())
                .all(
                        facts.reported().event().employer(),
                        facts.reported().event().jurisdiction())) {
            switch (one) {
                case Listed.Good good -> templates.add(good.template());
                case Listed.Faulty faulty -> trouble.add(faulty.words());
            }
        }
        Optional<InteractionTemplate> chosen =
                templates.stream().filter(one -> one.template().equals(wanted)).findFirst();
        if (!wanted.isEmpty() && chosen.isEmpty() && trouble.isEmpty()) {
            trouble.add("There is no template \"" + wanted + "\" for this claim; choose one of those below");
        }
        return new InteractionTemplatesPart(
                templates,
                chosen.orElse(null),
                chosen.map(InteractionTemplate::lines).orElse(List.of()),
                trouble);
    }

    /**
     * What the form on {@code facts} begins with by the template {@code wanted}; nothing where there is none. The follow-up
     * is counted in business days of the claim's state from the day of the form on, and is left out where the law doesn't say
     * which these are.
     */
    static Map<String, String> begins(Ledger ledger, ClaimFacts facts, String wanted) {
        return Optional.ofNullable(of(ledger, facts, wanted).chosen())
                .map(template -> begins(ledger, facts, template))
                .orElse(Map.of());
    }

    private static Map<String, String> begins(Ledger ledger, ClaimFacts facts, InteractionTemplate template) {
        Map<String, String> fields = new LinkedHashMap<>(template.fields());
        template.followUp()
                .flatMap(days -> businessDay(ledger, facts, days))
                .ifPresent(day -> fields.put("followUpOn", day.toString()));
        return fields;
    }

    private static Optional<LocalDate> businessDay(Ledger ledger, ClaimFacts facts, int days) {
        BusinessCalendar calendar = new BusinessCalendar(
                ledger.law(ledger.now()).law(),
                facts.reported().event().jurisdiction().state());
        LocalDate today = LocalDate.now(ledger.clock());
        return switch (Answer.of(
                () -> calendar.businessDaysAfter(today, days).getLast().date())) {
            case Answer.Known<LocalDate>(LocalDate day) -> Optional.of(day);
            case Answer.Missing<LocalDate> missing -> Optional.empty();
        };
    }
}
