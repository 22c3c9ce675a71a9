-- What an authority for time stamps answered about the checkpoint of a day (RFC 3161), as it came; absent where none was asked, or
-- none answered yet.
ALTER TABLE daily_checkpoint ADD COLUMN stamp VARCHAR(32000) FOR BIT DATA;
