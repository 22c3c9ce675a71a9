package org.caseledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.catalogue.Families;
import org.caseledger.family.EventKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The ledger's contract with its own past. A sample of every kind and revision that was ever stored lies in {@code
 * events/}; samples and lines of {@code approved.txt} are added, never edited. A line gets longer only by an optional part at
 * its end, with a sample more that has it.
 */
class EventContractTest {

    private static final String LATER = "(.+)-\\d+\\.[a-z-]+\\.json";

    static Collection<EventKind<?>> kinds() {
        return EventCatalogue.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theStoredSampleIsReadBackAndWrittenTheSame(EventKind<?> kind) {
        same(sample(kind), kind);
    }

    private static void same(String sample, EventKind<?> kind) {
        JsonNode stored = LedgerJson.mapper().readTree(sample);
        Object event = LedgerJson.mapper().readValue(sample, kind.event());
        assertThat(event).isExactlyInstanceOf(kind.event());
        assertThat(LedgerJson.mapper().readTree(LedgerJson.mapper().writeValueAsString(event)))
                .isEqualTo(stored);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSamplesFillEveryPart(EventKind<?> kind) throws IOException, URISyntaxException {
        String later = Pattern.quote(kind.name() + "-" + kind.revision()) + "\\.[a-z-]+\\.json";
        Set<String> parts =
                new LinkedHashSet<>(LedgerJson.mapper().readTree(sample(kind)).propertyNames());
        stored().filter(name -> name.matches(later))
                .forEach(name -> parts.addAll(LedgerJson.mapper()
                        .readTree(resource("/events/" + name))
                        .propertyNames()));
        assertThat(parts)
                .containsExactlyElementsOf(Stream.of(kind.event().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPartThatNobodyKnowsIsRefused(EventKind<?> kind) {
        String surplus = sample(kind).replaceFirst("\\{", "{\"surplus\": 1,");
        assertThatThrownBy(() -> LedgerJson.mapper().readValue(surplus, kind.event()))
                .hasMessageContaining("surplus");
    }

    @Test
    void namesRevisionsAndPartsAreAsApproved() {
        String catalogue = kinds().stream()
                .map(kind -> kind.name() + " " + kind.revision() + ": "
                        + String.join(
                                ", ",
                                Stream.of(kind.event().getRecordComponents())
                                        .map(RecordComponent::getName)
                                        .toList())
                        + "\n")
                .reduce("", String::concat);
        assertThat(catalogue).isEqualTo(resource("/events/approved.txt"));
    }

    @Test
    void everyStoredSampleHasItsLineInTheCatalogue() throws IOException, URISyntaxException {
        List<String> expected =
                kinds().stream().map(EventContractTest::file).sorted().toList();
        assertThat(stored().filter(name -> !name.matches(LATER)).sorted()).containsExactlyElementsOf(expected);
    }

    /** Parts that a revision got later, in a sample of their own; the first sample has none of them. */
    @TestFactory
    Stream<DynamicTest> aSampleWithLaterPartsIsReadBackAndWrittenTheSame() throws IOException, URISyntaxException {
        return stored().filter(name -> name.matches(LATER))
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> same(resource("/events/" + name), EventCatalogue.named(name.replaceAll(LATER, "$1")))));
    }

    private static Stream<String> stored() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(EventContractTest.class.getResource("/events"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .toList()
                    .stream();
        }
    }

    @Test
    void everyEventHasExactlyOneLineInTheCatalogue() {
        assertThat(kinds().stream().<Class<?>>map(EventKind::event))
                .containsExactlyInAnyOrderElementsOf(Families.all().stream()
                        .flatMap(family -> events(family.events().type()))
                        .<Class<?>>map(event -> event)
                        .toList());
        assertThat(kinds()).extracting(EventKind::name).doesNotHaveDuplicates();
    }

    @Test
    void namesAndClassesFindEachOther() {
        for (EventKind<?> kind : kinds()) {
            assertThat(EventCatalogue.of(kind.event())).isEqualTo(kind);
            assertThat(EventCatalogue.named(kind.name())).isEqualTo(kind);
            assertThat(EventCatalogue.has(kind.event())).isTrue();
        }
        assertThat(EventCatalogue.has(String.class)).isFalse();
    }

    @Test
    void whatIsNotInTheCatalogueIsRefused() {
        assertThatThrownBy(() -> EventCatalogue.named("claim.forgotten"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("claim.forgotten");
        assertThatThrownBy(() -> EventCatalogue.of(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String");
    }

    /** The records of a sealed family, through the sealed families within it. */
    private static Stream<Class<?>> events(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventContractTest::events)
                : Stream.of(type);
    }

    private static String file(EventKind<?> kind) {
        return kind.name() + "-" + kind.revision() + ".json";
    }

    private static String sample(EventKind<?> kind) {
        return resource("/events/" + file(kind));
    }

    private static String resource(String path) {
        try (InputStream in = EventContractTest.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
