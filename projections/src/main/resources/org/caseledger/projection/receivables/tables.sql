CREATE TABLE receivables.receivable (
    receivable VARCHAR(70) NOT NULL PRIMARY KEY,
    claim VARCHAR(60) NOT NULL,
    opened_at VARCHAR(30) NOT NULL,
    position BIGINT NOT NULL
);
