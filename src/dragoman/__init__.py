"""Read news about states; keep a ledger of who did, said, promised and claimed what."""

__version__ = "0.1.0"
