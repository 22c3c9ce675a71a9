-- Made anew since a rescission restores what stood before the denial, which the column status shows.
CREATE TABLE claims.claim (
    claim VARCHAR(60) NOT NULL PRIMARY KEY,
    employer VARCHAR(60) NOT NULL,
    jurisdiction VARCHAR(2) NOT NULL,
    employee VARCHAR(60) NOT NULL,
    employee_name VARCHAR(200) NOT NULL,
    injured_on VARCHAR(10) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    description VARCHAR(4000) NOT NULL,
    status VARCHAR(30) NOT NULL,
    silent_until VARCHAR(10),
    reported_at VARCHAR(30) NOT NULL,
    last_entry_at VARCHAR(30) NOT NULL,
    search VARCHAR(9000) NOT NULL
);
CREATE INDEX claims.claim_employer ON claims.claim (employer, claim);
