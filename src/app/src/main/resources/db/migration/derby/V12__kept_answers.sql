-- Every kept answer is a leaf of a tree of its own, beside that of the entries (RFC 9162, SHA-256): its number, from 1 without gaps,
-- in the order in which answers were kept, and the hash of its line. Answers of earlier versions get theirs, in the order of their
-- keys, when the ledger is opened for the first time after this step.
ALTER TABLE answered_command ADD COLUMN answer_number BIGINT;

ALTER TABLE answered_command ADD COLUMN leaf_hash CHAR(32) FOR BIT DATA;

CREATE INDEX answered_command_number ON answered_command (answer_number);

-- That tree, in the row of the entries' tree, which is written in the same transaction: its size, and the hashes of the perfect
-- subtrees that it falls into, largest first. Absent until the answers of earlier versions are hung on it.
ALTER TABLE entry_tree ADD COLUMN size_in_answers BIGINT;

ALTER TABLE entry_tree ADD COLUMN answer_peaks VARCHAR(2048) FOR BIT DATA;
