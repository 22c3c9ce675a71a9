package org.caseledger.app.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.answer.Document;
import org.caseledger.app.answer.RunAnswer;
import org.caseledger.app.answer.WhatIfAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * How the API's description names what the ledger answers: an answer by the name of its record, whose schema stands in
 * {@code docs/answers}; a choice by its words.
 */
@Component
class AnswerModels implements ModelConverter {

    private static final String COMPONENTS = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = type.getType() == null
                ? Object.class
                : Json.mapper().constructType(type.getType()).getRawClass();
        if (raw.equals(Document.class)) {
            // The one call that answers with one of two.
            return new Schema<>().oneOf(List.of(named(RunAnswer.class), named(WhatIfAnswer.class)));
        }
        if (Document.class.isAssignableFrom(raw)) {
            return named(raw);
        }
        Class<?> around = raw.getEnclosingClass();
        if (raw.isRecord() && around != null && Document.class.isAssignableFrom(around)) {
            // A part of an answer, which stands beside it under this name.
            return new Schema<>().$ref(COMPONENTS + around.getSimpleName() + "." + raw.getSimpleName());
        }
        if (raw.isEnum()) {
            StringSchema words = new StringSchema();
            words.setEnum(
                    Stream.of(raw.getEnumConstants()).map(Object::toString).toList());
            return words;
        }
        if (JsonNode.class.isAssignableFrom(raw)) {
            return new ObjectSchema();
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    private static Schema<?> named(Class<?> document) {
        return new Schema<>().$ref(COMPONENTS + document.getSimpleName());
    }
}
