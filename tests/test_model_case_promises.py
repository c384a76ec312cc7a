"""
The model case: every promise, stance and number, each in the right voice.

The text stands outside the repository; single words of it are enough to find a mark.
"""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Commitment, Figure, Position, Statement
from dragoman.stages import standard

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def case(shared):
    """Return the report and its marks."""
    text = (shared / "seed" / "article.txt").read_text(encoding="utf-8")
    report = read_text(text)
    return report, Pipeline(standard()).marks(default_reader().read([report])[0])


def voice_of(case, mark):
    """Return actor and country of whoever's words a mark stands in."""
    (statement,) = [one for one in case[1] if isinstance(one, Statement) and one.id == mark.voice]
    return statement.source.actor, statement.source.country


def promise(case, word):
    """Return the one commitment with a word in its deed."""
    (found,) = [mark for mark in case[1] if isinstance(mark, Commitment) and word in mark.text]
    return found


@pytest.mark.parametrize(
    ("word", "bound", "strength", "status", "speaker"),
    [
        ("early", "CHN", "expects", "open", "person/vladimir-putin"),
        ("spring", "CHN", "expects", "open", "person/vladimir-putin"),
        ("increase", "RUS", "intends", "no_date", "person/vladimir-putin"),
        ("step", "CHN", "ready", "no_date", "person/xi-jinping"),
        ("Xi’s", "CHN", "expects", "no_date", "person/dmitry-peskov"),
    ],
)
def test_promises(case, word, bound, strength, status, speaker):
    """Who is bound, how strongly, until when, and who says so."""
    mark = promise(case, word)

    assert (bound, strength, status) == (mark.who[0].country, mark.strength, mark.status)
    assert speaker == voice_of(case, mark)[0]


def test_what_is_withheld_for_now_is_declined_as_told_by_officials(case):
    """A refusal to provide is Beijing's, the words are American."""
    mark = promise(case, "material")

    assert ("CHN", "declined") == (mark.who[0].country, mark.status)
    assert "USA" == voice_of(case, mark)[1]


def test_dates_of_the_visit(case):
    """Early next year and next spring are intervals; where no date is set there is none."""
    early, spring, unset = (promise(case, word).due for word in ("early", "spring", "Xi’s"))

    assert ("2023-01-01", False) == (early.begin, early.fixed)
    assert ("2023-03-01", "2023-05-31", False) == (spring.begin, spring.end, spring.fixed)
    assert (None, None, False) == (unset.begin, unset.end, unset.fixed)


def test_every_promise_points_to_its_event(case):
    """The event says what kind of deed it would be."""
    ids = {mark.id for mark in case[1]}

    pointed = {mark.event for mark in case[1] if isinstance(mark, Commitment)}

    assert pointed
    assert pointed <= ids


@pytest.mark.parametrize(
    ("word", "holder", "stance", "voice"),
    [
        ("rapprochement", "USA", "concerned", "USA"),
        ("refused", "CHN", "neutral", "CHN"),
        ("neutral", "CHN", "neutral", "CHN"),
        ("supported", "RUS", "supports", None),
        ("eschewed", "CHN", "neutral", None),
        ("concerns", "CHN", "concerned", "RUS"),
    ],
)
def test_stances(case, word, holder, stance, voice):
    """Whose stance it is, and in whose words it stands; None is the reporter."""
    found = [mark for mark in case[1] if isinstance(mark, Position) and word in mark.text]

    assert found
    for mark in found:
        assert (holder, stance) == (mark.who[0].country, mark.stance)
        assert voice == (voice_of(case, mark)[1] if mark.voice else None)


def test_numbers(case):
    """A doubled cap with its implied former value, and a rank over a rival."""
    figures = [mark for mark in case[1] if isinstance(mark, Figure)]
    (share,) = [mark for mark in figures if mark.low == mark.high == 60]
    (rank,) = [mark for mark in figures if mark.rank and mark.rank.over]

    assert ("percent", 2, 30) == (share.unit, share.change.factor, share.change.from_)
    assert ("change.from",) == share.implied
    assert (1, "Saudi Arabia", "Russia") == (rank.rank.position, rank.rank.over, rank.of)
    assert {"China", "crude", "oil"} <= set(rank.rank.in_.replace("’s", "").split())
