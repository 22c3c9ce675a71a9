package org.caseledger.app.api;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.caseledger.decision.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Refuses the body of a request that lacks something: each part of a body's record that isn't {@code @Nullable} has to be
 * there, so that no call looks for it in vain. {@code null} lacks everything.
 */
@ControllerAdvice(basePackageClasses = RequiredParts.class)
class RequiredParts extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return type instanceof Class<?> body && body.isRecord();
    }

    @Override
    public Object afterBodyRead(
            @Nullable Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        if (body == null) {
            throw Trouble.of(
                    HttpStatus.BAD_REQUEST,
                    RefusalCode.NOT_JSON,
                    "the body is not the JSON object that this call takes");
        }
        for (RecordComponent part : body.getClass().getRecordComponents()) {
            if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class) && value(part, body) == null) {
                throw Trouble.with(
                        RefusalCode.MISSING_FIELD, part.getName(), "field \"" + part.getName() + "\" is missing");
            }
        }
        return body;
    }

    private static @Nullable Object value(RecordComponent part, Object body) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(body);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a body's part can't be read: " + part, e);
        }
    }
}
