"""Who is on a visit, and whom a title alone means in the text of one of two states."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import kind_of
from dragoman.stages import standard

_QUITO = (
    "QUITO, 4 May 2024 - Energy Minister Luz Andrade received her Peruvian counterpart, Raul Soto, on "
    "Saturday."
)
_FIJI = (
    "Office of the Prime Minister of Fiji\n\nThe Prime Minister met the Prime Minister of Samoa, "
    "Tavita Leota, in Suva."
)


def _mentions(text):
    report = read_text(text, source="test", date="2024-06-12")
    marks = Pipeline(standard()).marks(default_reader().read([report])[0])
    return {m.spans[0].of(report.text): m for m in marks if kind_of(m) == "mention"}


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        (f"{_QUITO}\n\nThe visiting minister asked for time.", "The visiting minister", "PER"),
        (f"{_QUITO}\n\nThe minister promised an answer.", "The minister", "ECU"),
        (
            f"{_QUITO}\n\nAndrade told Energy Minister Soto that prices rise. The minister gave no date.",
            "The minister",
            "ECU",
        ),
        (
            "Kenya's Trade Minister Ada Kamau met Uganda's Trade Minister Ivo Okot. The visiting minister left.",
            "The visiting minister",
            None,
        ),
        (f"{_FIJI}\n\nThe Prime Minister thanked Samoa.", "The Prime Minister", "FJI"),
        (f"{_FIJI}\n\nThen the Prime Minister promised a ship.", "the Prime Minister", "FJI"),
        (f"{_FIJI}\n\nThe Samoan Prime Minister left.", "The Samoan Prime Minister", "WSM"),
    ],
)
def test_a_title_alone_is_that_of_host_or_guest(text, words, country):
    """A visitor is of another state; the issuer's own title means its own holder."""
    found = _mentions(text)

    assert found[words].country == country


def test_his_counterpart_is_the_only_other_holder():
    """Of two energy ministers each is the other's counterpart; a third leaves it open."""
    two = (
        "Peru's Energy Minister Raul Soto met Ecuador's Energy Minister Luz Andrade. Soto invited "
        "his counterpart."
    )
    three = f"{two} Chile's Energy Minister Eva Lagos listened."

    assert _mentions(two)["his counterpart"].name == "Luz Andrade"
    assert _mentions(three)["his counterpart"].name is None


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("The ministers of Peru and Chile, Raul Soto and Eva Lagos, met.", ("PER", "CHL")),
        ("The defence ministers of Chile and Peru, Raul Soto and Eva Lagos, met.", ("CHL", "PER")),
        ("The Peruvian and Chilean trade ministers, Raul Soto and Eva Lagos, met.", ("PER", "CHL")),
        ("The presidents of Togo and Ghana, Raul Soto and Eva Lagos, met.", ("TGO", "GHA")),
        ("The ministers of trade of Peru, Raul Soto and Eva Lagos, met.", (None, None)),
        ("The ministers of Peru, Chile and Togo, Raul Soto and Eva Lagos, met.", (None, None)),
    ],
)
def test_names_behind_a_joint_office_are_in_its_order(text, countries):
    """Only where each state has a name."""
    found = _mentions(text)

    got = (found["Raul Soto"].country, found["Eva Lagos"].country)

    assert got == countries if countries[0] else got != ("PER", "CHL")


def test_an_office_between_two_names_is_that_of_the_second():
    """Both have their offices before them."""
    found = _mentions(
        "At the request of the Minister of Trade of Togo, Afi Mensah, the Minister of Trade of Benin, "
        "Luc Agossou, paid a visit."
    )

    assert found["Afi Mensah"].country == "TGO"
    assert found["Luc Agossou"].country == "BEN"


@pytest.mark.parametrize(
    "text",
    [
        "His Excellency the Minister praised Doha.",
        "HE the Minister of Trade praised Doha after Rashid Al Kaabi left.",
        "They met His Highness the Amir after Rashid Al Kaabi left.",
    ],
)
def test_forms_of_address_are_no_pronouns(text):
    """The style "His Excellency" means no "he" named before; "his excellent speech" does."""
    found = _mentions(f"Rashid Al Kaabi spoke. {text}")

    assert not {"His", "HE"} & {words for words, m in found.items() if m.by.endswith("pronoun")}
    assert "His" in _mentions("Rashid Al Kaabi spoke. His excellent speech was short.")
