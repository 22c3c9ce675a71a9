package org.caseledger.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caseledger.catalogue.Families;
import org.caseledger.claim.ClaimCommand;
import org.junit.jupiter.api.Test;

/** Every command that a person gives on a claim has a form, and every field of it has words. */
class FormWordsTest {

    private static List<CommandForm> forms() {
        return Families.all().stream()
                .flatMap(family -> family.commands().byHand().stream())
                .filter(ClaimCommand.class::isAssignableFrom)
                .map(command ->
                        CommandForm.named(command.getSimpleName()).orElseThrow(() -> new AssertionError(command)))
                .toList();
    }

    @Test
    void everyCommandOnAClaimHasWordsForItselfAndForEachField() {
        List<String> silent = new ArrayList<>();
        for (CommandForm form : forms()) {
            FormWords words = FormWords.all().get(form.name());
            if (words == null) {
                silent.add(form.name());
                continue;
            }
            form.fields().stream()
                    .filter(field -> !Set.of("claim", "alert").contains(field.name())
                            || form.command() == ClaimCommand.ReportInjury.class)
                    .forEach(field -> {
                        FieldWords said = words.fields().get(field.name());
                        if (said == null
                                || said.label().isEmpty()
                                || field.required() && said.missing().isEmpty()) {
                            silent.add(form.name() + "." + field.name());
                        }
                    });
        }
        assertThat(silent)
                .as("commands and fields without words; say in src/app/src/main/resources/forms/ what their forms say")
                .isEmpty();
    }

    @Test
    void noWordsAreOfWhatThereIsNot() {
        Set<String> odd = new TreeSet<>();
        FormWords.all()
                .forEach((name, words) -> CommandForm.named(name)
                        .ifPresentOrElse(
                                form -> {
                                    Set<String> fields = form.fields().stream()
                                            .map(FormField::name)
                                            .collect(Collectors.toSet());
                                    words.fields().keySet().stream()
                                            .filter(field -> !fields.contains(field))
                                            .forEach(field -> odd.add(name + "." + field));
                                    words.fields().forEach((field, said) -> {
                                        Set<String> values = form.find(field).stream()
                                                .flatMap(one -> one.choices().stream())
                                                .map(Choice::value)
                                                .collect(Collectors.toSet());
                                        said.words().keySet().stream()
                                                .filter(value -> !values.contains(value))
                                                .forEach(value -> odd.add(name + "." + field + " = " + value));
                                    });
                                },
                                () -> odd.add(name)));
        assertThat(odd).isEmpty();
    }

    @Test
    void aCommandIsCalledAsItsFormIs() {
        assertThat(CommandForm.inWords("no denial was rescinded; record RescindDenial first"))
                .isEqualTo("no denial was rescinded; record \"Rescind the denial\" first");
        assertThat(CommandForm.inWords("record it (RecommendWage or DetermineWage)"))
                .isEqualTo("record it (\"Recommended wage\" or \"Determined wage\")");
        assertThat(CommandForm.inWords("McDonald gave $1 to RecordNothing"))
                .isEqualTo("McDonald gave $1 to RecordNothing");
    }

    @Test
    void everyFormStandsUnderAHeading() {
        assertThat(forms()).allSatisfy(form -> {
            assertThat(form.words().title()).isNotBlank();
            assertThat(form.words().button()).isNotBlank();
            assertThat(form.words().does()).endsWith(".");
            assertThat(form.words().group()).isNotEqualTo(FormGroup.OTHER);
        });
    }
}
