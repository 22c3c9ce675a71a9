CREATE TABLE timeline.line (
    position BIGINT NOT NULL PRIMARY KEY,
    claim VARCHAR(60) NOT NULL,
    entry VARCHAR(60) NOT NULL,
    name VARCHAR(80) NOT NULL,
    recorded_at VARCHAR(30) NOT NULL,
    recorded_by VARCHAR(100) NOT NULL,
    channel VARCHAR(20) NOT NULL,
    effective_from VARCHAR(10),
    effective_to VARCHAR(10),
    what VARCHAR(4000) NOT NULL,
    withdraws VARCHAR(60),
    caused_by VARCHAR(60)
);
CREATE INDEX timeline.line_claim ON timeline.line (claim, position);
