-- The checkpoint of a day, of which there is one: the day in the ledger's time zone, such as 2022-06-27, and the note as it was
-- signed. By which ways it leaves, and how far it is, stands in the outbox. Instants are texts in UTC, as those of entries.
CREATE TABLE daily_checkpoint (
    made_day VARCHAR(10) NOT NULL PRIMARY KEY,
    note VARCHAR(2000) NOT NULL,
    decided_at VARCHAR(40) NOT NULL
);
