-- The ledger itself. Rows of DomainEventEntry are inserted and never updated or deleted.
CREATE TABLE DomainEventEntry (
    globalIndex BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 1, INCREMENT BY 1) NOT NULL,
    aggregateIdentifier VARCHAR(255) NOT NULL,
    sequenceNumber BIGINT NOT NULL,
    type VARCHAR(255),
    eventIdentifier VARCHAR(255) NOT NULL,
    metaData BLOB,
    payload BLOB NOT NULL,
    payloadRevision VARCHAR(255),
    payloadType VARCHAR(255) NOT NULL,
    timeStamp VARCHAR(255) NOT NULL,
    PRIMARY KEY (globalIndex),
    UNIQUE (aggregateIdentifier, sequenceNumber),
    UNIQUE (eventIdentifier)
);

CREATE TABLE SnapshotEventEntry (
    aggregateIdentifier VARCHAR(255) NOT NULL,
    sequenceNumber BIGINT NOT NULL,
    type VARCHAR(255) NOT NULL,
    eventIdentifier VARCHAR(255) NOT NULL,
    metaData BLOB,
    payload BLOB NOT NULL,
    payloadRevision VARCHAR(255),
    payloadType VARCHAR(255) NOT NULL,
    timeStamp VARCHAR(255) NOT NULL,
    PRIMARY KEY (aggregateIdentifier, sequenceNumber),
    UNIQUE (eventIdentifier)
);

-- The first answer to every command that came with an idempotency key.
CREATE TABLE answered_command (
    command_key VARCHAR(255) NOT NULL PRIMARY KEY,
    command_hash VARCHAR(64) NOT NULL,
    answer CLOB NOT NULL
);

-- How far each projection has read, and the shape of its tables.
CREATE TABLE projection (
    name VARCHAR(60) NOT NULL PRIMARY KEY,
    position BIGINT NOT NULL,
    shape VARCHAR(64) NOT NULL
);
