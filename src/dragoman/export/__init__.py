"""One file per format a ledger or a reading can be shown in."""
