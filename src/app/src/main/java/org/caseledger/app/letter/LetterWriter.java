package org.caseledger.app.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.serving.MailServer;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LetterDecider;
import org.caseledger.claim.LetterFigure;
import org.caseledger.claim.Letters;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.LedgerJson;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.LetterPolicy;
import org.caseledger.law.policy.LetterWay;
import org.jspecify.annotations.Nullable;

/** Writes letters: a template with what a claim has for its names. */
public final class LetterWriter {

    private final Ledger ledger;
    private final LetterTemplates templates;

    /** One that writes of what is in {@code ledger}, as whoever uses it sees it. */
    public LetterWriter(Ledger ledger) {
        this.ledger = ledger;
        templates = new LetterTemplates(ledger.directory());
    }

    /**
     * What is asked for.
     *
     * @param template the template
     * @param day any day of the pay period that the letter is to speak of; null for the latest
     * @param paragraph what is added in free words; null for nothing
     * @param way by which way it is to leave; null for print
     */
    public record Wanted(
            String template,
            @Nullable LocalDate day,
            @Nullable String paragraph,
            @Nullable LetterWay way) {}

    /** What came of it. */
    public sealed interface Result {
        /** A letter that may be issued. */
        record Drafted(DraftedLetter letter) implements Result {}

        /** There is no such letter, and why. */
        record Refused(Refusal refusal) implements Result {}
    }

    /** The letter about the claim of {@code facts}, which is there; nothing is recorded. */
    public Result write(ClaimFacts facts, Wanted wanted) {
        String employer = facts.reported().event().employer();
        Optional<LetterTemplates.Found> found = templates.find(employer, wanted.template());
        if (found.isEmpty()) {
            return refused(
                    "unknown-template",
                    "template",
                    "there is no template \"" + wanted.template()
                            + "\"; caseledger letter list lists those that there are");
        }
        LocalDate today = LocalDate.now(ledger.clock());
        Optional<Refusal> objection = wanted.way() == LetterWay.E_MAIL ? byMail(facts) : Optional.empty();
        if (objection.isPresent()) {
            return new Result.Refused(objection.get());
        }
        String id = facts.letters().nextId(facts.claim());
        LetterSheet sheet = new ClaimSheet(ledger, facts, today).filled(id, wanted.day());
        return new Drafting(found.get(), sheet, facts, wanted, id).result(period(facts, found.get(), wanted), today);
    }

    /** Why no letter about the claim of {@code facts} can go by e-mail now; empty where one can. */
    public Optional<Refusal> byMail(ClaimFacts facts) {
        Optional<Refusal> objection = LetterDecider.byMail(
                facts,
                ledger.terms(facts.reported().event().employer(), ledger.now())
                        .map(terms -> terms.policy().letters())
                        .orElse(LetterPolicy.NONE),
                LocalDate.now(ledger.clock()));
        return objection.isEmpty() && !MailServer.isNamed(ledger.directory())
                ? Optional.of(Refusal.of(
                        "no-mail-server",
                        "way",
                        "no mail server takes this ledger's mail; have the letter printed, or have the operator write "
                                + MailServer.FILE + " (docs/operators/mail.md says how)"))
                : objection;
    }

    /** Why there is no letter of each of {@code found} about the claim of {@code facts} now, by template; of the others nothing. */
    public Map<String, Refusal> refusals(ClaimFacts facts, List<LetterTemplates.Found> found) {
        String id = facts.letters().nextId(facts.claim());
        LetterSheet sheet = new ClaimSheet(ledger, facts, LocalDate.now(ledger.clock())).filled(id, null);
        Map<String, Refusal> refusals = new LinkedHashMap<>();
        for (LetterTemplates.Found one : found) {
            String name = one.template().template();
            new Drafting(one, sheet, facts, new Wanted(name, null, null, null), id)
                    .refusal()
                    .ifPresent(refusal -> refusals.put(name, refusal));
        }
        return refusals;
    }

    private @Nullable DateSpan period(ClaimFacts facts, LetterTemplates.Found found, Wanted wanted) {
        LocalDate day = wanted.day();
        return day == null || !found.template().ofPeriod()
                ? null
                : ledger.terms(facts.reported().event().employer(), ledger.now())
                        .map(terms -> terms.policy().payPeriods().periodOf(day))
                        .orElse(null);
    }

    private static Result refused(String code, String field, String words) {
        return new Result.Refused(Refusal.of(code, field, words));
    }

    /** How a refusal of a letter about {@code claim} begins; then comes why. */
    public static String none(String template, String claim) {
        return "no letter \"" + template + "\" about claim " + claim + ": ";
    }

    /** One letter being written: which names it used, in the order of reading. */
    private static final class Drafting {

        private final LetterTemplates.Found found;
        private final LetterSheet sheet;
        private final ClaimFacts facts;
        private final Wanted wanted;
        private final String id;
        private final Map<FieldName, LetterSheet.Field> used = new LinkedHashMap<>();
        private final List<FieldName> absent = new ArrayList<>();
        private String title = "";
        private List<Block> blocks = List.of();

        Drafting(LetterTemplates.Found found, LetterSheet sheet, ClaimFacts facts, Wanted wanted, String id) {
            this.found = found;
            this.sheet = sheet;
            this.facts = facts;
            this.wanted = wanted;
            this.id = id;
        }

        /** Why there is no such letter. Fills in what it says. */
        Optional<Refusal> refusal() {
            LetterTemplate template = found.template();
            Optional<LetterCondition> lacking = template.needs().stream()
                    .flatMap(List::stream)
                    .flatMap(name -> LetterCondition.named(name).stream())
                    .filter(condition -> !sheet.is(condition))
                    .findFirst();
            if (lacking.isPresent()) {
                return Optional.of(Refusal.of(
                        "no-such-letter",
                        "template",
                        none(template.template(), facts.claim()) + lacking.get().otherwise()));
            }
            title = text(template.title());
            blocks = template.parts().stream()
                    .filter(sheet::shows)
                    .flatMap(this::block)
                    .toList();
            return absent.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Refusal.of("missing-fact", "template", missing(template)));
        }

        Result result(@Nullable DateSpan period, LocalDate today) {
            Optional<Refusal> refusal = refusal();
            if (refusal.isPresent()) {
                return new Result.Refused(refusal.get());
            }
            List<LetterFigure> figures = used.entrySet().stream()
                    .filter(one -> one.getKey().figure())
                    .map(one -> new LetterFigure(
                            one.getKey().toString(),
                            one.getKey().label(),
                            one.getValue().text(),
                            one.getValue().source()))
                    .toList();
            List<String> changes = changes(figures);
            String page = LetterPage.of(found.template(), title, sheet, blocks, figures, changes);
            return new Result.Drafted(new DraftedLetter(
                    id,
                    found,
                    period,
                    facts.reported().event().employee().name(),
                    wanted.paragraph(),
                    figures,
                    changes,
                    "sha256:" + LedgerJson.sha256(figures),
                    page,
                    wanted.way() == LetterWay.E_MAIL
                            ? facts.contacts().lettersByMail(today).orElseThrow()
                            : null));
        }

        private String missing(LetterTemplate template) {
            String names = String.join(
                    ", ",
                    absent.stream()
                            .map(name -> name.label() + " {" + name + "}")
                            .distinct()
                            .toList());
            String facts = sheet.missing().isEmpty() ? "" : "; the claim lacks: " + String.join(", ", sheet.missing());
            return "a letter \"" + template.template() + "\" says what isn't known of claim " + this.facts.claim()
                    + ": " + names + facts + "; record it first"
                    + (template.ofPeriod() ? ", or choose another --period" : "");
        }

        private Stream<Block> block(LetterPart part) {
            return Stream.of(
                            part.heading().map(text -> Block.heading(text(text))).stream(),
                            part.say().map(text -> Block.say(text(text))).stream(),
                            part
                                    .list()
                                    .map(items -> Block.list(
                                            items.stream().map(this::text).toList()))
                                    .stream(),
                            part.figures().map(this::facts).stream(),
                            part.table().flatMap(sheet::table).map(Block::table).stream(),
                            part.free().isPresent() ? free() : Stream.<Block>empty())
                    .flatMap(blocks -> blocks);
        }

        private Stream<Block> free() {
            String paragraph = wanted.paragraph();
            return paragraph == null || paragraph.isBlank()
                    ? Stream.empty()
                    : Stream.of(paragraph.strip().split("\\R\\s*\\R")).map(words -> Block.say(words.strip()));
        }

        /** Those of {@code names} that are known; a table of figures has no gaps. */
        private Block facts(List<String> names) {
            return Block.facts(names.stream()
                    .flatMap(name -> FieldName.named(name).stream())
                    .filter(name -> sheet.field(name).isPresent())
                    .map(name -> new Block.Fact(name.label(), value(name)))
                    .toList());
        }

        private String text(String text) {
            return LetterTemplate.filled(
                            text, name -> value(FieldName.named(name).orElseThrow()))
                    .replaceAll("([.!?])\\.(\\s|$)", "$1$2")
                    .strip();
        }

        private String value(FieldName name) {
            Optional<LetterSheet.Field> field = sheet.field(name);
            if (field.isEmpty()) {
                absent.add(name);
                return "";
            }
            used.put(name, field.get());
            return field.get().text();
        }

        /** What is different from the last letter of the template that left; the dates of the letters themselves always are. */
        private List<String> changes(List<LetterFigure> figures) {
            Optional<Letters.Item> last = facts.letters().last(found.template().template());
            if (last.isEmpty()) {
                return List.of();
            }
            Map<String, LetterFigure> before = new LinkedHashMap<>();
            last.get().letter().figures().forEach(figure -> before.put(figure.name(), figure));
            List<String> changes = new ArrayList<>();
            for (LetterFigure figure : figures) {
                LetterFigure was = before.remove(figure.name());
                if (was == null) {
                    changes.add(figure.label() + ": " + figure.value() + " (not in the earlier letter)");
                } else if (!was.value().equals(figure.value())) {
                    changes.add(figure.label() + ": " + figure.value() + " (was " + was.value() + ")");
                }
            }
            before.values().forEach(was -> changes.add(was.label() + ": no longer said (was " + was.value() + ")"));
            changes.addFirst(
                    changes.isEmpty()
                            ? "Compared with letter " + last.get().id() + ", no figure is different."
                            : "Compared with letter " + last.get().id() + ":");
            return changes;
        }
    }
}
