CREATE TABLE balances.claim (
    claim VARCHAR(60) NOT NULL PRIMARY KEY
);
CREATE TABLE balances.balance (
    claim VARCHAR(60) NOT NULL,
    period_from VARCHAR(10) NOT NULL,
    period_to VARCHAR(10) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    pay_code VARCHAR(20) NOT NULL,
    leave_kind VARCHAR(20) NOT NULL,
    as_of VARCHAR(10) NOT NULL,
    days INTEGER NOT NULL,
    due DECIMAL(15, 2) NOT NULL,
    transmitted DECIMAL(15, 2) NOT NULL,
    paid_elsewhere DECIMAL(15, 2) NOT NULL,
    hours_due DECIMAL(15, 2) NOT NULL,
    hours_transmitted DECIMAL(15, 2) NOT NULL,
    known INTEGER NOT NULL,
    PRIMARY KEY (claim, period_from, kind, pay_code, leave_kind)
);
