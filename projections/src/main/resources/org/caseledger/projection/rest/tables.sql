CREATE TABLE rest.claim (
    claim VARCHAR(60) NOT NULL PRIMARY KEY,
    employer VARCHAR(60) NOT NULL,
    rests_from VARCHAR(10),
    edition VARCHAR(80) NOT NULL
);
CREATE INDEX rest.claim_employer ON rest.claim (employer, rests_from);
