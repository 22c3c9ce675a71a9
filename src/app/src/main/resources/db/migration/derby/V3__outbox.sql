-- What leaves the ledger: a row is written in the transaction that decides it, kept for good, and waits until delivered_at
-- says when it was handed over. Instants are texts in UTC, as those of entries.
CREATE TABLE outbox (
    departure VARCHAR(255) NOT NULL PRIMARY KEY,
    kind VARCHAR(60) NOT NULL,
    subject VARCHAR(255) NOT NULL,
    entry VARCHAR(160) NOT NULL,
    decided_at VARCHAR(40) NOT NULL,
    attempts INTEGER NOT NULL,
    delivered_at VARCHAR(40),
    next_try_at VARCHAR(40),
    fault VARCHAR(1000)
);

CREATE INDEX outbox_waiting ON outbox (delivered_at);

CREATE INDEX outbox_subject ON outbox (kind, subject);
