-- The bytes of documents on claims' files and of mails in the tray, each content once, in parts. An entry, or the tray, says
-- what it is; kept is 1 as soon as an entry does. Instants are texts in UTC, as those of entries.
CREATE TABLE document (
    sha256 CHAR(64) NOT NULL PRIMARY KEY,
    size_in_bytes INTEGER NOT NULL,
    kept SMALLINT NOT NULL,
    stored_at VARCHAR(40) NOT NULL
);

CREATE TABLE document_part (
    sha256 CHAR(64) NOT NULL,
    part INTEGER NOT NULL,
    content BLOB(1M) NOT NULL,
    PRIMARY KEY (sha256, part)
);

-- Bytes that were stored for an entry that may not be there yet: where a process ends in between, the next one looks whether
-- the claim has it.
CREATE TABLE document_hold (
    hold VARCHAR(60) NOT NULL PRIMARY KEY,
    sha256 CHAR(64) NOT NULL,
    claim VARCHAR(60) NOT NULL
);

-- Mail that came in and what became of it. Filing it makes entries of a claim; that it was put aside stands here.
CREATE TABLE tray_mail (
    mail INTEGER GENERATED ALWAYS AS IDENTITY (START WITH 1, INCREMENT BY 1) NOT NULL PRIMARY KEY,
    sha256 CHAR(64) NOT NULL,
    message_id VARCHAR(255),
    came_by VARCHAR(20) NOT NULL,
    arrived_at VARCHAR(40) NOT NULL,
    sent_at VARCHAR(40),
    sender VARCHAR(200) NOT NULL,
    sender_name VARCHAR(200),
    subject VARCHAR(500) NOT NULL,
    beginning VARCHAR(8000) NOT NULL,
    attachments INTEGER NOT NULL,
    state VARCHAR(20) NOT NULL,
    claim VARCHAR(60),
    entry VARCHAR(160),
    settled_by VARCHAR(100),
    settled_at VARCHAR(40),
    reason VARCHAR(2000)
);

CREATE UNIQUE INDEX tray_mail_content ON tray_mail (sha256);

CREATE INDEX tray_mail_state ON tray_mail (state);

CREATE INDEX tray_mail_sender ON tray_mail (sender);

-- How far the watched mailbox was read.
CREATE TABLE tray_mailbox (
    mailbox VARCHAR(255) NOT NULL PRIMARY KEY,
    validity BIGINT NOT NULL,
    last_uid BIGINT NOT NULL
);
