-- What proves who somebody is. It stands beside the entries, which only say that a password was set or a token issued: rows
-- here are changed and deleted, and no export has them. Instants are texts in UTC, cut to the second.
CREATE TABLE account_password (
    account VARCHAR(80) NOT NULL PRIMARY KEY,
    password_hash VARCHAR(255) NOT NULL,
    set_at VARCHAR(40) NOT NULL,
    -- Of a one-time password, when it ends; of one that its person chose, nothing.
    expires_at VARCHAR(40)
);

CREATE TABLE api_token (
    token VARCHAR(40) NOT NULL PRIMARY KEY,
    account VARCHAR(80) NOT NULL,
    token_hash VARCHAR(64) NOT NULL,
    token_scope VARCHAR(10) NOT NULL,
    issued_at VARCHAR(40) NOT NULL,
    expires_at VARCHAR(40) NOT NULL,
    UNIQUE (token_hash)
);

CREATE INDEX api_token_account ON api_token (account);

-- Who tried to sign in and failed: an account, or an address of the network.
CREATE TABLE sign_in_failure (
    kind VARCHAR(10) NOT NULL,
    subject VARCHAR(80) NOT NULL,
    failures INTEGER NOT NULL,
    last_at VARCHAR(40) NOT NULL,
    PRIMARY KEY (kind, subject)
);

-- Passkeys, in the tables and columns that Spring Security's repositories read and write.
CREATE TABLE user_entities (
    id VARCHAR(1000) NOT NULL PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    display_name VARCHAR(200),
    UNIQUE (name)
);

CREATE TABLE user_credentials (
    credential_id VARCHAR(1400) NOT NULL PRIMARY KEY,
    user_entity_user_id VARCHAR(1000) NOT NULL,
    public_key BLOB NOT NULL,
    signature_count BIGINT,
    uv_initialized BOOLEAN,
    backup_eligible BOOLEAN NOT NULL,
    authenticator_transports VARCHAR(1000),
    public_key_credential_type VARCHAR(100),
    backup_state BOOLEAN NOT NULL,
    attestation_object BLOB,
    attestation_client_data_json BLOB,
    created TIMESTAMP,
    last_used TIMESTAMP,
    label VARCHAR(1000) NOT NULL
);

CREATE INDEX user_credentials_user ON user_credentials (user_entity_user_id);
