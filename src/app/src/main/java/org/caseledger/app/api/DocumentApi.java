package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.caseledger.people.OpenToAll;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API's description, for whoever comes: it says nothing of the ledger. */
@RestController
@Hidden
@OpenToAll
class DocumentApi {

    private final ApiDocument document;

    DocumentApi(ApiDocument document) {
        this.document = document;
    }

    @GetMapping(path = ApiConfiguration.DOCUMENT, produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] document(HttpServletRequest request) {
        return document.text(request).getBytes(StandardCharsets.UTF_8);
    }
}
