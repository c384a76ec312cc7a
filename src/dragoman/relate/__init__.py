"""What holds between reports: promises followed from one to the next."""

from dragoman.relate.promises import STATES, Followed, Later, follow

__all__ = ["STATES", "Followed", "Later", "follow"]
