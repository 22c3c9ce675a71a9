-- Whether the policy files of the ledger's folder count as they lie there ('beside'), as they did for earlier versions and do
-- in a ledger without any entry, or only those that are on record ('entries'). With the first entry that is recorded after this
-- step they are put on record, in its transaction, and from then on it is 'entries'.
ALTER TABLE entry_tree ADD COLUMN policy_files VARCHAR(7) NOT NULL DEFAULT 'beside';
