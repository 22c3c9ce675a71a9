-- What leaves by mail because a day came, or because something became critical, follows from no single entry: what was said
-- already is kept here, beside the journal. Days are texts such as 2022-06-27, instants are texts in UTC.

-- When mail was first sent from this ledger, and the last day of which the daily pass was made. One row.
CREATE TABLE mail_pass (
    only_row INTEGER NOT NULL PRIMARY KEY,
    begun_at VARCHAR(40) NOT NULL,
    made_day VARCHAR(10)
);

-- The last digest that left to an account: which it was, of which day, and up to when what was raised is in it.
CREATE TABLE mail_digest (
    account VARCHAR(80) NOT NULL PRIMARY KEY,
    departure VARCHAR(255) NOT NULL,
    sent_day VARCHAR(10) NOT NULL,
    said_up_to VARCHAR(40) NOT NULL
);

-- What an account was told of an alert, each once: a warning 7, 3 or 1 days ahead of a deadline, or that it is critical.
CREATE TABLE mail_told (
    account VARCHAR(80) NOT NULL,
    alert VARCHAR(180) NOT NULL,
    step VARCHAR(10) NOT NULL,
    departure VARCHAR(255) NOT NULL,
    told_at VARCHAR(40) NOT NULL,
    PRIMARY KEY (account, alert, step)
);

CREATE INDEX mail_told_departure ON mail_told (departure);
