"""Who "Ministers agreed" is, without an article: the two who have just met, or nobody for sure."""

import pytest

from dragoman.records import Event

_MET = "Peru's Foreign Minister Ana Roca met Chile's Foreign Minister Luis Vera in Lima. "
_PAIR = ["person/ana-roca", "person/luis-vera"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (_MET + "Ministers agreed to reopen the pass.", _PAIR),
        (_MET + "It was their first meeting this year. Ministers agreed on a hotline.", _PAIR),
        (_MET + "During the talks ministers agreed to reopen the pass.", _PAIR),
        (
            "Kenyan President William Ruto held talks with Ugandan President Yoweri Museveni. Presidents agreed on a pipeline.",
            ["person/william-ruto", "person/yoweri-museveni"],
        ),
        (
            "Kenyan President William Ruto received Ugandan President Yoweri Museveni for talks. Leaders agreed to extend the pipeline.",
            ["person/william-ruto", "person/yoweri-museveni"],
        ),
        (
            "Polish Premier Ewa Nowak met Lithuanian Prime Minister Jonas Petraitis. Ministers agreed to reopen the line.",
            ["person/ewa-nowak", "person/jonas-petraitis"],
        ),
        # A cabinet, the leaders of a bloc, others with a description, or nobody who met.
        ("Ministers agreed to raise the levy.", [None]),
        (
            "Peru's Foreign Minister Ana Roca wrote to Chile's Foreign Minister Luis Vera. Ministers agreed to raise the levy.",
            [None],
        ),
        (
            "Kenyan President William Ruto met Ugandan President Yoweri Museveni at an African Union summit. Leaders agreed to raise the dues.",
            [None],
        ),
        (
            "Kenyan President William Ruto met Ugandan President Yoweri Museveni in Kampala. Ministers agreed to raise the levy.",
            [None],
        ),
        (
            "Chile's president received Peru's Foreign Minister Ana Roca. Ministers agreed to raise the levy.",
            [None],
        ),
        (_MET + "Trade ministers agreed to raise the levy.", [None]),
        (_MET + "Officials agreed to raise the levy.", [None]),
        (
            _MET + "It rained. The mine closed. Nobody came. Ministers agreed to raise the levy.",
            [None],
        ),
    ],
)
def test_who_a_bare_plural_is(marks_in, text, actors):
    """It does what two do together, right behind their meeting."""
    events = [one for one in marks_in(text)[1] if isinstance(one, Event) and one.type == "AGREE"]

    assert actors == [party.actor for party in events[-1].source]
