package org.caseledger.law.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.law.calendar.WorkWeek;
import org.caseledger.law.policy.EmployerPolicy.Netting;
import org.caseledger.law.rules.State;
import org.caseledger.law.working.Fraction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads policy files, and says of a fault in which file and line it is, and what would do. */
public final class PolicyReader {

    private final YAMLMapper yaml;

    /** Reads policies of employers in {@code states}; another state is refused. */
    public PolicyReader(List<State> states) {
        yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .addModule(new SimpleModule()
                        .addDeserializer(State.class, new WrittenState(states))
                        .addDeserializer(EmployeeGroup.class, new WrittenGroup())
                        .addDeserializer(Fraction.class, new WrittenFraction())
                        .addDeserializer(WorkWeek.class, new WrittenWorkWeek())
                        .addDeserializer(Netting.class, new WrittenNetting())
                        .addDeserializer(BigDecimal.class, new WrittenDollars()))
                .build();
    }

    /** The policy in {@code text}; a fault is refused with {@code file}, the line and what to do. */
    public PolicyFile read(String file, InputStream text) {
        try {
            byte[] whole = text.readAllBytes();
            return yaml.readerFor(PolicyFile.class)
                    .withAttribute(WrittenGroup.KNOWN, groups(whole))
                    .readValue(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    file + ", line " + e.getLocation().getLineNr() + ": " + where(e) + what(e), e);
        }
    }

    /** The groups that {@code file} names, of which every part of it may speak; the usual ones where it names none. */
    private List<EmployeeGroup> groups(byte[] file) {
        try {
            List<EmployeeGroup> named = new ArrayList<>();
            yaml.readTree(file).path("groups").forEach(group -> named.add(EmployeeGroup.of(group.asString(""))));
            return named.isEmpty() ? EmployeeGroup.USUAL : named;
        } catch (JacksonException unreadable) {
            // The file is read once more, and its fault is said then.
            return EmployeeGroup.USUAL;
        }
    }

    /** The part of the file, such as {@code supplement[0].eligible: }. */
    private static String where(JacksonException fault) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : fault.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "" : path + ": ";
    }

    private static String what(JacksonException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown -> "nothing is called so here; there are " + listed(unknown);
            case NotOneOf other -> "\"" + other.getValue() + "\" is not one of " + other.choices;
            case InvalidFormatException wrong -> "\"" + wrong.getValue() + "\" is not " + wanted(wrong.getTargetType());
            case MismatchedInputException none when isAbsent(none.getOriginalMessage()) -> "is missing; add it";
            case MismatchedInputException whole
            when whole.getPath().isEmpty() && PolicyFile.class.equals(whole.getTargetType()) ->
                "this is no policy file; one has employer, name, jurisdiction and supplement";
            default -> firstCause(fault);
        };
    }

    /** Whether the library speaks of a part, or a number or yes or no, that isn't there. */
    private static boolean isAbsent(String words) {
        return words.contains("creator property") || words.contains("`null`");
    }

    private static String listed(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String wanted(Class<?> type) {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return type.equals(LocalDate.class)
                ? "a date that exists, written YYYY-MM-DD"
                : "what belongs here, a " + type.getSimpleName();
    }

    private static String firstCause(JacksonException fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String words = cause instanceof JacksonException jackson
                ? jackson.getOriginalMessage()
                : String.valueOf(cause.getMessage());
        return words.lines().findFirst().orElse("can't be read");
    }

    /** A word that isn't one of those that belong there. */
    private static final class NotOneOf extends InvalidFormatException {

        private static final long serialVersionUID = 1L;
        private final String choices;

        NotOneOf(JsonParser parser, Class<?> type, Stream<?> choices) {
            super(parser, "unknown", parser.getString(), type);
            this.choices = choices.map(Object::toString).collect(Collectors.joining(", "));
        }
    }

    /** A group that the file names, in capitals or not. */
    private static final class WrittenGroup extends StdDeserializer<EmployeeGroup> {

        static final String KNOWN = "groups";

        WrittenGroup() {
            super(EmployeeGroup.class);
        }

        @Override
        public EmployeeGroup deserialize(JsonParser parser, DeserializationContext context) {
            String written = parser.getString();
            List<?> known = (List<?>) Objects.requireNonNull(context.getAttribute(KNOWN));
            return known.stream()
                    .map(EmployeeGroup.class::cast)
                    .filter(group -> group.toString().equalsIgnoreCase(written))
                    .findFirst()
                    .orElseThrow(() -> new NotOneOf(parser, EmployeeGroup.class, known.stream()));
        }
    }

    /** A state by its code, in capitals or not. */
    private static final class WrittenState extends StdDeserializer<State> {

        private final List<State> states;

        WrittenState(List<State> states) {
            super(State.class);
            this.states = List.copyOf(states);
        }

        @Override
        public State deserialize(JsonParser parser, DeserializationContext context) {
            String written = parser.getString();
            return states.stream()
                    .filter(state -> state.code().equalsIgnoreCase(written))
                    .findFirst()
                    .orElseThrow(() ->
                            new NotOneOf(parser, State.class, states.stream().map(State::code)));
        }
    }

    /** A number such as {@code 80} or {@code 100/3}. */
    private static final class WrittenFraction extends StdDeserializer<Fraction> {

        WrittenFraction() {
            super(Fraction.class);
        }

        @Override
        public Fraction deserialize(JsonParser parser, DeserializationContext context) {
            return Fraction.parse(parser.getString());
        }
    }

    /** Days of the week such as {@code MTWTF}. */
    private static final class WrittenWorkWeek extends StdDeserializer<WorkWeek> {

        WrittenWorkWeek() {
            super(WorkWeek.class);
        }

        @Override
        public WorkWeek deserialize(JsonParser parser, DeserializationContext context) {
            return WorkWeek.parse(parser.getString());
        }
    }

    /** A list of exchanges; or, as policies were written before there was a list, whether leave pay is exchanged. */
    private static final class WrittenNetting extends StdDeserializer<Netting> {

        private static final String BEFORE_THERE_WAS_A_LIST = "leavePayAgainstBenefitsOfSamePeriod";

        WrittenNetting() {
            super(Netting.class);
        }

        @Override
        public Netting deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                return new Netting(List.of(context.readValue(parser, Exchange[].class)));
            }
            Object before = context.readValue(parser, Object.class);
            if (Map.of(BEFORE_THERE_WAS_A_LIST, true).equals(before)) {
                return new Netting(List.of(Exchange.LEAVE_BENEFITS));
            }
            if (Map.of(BEFORE_THERE_WAS_A_LIST, false).equals(before)) {
                return Netting.NONE;
            }
            throw new IllegalArgumentException("write a list of exchanges, such as " + List.of(Exchange.values()));
        }
    }

    /** Dollars such as {@code 1.00}. */
    private static final class WrittenDollars extends StdDeserializer<BigDecimal> {

        WrittenDollars() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            String written = parser.getString();
            if (!written.matches("-?\\d{1,9}(\\.\\d{1,2})?")) {
                throw new IllegalArgumentException("dollars are written like 1.00, unlike \"" + written + "\"");
            }
            return new BigDecimal(written);
        }
    }
}
