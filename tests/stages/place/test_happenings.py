"""What is named by the town it happened in, or was signed in, is no deed of the government there."""

import pytest

from dragoman.records import Event, Place


def _told(marks_in, text, kind):
    """Return the countries of source and target, and the name of the place, of the event of a type."""
    marks = marks_in(text)[1]
    event = next(mark for mark in marks if isinstance(mark, Event) and mark.type == kind)
    places = {mark.id: mark.name for mark in marks if isinstance(mark, Place)}
    sides = ([one.country for one in side] for side in (event.source, event.target))
    return *sides, places.get(event.place)


@pytest.mark.parametrize(
    ("text", "kind", "town"),
    [
        ("The London stabbings were the work of one man.", "ASSAULT", "London"),
        ("The Damascus strike killed two generals.", "ASSAULT", "Damascus"),
        ("Turkey condemned the Brussels bombings.", "ASSAULT", "Brussels"),
        ("The Baghdad airport attack killed an Iranian general.", "ASSAULT", "Baghdad"),
        ("Kabul bombing kills nine.", "ASSAULT", "Kabul"),
        ("The Minsk talks ended without a result.", "CONSULT", "Minsk"),
        ("The Cairo protests went on for a week.", "PROTEST", "Cairo"),
    ],
)
def test_a_town_is_where_and_not_who(marks_in, text, kind, town):
    """Also where other nouns stand between, and in headlines."""
    source, _, place = _told(marks_in, text, kind)
    assert (source, place) == ([], town)


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("The Moscow attack on Kyiv killed nine.", "ASSAULT", ["RUS"]),
        ("The Islamabad raid on the newspaper was criticised by editors.", "COERCE", ["PAK"]),
        ("The Moscow-Beijing talks went well.", "CONSULT", ["RUS", "CHN"]),
        ("Moscow talks with Beijing went well.", "CONSULT", ["RUS"]),
        ("Kabul's bombing of Kandahar went on.", "ASSAULT", ["AFG"]),
        ("The Washington sanctions hit Caracas hard.", "SANCTION", ["USA"]),
        ("The Tunis crackdown on judges went on.", "COERCE", ["TUN"]),
    ],
)
def test_what_a_government_does_stays_its_own(marks_in, text, kind, source):
    """Whatever is aimed at somebody, held with somebody, or done by governments alone."""
    assert _told(marks_in, text, kind)[0] == source


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("Washington left the Paris Agreement in November.", "REJECT", []),
        ("Ecuador rejected the Lima Declaration.", "REJECT", []),
        ("Warsaw quit the Istanbul Convention.", "REJECT", []),
        ("Mr Hollande promised to investigate the Panama Papers.", "ACCUSE", []),
        ("Moscow suspended the Vienna Document.", "SANCTION", []),
        ("Tunis signed the Rabat Protocol with Algiers.", "SUPPORT", ["DZA"]),
        ("Turkey condemned the Brussels bombings.", "ACCUSE", []),
        ("Iran condemned Israel's bombing of Damascus.", "ACCUSE", ["ISR"]),
    ],
)
def test_a_text_is_no_state(marks_in, text, kind, target):
    """Nobody wrongs France who leaves the Paris Agreement."""
    assert _told(marks_in, text, kind)[1] == target


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Residents still talk about the church shootings.", ([], ["church"])),
        ("Berlin condemned the synagogue attack in Halle.", ([], ["synagogue"])),
        ("The police shooting of a driver led to riots.", (["police"], ["a driver"])),
        ("The army attack on the school killed three.", (["army"], ["the school"])),
    ],
)
def test_a_house_before_an_attack_is_hit(sides_in, text, sides):
    """Armed men before one carry it out."""
    assert sides_in(text)["ASSAULT"] == sides
