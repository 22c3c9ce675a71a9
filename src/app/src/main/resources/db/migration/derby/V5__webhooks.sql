-- What is told to webhooks leaves by the outbox, too: about how many entries from the deciding one on something is, and the
-- place in the ledger of that one, by which what is of one subject leaves in order.
ALTER TABLE outbox ADD COLUMN entries INTEGER DEFAULT 1 NOT NULL;

ALTER TABLE outbox ADD COLUMN place BIGINT DEFAULT 0 NOT NULL;

CREATE INDEX outbox_next ON outbox (kind, delivered_at, subject, place);

-- The keys that sign what webhooks are told. A receiver has the same one, so that it stands here as it is, and not as a
-- hash; it is shown once, and gone when the webhook ends.
CREATE TABLE webhook_key (
    webhook VARCHAR(60) NOT NULL PRIMARY KEY,
    signing_key VARCHAR(100) NOT NULL,
    made_at VARCHAR(40) NOT NULL
);
