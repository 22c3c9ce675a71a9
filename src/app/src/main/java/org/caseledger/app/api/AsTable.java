package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caseledger.app.table.Format;

/** A call that answers with a whole list as a table. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ApiResponse(
        responseCode = "200",
        description = "The whole list, as its columns are documented.",
        content = {
            @Content(mediaType = Format.CSV_TYPE, schema = @Schema(type = "string")),
            @Content(mediaType = Format.XLSX_TYPE, schema = @Schema(type = "string", format = "binary"))
        })
@interface AsTable {}
