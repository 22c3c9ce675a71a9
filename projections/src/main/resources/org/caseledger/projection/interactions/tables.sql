CREATE TABLE interactions.interaction (
    entry VARCHAR(60) NOT NULL PRIMARY KEY,
    claim VARCHAR(60) NOT NULL,
    happened_on VARCHAR(10) NOT NULL,
    channel VARCHAR(20) NOT NULL,
    party VARCHAR(200) NOT NULL,
    issue VARCHAR(4000) NOT NULL,
    action_taken VARCHAR(4000) NOT NULL,
    result VARCHAR(4000) NOT NULL,
    follow_up_on VARCHAR(10),
    recorded_by VARCHAR(100) NOT NULL,
    recorded_at VARCHAR(30) NOT NULL,
    withdrawn_by VARCHAR(60),
    withdrawn_at VARCHAR(30)
);
CREATE INDEX interactions.interaction_claim ON interactions.interaction (claim, recorded_at);
CREATE INDEX interactions.interaction_follow_up ON interactions.interaction (follow_up_on);
