"""What holds between marks: promises followed through reports, accounts that differ."""

from dragoman.relate.accounts import Differing, differing
from dragoman.relate.amounts import amounts, are_others
from dragoman.relate.counts import counts
from dragoman.relate.days import Dated
from dragoman.relate.denials import denials
from dragoman.relate.differences import differences
from dragoman.relate.meetings import Denied, Meeting, meetings
from dragoman.relate.otherwise import Otherwise
from dragoman.relate.promises import STATES, Followed, Later, follow
from dragoman.relate.standing import Standing
from dragoman.relate.versions import versions

__all__ = [
    "STATES",
    "Dated",
    "Denied",
    "Differing",
    "Followed",
    "Later",
    "Meeting",
    "Otherwise",
    "Standing",
    "amounts",
    "are_others",
    "counts",
    "denials",
    "differences",
    "differing",
    "follow",
    "meetings",
    "versions",
]
