CREATE TABLE stubborn.seen (
    position BIGINT NOT NULL PRIMARY KEY
);
