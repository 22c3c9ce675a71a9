package org.caseledger.app.serving;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.caseledger.app.store.LedgerFault;
import org.jspecify.annotations.Nullable;

/**
 * Whose word counts about who somebody is, beside their password: an OpenID Connect provider, as a file describes it. It
 * vouches for people; accounts and roles are the ledger's, and nobody gets one by signing in.
 *
 * @param issuer the provider's address, from which the rest is learnt
 * @param clientId the name under which it knows the workbench
 * @param secretFile the file of the word that it knows it by
 * @param accountClaim which claim of its word is the account's name
 * @param label how the page of signing in calls it
 */
public record OpenIdProvider(String issuer, String clientId, Path secretFile, String accountClaim, String label) {

    /** The file's name in a ledger's directory. */
    public static final String FILE = "oidc.yaml";

    private static final String USUAL_CLAIM = "preferred_username";

    /** The file's fields. */
    private record Written(
            @Nullable String issuer,
            @JsonProperty("client-id") @Nullable String clientId,
            @JsonProperty("client-secret-file") @Nullable String secretFile,
            @JsonProperty("account-claim") @Nullable String accountClaim,
            @Nullable String label) {}

    /** The one of the ledger in {@code directory}; empty where it has none. */
    public static Optional<OpenIdProvider> of(Path directory) {
        Path file = directory.resolve(FILE);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** The one that {@code file} describes; refused where a field is missing or not to be used, and where others may read it. */
    public static OpenIdProvider read(Path file) {
        Written written = OwnersOnly.settings(
                file, Written.class, "issuer, client-id, client-secret-file, account-claim and label");
        String issuer = required(file, "issuer", written.issuer());
        if (!trustworthy(issuer)) {
            throw new LedgerFault(file + ": issuer must begin with https://, not be " + issuer);
        }
        Path secret = file.toAbsolutePath()
                .resolveSibling(required(file, "client-secret-file", written.secretFile()))
                .normalize();
        OwnersOnly.refuseOthers(secret);
        return new OpenIdProvider(
                issuer,
                required(file, "client-id", written.clientId()),
                secret,
                Objects.requireNonNullElse(written.accountClaim(), USUAL_CLAIM),
                Objects.requireNonNullElse(written.label(), URI.create(issuer).getHost()));
    }

    /** The word that the provider knows the workbench by. */
    public String secret() {
        return OwnersOnly.word(secretFile);
    }

    private static String required(Path file, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new LedgerFault(file + ": " + field + " is missing");
        }
        return value.strip();
    }

    /** Who is between could say who somebody is; on one machine nobody is. */
    private static boolean trustworthy(String issuer) {
        try {
            return OwnNames.isSecure(URI.create(issuer));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
