"""A slow pattern is left out only where it could not have matched."""

import pytest

from dragoman.ingest.damage import find_damage
from dragoman.ingest.dates import find_dates
from dragoman.ingest.text_captions import _CREDIT, _SIGNS, credit_from
from dragoman.ingest.text_furniture import _ASKING, _ASKS, _asks

CREDITS = (
    "The ferry leaves Patras. Photo: Nadia Rossi",
    "The ferry leaves Patras. Source: Port of Patras",
    "Picture by Nadia Rossi",
    "Photo courtesy of the harbour board",
    "Image credit: Nadia Rossi",
    "The ferry leaves Patras [Nadia Rossi/AFP]",
    "The ferry leaves Patras (Rossi/Harbour Board)",
    "The ferry leaves Patras. (Harbour Board)",
    "The ferry leaves Patras. AP Photo/Nadia Rossi",
    "/Nadia Rossi",
    "The ferry leaves Patras (File photo)",
    "The ferry leaves Patras. © Harbour Board",
    "The ferry leaves Patras. EPA-EFE",
    "The ferry leaves Patras. Getty Images",
    "The ferry leaves Patras. Nadia Rossi via REUTERS",
    "The ferry leaves Patras. Rossi / Harbour Board / Town of Patras",
    "The ferry leaves Patras, Nadia Rossi/Xinhua",
    "The ferry leaves Patras handout via dpa",
)


@pytest.mark.parametrize("line", CREDITS)
def test_every_credit_has_a_sign(line):
    """What the pattern takes for a credit is looked at by it."""
    match = _CREDIT.search(line)

    assert match is not None
    assert any(sign in line for sign in _SIGNS)
    assert match.start() == credit_from(line)


@pytest.mark.parametrize(
    "line",
    [
        "news in your inbox",
        "you can unsubscribe",
        "unsubscribe at any time",
        "by signing up you agree to the rules",
        "we will never share your data",
        "we'll not sell your details",
        "we’ll never spam",
        "we don't sell your address",
        "you must be logged in",
        "subscribe to our letter",
        "all comments are moderated",
        "protected by recaptcha",
    ],
)
def test_every_request_has_a_word_of_asking(line):
    """What the pattern takes for a page speaking to its reader is looked at by it."""
    assert _ASKS.search(line) is not None
    assert any(word in line for word in _ASKING)
    assert _asks(line)


@pytest.mark.parametrize(
    "date",
    ["1999-12-31", "31/12/1999", "31. Dezember 1999", "December 31, 1999", "2001年3月4日"],
)
def test_every_date_has_a_year(date):
    """Dates are looked for wherever a year stands."""
    assert [found.date for found in find_dates(f"On {date} ")] != []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The mayor , who was late, sat down.", "re-translation: stray space"),
        ("He said that â€œnobodyâ€\x9d had come.", "mojibake"),
        ("He called it “a matter of and.” Nothing more.", "quotation marks: cut off"),
    ],
)
def test_damage_is_still_found(text, why):
    """The signs that are looked for first are part of what is damaged."""
    assert why in {damage.why for damage in find_damage(text)}
