package org.caseledger.app.answer;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.journal.LedgerJson;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas of the records that are the contract: what {@link LedgerJson} writes of them, no member more and none less
 * but those that may be absent.
 */
final class AnswerSchemas {

    private static final JsonMapper MAPPER = LedgerJson.mapper();
    private static final String DECIMAL = "^-?\\d+(\\.\\d+)?$";
    private static final String DATE = "^[+-]?\\d{4,}-\\d{2}-\\d{2}$";
    private static final String INSTANT = "^[+-]?\\d{4,}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$";

    /** What is written as a text of a form that a schema can say. */
    private static final Map<Class<?>, String> TEXTS = Map.of(
            Money.class, DECIMAL,
            BigMoney.class, DECIMAL,
            BigDecimal.class, DECIMAL,
            LocalDate.class, DATE,
            Instant.class, INSTANT);

    private final SchemaGenerator generator;

    AnswerSchemas() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.FLATTENED_ENUMS_FROM_TOSTRING,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.PLAIN_DEFINITION_KEYS);
        config.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0)
                .withCustomDefinitionProvider(AnswerSchemas::text)
                .withCustomDefinitionProvider(new Flat())
                .withSubtypeResolver(AnswerSchemas::kinds)
                .withDefinitionNamingStrategy((key, context) -> name(key.getType()));
        config.forFields()
                .withIgnoreCheck(field -> field.getRawMember().isAnnotationPresent(JsonIgnore.class)
                        || field.getRawMember().isAnnotationPresent(JsonUnwrapped.class))
                .withPropertyNameOverrideResolver(AnswerSchemas::named)
                .withRequiredCheck(field -> !maybeAbsent(field.getRawMember()))
                .withNullableCheck(field -> maybeNull(field.getRawMember()))
                .withTargetTypeOverridesResolver(AnswerSchemas::oneOrSeveral);
        generator = new SchemaGenerator(config.build());
    }

    /** The schema of {@code type}, as people read it. */
    String of(Class<?> type, Type... parameters) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(generator.generateSchema(type, parameters))
                + "\n";
    }

    private static @Nullable CustomDefinition text(ResolvedType type, SchemaGenerationContext context) {
        String pattern = TEXTS.get(type.getErasedType());
        if (pattern == null && isAText(type.getErasedType())) {
            return new CustomDefinition(MAPPER.createObjectNode().put("type", "string"), true);
        }
        return pattern == null
                ? null
                : new CustomDefinition(
                        MAPPER.createObjectNode().put("type", "string").put("pattern", pattern), true);
    }

    /** Whether a value is written as what one of its methods says, in a text. */
    private static boolean isAText(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .anyMatch(method ->
                        method.isAnnotationPresent(JsonValue.class) && method.getReturnType() == String.class);
    }

    /** A sealed family is one of its members; a topic within it is no member of its own. */
    private static @Nullable List<ResolvedType> kinds(ResolvedType type, SchemaGenerationContext context) {
        Class<?> family = type.getErasedType();
        if (!family.isSealed() || !Modifier.isAbstract(family.getModifiers())) {
            return null;
        }
        return members(family)
                .distinct()
                .map(kind -> context.getTypeContext().resolveSubtype(type, kind))
                .toList();
    }

    private static Stream<Class<?>> members(Class<?> family) {
        return family.isSealed() && Modifier.isAbstract(family.getModifiers())
                ? Stream.of(family.getPermittedSubclasses()).flatMap(AnswerSchemas::members)
                : Stream.of(family);
    }

    private static String name(ResolvedType type) {
        Class<?> own = type.getErasedType();
        Class<?> around = own.getEnclosingClass();
        String parameters = type.getTypeParameters().isEmpty() || type.isArray()
                ? ""
                : Stream.of(type.getTypeParameters().toArray(ResolvedType[]::new))
                        .map(parameter -> "Of" + parameter.getErasedType().getSimpleName())
                        .reduce("", String::concat);
        return (around == null ? "" : around.getSimpleName() + ".") + own.getSimpleName() + parameters;
    }

    private static @Nullable String named(FieldScope field) {
        JsonProperty name = field.getRawMember().getAnnotation(JsonProperty.class);
        return name == null ? null : name.value();
    }

    private static @Nullable List<ResolvedType> oneOrSeveral(FieldScope field) {
        JsonFormat format = field.getRawMember().getAnnotation(JsonFormat.class);
        return format == null
                        || field.isFakeContainerItemScope()
                        || !List.of(format.with()).contains(JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
                ? null
                : List.of(field.getType().getTypeParameters().getFirst(), field.getType());
    }

    private static boolean maybeAbsent(Field field) {
        return switch (inclusion(field)) {
            case ALWAYS -> false;
            case NON_EMPTY -> true;
            default -> nullable(field);
        };
    }

    private static boolean maybeNull(Field field) {
        return nullable(field) && inclusion(field) == JsonInclude.Include.ALWAYS;
    }

    private static boolean nullable(Field field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static JsonInclude.Include inclusion(Field field) {
        return Stream.of(field, field.getDeclaringClass())
                .map(place -> place.getAnnotation(JsonInclude.class))
                .filter(Objects::nonNull)
                .findFirst()
                .map(JsonInclude::value)
                .orElse(JsonInclude.Include.NON_NULL);
    }

    /** Parts that are written as if their members were the record's own. */
    private static final class Flat implements CustomDefinitionProviderV2 {

        @Override
        public @Nullable CustomDefinition provideCustomSchemaDefinition(
                ResolvedType type, SchemaGenerationContext context) {
            return type.getErasedType().isRecord()
                            && flatParts(type.getErasedType()).findAny().isPresent()
                    ? new CustomDefinition(flattened(type, context))
                    : null;
        }

        private static Stream<Field> flatParts(Class<?> type) {
            return Stream.of(type.getDeclaredFields()).filter(field -> field.isAnnotationPresent(JsonUnwrapped.class));
        }

        private ObjectNode flattened(ResolvedType type, SchemaGenerationContext context) {
            ObjectNode schema = context.createStandardDefinition(type, this);
            flatParts(type.getErasedType()).forEach(field -> {
                ResolvedType part = context.getTypeContext().resolve(field.getGenericType());
                ObjectNode inner = flattened(part, context);
                if (inner.get("properties") instanceof ObjectNode members) {
                    schema.withObjectProperty("properties").setAll(members);
                }
                if (!nullable(field) && inner.get("required") instanceof ArrayNode required) {
                    schema.withArrayProperty("required").addAll(required);
                }
            });
            return schema;
        }
    }
}
