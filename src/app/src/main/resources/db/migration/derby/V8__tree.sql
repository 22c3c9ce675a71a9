-- Every entry is a leaf of the ledger's tree (RFC 9162, SHA-256): its number in the journal, from 1 without gaps, the hash of its
-- line, and the hash of the largest perfect subtree that ends with it. Entries of earlier versions get theirs when the ledger
-- is opened for the first time after this step.
ALTER TABLE DomainEventEntry ADD COLUMN entryNumber BIGINT;

ALTER TABLE DomainEventEntry ADD COLUMN leafHash CHAR(32) FOR BIT DATA;

ALTER TABLE DomainEventEntry ADD COLUMN subtreeHash CHAR(32) FOR BIT DATA;

-- The tree itself, one row, written in the transaction of the entries: which ledger it is of, the place of its last entry, its
-- size, and the hashes of the perfect subtrees that it falls into, largest first.
CREATE TABLE entry_tree (
    only_row INTEGER NOT NULL PRIMARY KEY,
    ledger VARCHAR(60) NOT NULL,
    place BIGINT NOT NULL,
    size_in_entries BIGINT NOT NULL,
    peaks VARCHAR(2048) FOR BIT DATA NOT NULL
);

-- Checkpoints that were signed, each as its note was written. Instants are texts in UTC, as those of entries.
CREATE TABLE signed_checkpoint (
    size_in_entries BIGINT NOT NULL,
    key_hash CHAR(8) NOT NULL,
    note VARCHAR(2000) NOT NULL,
    signed_at VARCHAR(40) NOT NULL,
    signed_by VARCHAR(100) NOT NULL,
    PRIMARY KEY (size_in_entries, key_hash)
);
