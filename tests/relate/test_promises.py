"""What became of a promise: kept, broken, said again, lapsed, or still open."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.relate import follow
from dragoman.stages import standard


@pytest.fixture(scope="module")
def states_of():
    """Return a function that follows the promises in dated texts: (deed, state) of each."""
    pipeline = Pipeline(standard())

    def run(*dated, as_of=None):
        reports = [read_text(text, date=day, title="-") for day, text in dated]
        held = [(report, pipeline.marks(default_reader().read([report])[0])) for report in reports]
        return [(one.commitment.text, one.state) for one in follow(held, as_of=as_of)]

    return run


PROMISE = ("2025-03-03", "Kenya will withdraw its troops from Somalia in June.")


@pytest.mark.parametrize(
    ("later", "state"),
    [
        (("2025-06-10", "Kenya withdrew its troops from Somalia on Monday."), "fulfilled"),
        (("2025-04-10", "Kenya will not withdraw its troops from Somalia."), "contradicted"),
        (("2025-04-10", "Kenya will withdraw its troops from Somalia in August."), "restated"),
        (("2025-04-10", "Kenya exported tea to Peru."), "open"),
        (("2025-07-10", "Kenya exported tea to Peru."), "lapsed"),
        (("2025-06-10", "Uganda withdrew its troops from Somalia on Monday."), "open"),
        (("2025-06-10", "Kenya arrested three smugglers in Mombasa."), "open"),
    ],
)
def test_what_became_of_it(states_of, later, state):
    """The last later report that speaks of the same deed by the same actor decides."""
    (_, found), *_ = states_of(PROMISE, later)

    assert state == found


@pytest.mark.parametrize(
    ("promise", "later", "state"),
    [
        ("Kenya offered to mediate.", "Kenya mediated between Chad and Niger on Monday.", "open"),
        ("Kenya will negotiate.", "Kenya negotiated with Uganda about tea on Monday.", "open"),
        ("Kenya promised to retaliate.", "Kenya retaliated against Uganda on Monday.", "open"),
        ("Kenya will sanction Uganda.", "Kenya sanctioned Uganda on Monday.", "fulfilled"),
        (
            "Kenya will mediate in Chad.",
            "Kenya mediated in Chad between the army and the herders on Monday.",
            "fulfilled",
        ),
    ],
)
def test_one_word_is_no_deed(states_of, promise, later, state):
    """A promise of one word is kept only towards somebody both name."""
    (_, found), *_ = states_of(("2025-03-03", promise), ("2025-06-10", later))

    assert state == found


def test_the_clock_decides_nothing(states_of):
    """A promise lapses only as seen from a day that is named, or that of the latest report."""
    assert [("withdraw its troops from Somalia in June", "open")] == states_of(PROMISE)
    assert "lapsed" == states_of(PROMISE, as_of="2025-08-01")[0][1]


def test_order_of_reports_does_not_matter(states_of):
    """Only their dates do: an earlier deed keeps no later promise."""
    before = ("2025-01-10", "Kenya withdrew its troops from Somalia on Monday.")

    assert states_of(before, PROMISE) == states_of(PROMISE, before)
    assert "open" == states_of(before, PROMISE)[0][1]


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("Kenya expelled three envoys of Uganda on Monday.", "contradicted"),
        ("Kenya exported tea to Peru.", "open"),
    ],
)
def test_a_promise_that_nobody_suffers_is_broken_by_the_deed(states_of, later, state):
    """It is not kept by what it rules out."""
    promise = ("2025-03-03", "Kenya promised that no envoy of Uganda would be expelled.")

    assert states_of(promise, ("2025-06-10", later))[0][1] == state


@pytest.mark.parametrize(
    ("first", "later", "state"),
    [
        # Two persons of one country, and a person and his state.
        ("William Ruto will travel to Peru.", "Musalia Mudavadi will travel to Peru.", "open"),
        ("William Ruto will travel to Peru.", "William Ruto will travel to Peru.", "restated"),
        ("William Ruto will open the port.", "Kenya will open the port.", "restated"),
        # The same place and day, another act.
        ("Kenya will host a fair in Lima in May 2026.", "Kenya will sign it in Lima in May 2026.", "open"),
        ("Kenya will open the port in May.", "Kenya will open the port in June.", "restated"),
        # Weaker, and as firm or firmer.
        ("Kenya will open the port.", "Kenya will open the port if Peru pays.", "open"),
        ("Kenya will open the port.", "Kenya is ready to open the port.", "open"),
        ("Kenya is ready to open the port.", "Kenya will open the port.", "restated"),
        ("Kenya will open the port.", "Kenya plans to open the port.", "restated"),
        # Another side says so, or the same one again.
        ("Kenya will open the port.", "Peru said that Kenya will open the port.", "open"),
        ("Peru said that Kenya will open the port.", "Peru said that Kenya will open the port.", "restated"),
        ("Kenya will open the port.", "Kenya said it will open the port.", "restated"),
        ("Kenya will open the port.", "Peru's doctors said that Kenya will open the port.", "open"),
        ("Kenya will open the port.", "Peru's newspaper El Comercio said that Kenya will open the port.", "restated"),
        ("Kenya will open the port.", "Kenya will not open the port.", "contradicted"),
    ],
)  # fmt: skip
def test_what_says_a_promise_again(states_of, first, later, state):
    """The same holder, the same act, as firmly, and in nobody else's words."""
    assert state == states_of(("2026-03-03", first), ("2026-03-10", later))[0][1]


def test_nobody_keeps_the_promise_of_another(states_of):
    """A visit by one is not the visit that another has promised."""
    first = ("2026-03-03", "William Ruto will visit Peru.")

    assert "open" == states_of(first, ("2026-03-10", "Musalia Mudavadi visited Peru."))[0][1]
    assert "fulfilled" == states_of(first, ("2026-03-10", "William Ruto visited Peru."))[0][1]


@pytest.mark.parametrize(
    ("first", "later", "state"),
    [
        (None, "2025-06-10", "open"),
        ("2025-03-03", None, "open"),
        (None, None, "open"),
        ("2025-03-03", "2025-06-10", "fulfilled"),
    ],
)
def test_nothing_is_later_without_two_dates(states_of, first, later, state):
    """Nobody knows if a report without a date came before or after another."""
    told = (PROMISE[1].replace(" in June", ""), "Kenya withdrew its troops from Somalia.")

    assert state == states_of((first, told[0]), (later, told[1]))[0][1]


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("Kenya said that Ruto had accepted an invitation to Lima.", "restated"),
        ("Kenya exported tea to Peru.", "open"),
    ],
)
def test_who_accepts_an_invitation_has_not_come_yet(states_of, later, state):
    """The word that binds is not the deed."""
    promise = ("2025-03-03", "William Ruto accepted an invitation to Lima.")

    assert state == states_of(promise, ("2025-06-10", later))[0][1]


@pytest.mark.parametrize(
    ("first", "later", "state"),
    [
        ("would send no troops to Niger", "Kenya sent troops to Niger on Monday.", "contradicted"),
        ("would send no troops to Niger", "Kenya has sent no troops to Niger.", "fulfilled"),
        ("would send no troops to Niger", "Kenya will not send troops to Niger.", "restated"),
        ("would send no troops to Niger", "Kenya will send troops to Niger.", "contradicted"),
        ("would not send troops to Niger", "Kenya will send no troops to Niger.", "restated"),
        ("would send troops to Niger", "Kenya sent troops to Niger on Monday.", "fulfilled"),
    ],
)
def test_no_before_the_object_makes_a_promise_negative(states_of, first, later, state):
    """It is kept by not acting, wherever its "no" stands."""
    promise = ("2025-03-03", f"The minister said Kenya {first}.")

    assert states_of(promise, ("2025-06-10", later))[0][1] == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Chad had promised to return the boats by December 20.", "lapsed"),
        ("Chad had pledged to lift the ban by December 9, but did not.", "lapsed"),
        ("Lima had agreed to pay the miners by December 5.", "lapsed"),
        ("Chad had vowed to free the pilot in November.", "lapsed"),
        ("Oman had offered to send a team in December.", "lapsed"),
        ("Chad has promised to return the boats by December 20.", "open"),
        ("Chad will return the boats by March 20.", "open"),
        ("Chad had promised to return the boats seized in December.", "open"),
    ],
)
def test_a_promise_told_of_the_past_may_have_lapsed_already(states_of, text, state):
    """What somebody "had promised" by a day gone by is past it."""
    assert state == states_of(("2026-01-02", text))[0][1]


@pytest.mark.parametrize(
    ("promise", "later", "state"),
    [
        ("Kenya will hold talks with Uganda.", "Kenya's talks with Uganda are under way.", "open"),
        ("Kenya will hold talks with Uganda.", "Kenya held talks with Uganda on Monday.", "fulfilled"),
        ("Kenya will hold no talks with Uganda.", "Kenya held talks with Uganda on Monday.", "contradicted"),
    ],
)  # fmt: skip
def test_what_is_only_under_way_keeps_no_promise(states_of, promise, later, state):
    """It is kept by what is done."""
    assert state == states_of(("2025-03-03", promise), ("2025-06-10", later))[0][1]
