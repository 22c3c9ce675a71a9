-- The row of the trees is not written with every transaction, for everything that it says is in the rows of entries and answers,
-- too. While a ledger is open, entries and answers may lie behind what it says ('maybe'); when it is closed none do ('none').
ALTER TABLE entry_tree ADD COLUMN behind VARCHAR(5) NOT NULL DEFAULT 'none';
