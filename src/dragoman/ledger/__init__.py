"""The ledger: one SQLite file that holds reports and what was found in them."""
