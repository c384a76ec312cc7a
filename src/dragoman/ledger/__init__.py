"""The ledger: one SQLite file that holds reports and what was found in them."""

from dragoman.ledger.search import Hit
from dragoman.ledger.store import Ledger

__all__ = ["Hit", "Ledger"]
