-- Who held the ledger against its tree, and what that said; kept beside the entries, because looking changes nothing of what is
-- on record. Instants are texts in UTC, as those of entries. What is wrong is absent where nothing was.
CREATE TABLE verification (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    made_at VARCHAR(40) NOT NULL,
    made_by VARCHAR(100) NOT NULL,
    size_in_entries BIGINT NOT NULL,
    root CHAR(32) FOR BIT DATA NOT NULL,
    against_entries BIGINT,
    fault VARCHAR(1000)
);
