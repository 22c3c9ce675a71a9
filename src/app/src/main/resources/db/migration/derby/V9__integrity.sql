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

-- The checkpoint of a day, which leaves once: of which day, such as 2022-06-27, and the note as it was signed.
CREATE TABLE daily_checkpoint (
    made_day VARCHAR(10) NOT NULL PRIMARY KEY,
    size_in_entries BIGINT NOT NULL,
    note VARCHAR(2000) NOT NULL,
    decided_at VARCHAR(40) NOT NULL,
    stamp VARCHAR(32000) FOR BIT DATA
);
