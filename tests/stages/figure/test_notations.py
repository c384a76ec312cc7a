"""One amount, many notations: whoever writes it, it is the same figure."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Figure
from dragoman.stages import standard
from dragoman.stages.figure.quantities import quantities
from dragoman.stages.numbers import SMALL

MONEY = {
    "USD": ("$", "US$", "dollars"),
    "EUR": ("€", "EUR ", "euros"),
    "GBP": ("£", "GBP ", "pounds"),
    "JPY": ("¥", "JPY ", "yen"),
    "CNY": ("CNY ", "RMB", "yuan"),
    "TRY": ("₺", "TRY ", "Turkish liras"),
}
SCALES = {"thousand": (1e3, ("k",)), "million": (1e6, ("m", "mn")), "billion": (1e9, ("bn",))}
WORDS = {value: word for word, value in SMALL.items()}


def spelled(number):
    """Write a number below a thousand in words."""
    hundreds, rest = divmod(number, 100)
    tens = WORDS[rest] if rest in WORDS else f"{WORDS[rest // 10 * 10]}-{WORDS[rest % 10]}"
    if not hundreds:
        return tens
    return f"{WORDS[hundreds]} hundred" + (f" and {tens}" if rest else "")


def notations(number, scale, code):
    """Return ways to write an amount of money."""
    size, (short, *_) = SCALES[scale]
    sign, letters, name = MONEY[code]
    whole = f"{number * size:,.0f}"
    return [
        f"{sign}{number} {scale}",
        f"{letters}{number} {scale}",
        f"{sign}{number}{short}",
        f"{code} {number}{short}",
        f"{number} {scale} {name}",
        f"{number}{short} {name}",
        f"{sign}{whole}",
        f"{whole} {name}",
        f"{spelled(number)} {scale} {name}",
    ]


def read_alone(text):
    """Return the only quantity of a text."""
    (found,) = quantities(text, 0, len(text))
    return found


def test_ten_thousand_amounts_read_the_same_in_every_notation():
    """USD 1bn, $1 billion, one billion dollars and $1,000,000,000 are one amount."""
    chance, cases = random.Random(7), 0  # noqa: S311 - a fixed draw
    while cases < 10_000:
        number, scale = chance.randint(1, 999), chance.choice(sorted(SCALES))
        code = chance.choice(sorted(MONEY))
        for text in notations(number, scale, code):
            found = read_alone(text)
            cases += 1

            value = number * SCALES[scale][0]
            assert (value, value, code) == (found.low, found.high, found.unit.name), text
            assert (0, len(text)) == (found.start, found.end), text


@pytest.mark.parametrize(
    "text",
    [
        "USD 1bn", "$1bn", "US$1 billion", "a thousand million dollars", "1,000 million dollars",
        "$1,000,000,000", "one billion U.S. dollars", "1bn US dollars", "a billion dollars",
    ],
)  # fmt: skip
def test_a_billion_dollars(text):
    """The short scale, the long way round, and the zeros."""
    found = read_alone(text)

    assert (1e9, 1e9, "USD") == (found.low, found.high, found.unit.name)


@given(st.integers(1, 99999), st.integers(1, 9))
def test_decimals_of_a_scale(number, tenth):
    """A figure after the point counts tenths: 3.4 million is 3,400,000."""
    text = f"${number}.{tenth} million"

    assert round(read_alone(text).low) == number * 1_000_000 + tenth * 100_000


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Egypt paid 40 million pounds.", "EGP"),
        ("Britain paid 40 million pounds.", "GBP"),
        ("Nepal paid 40 million rupees.", "NPR"),
        ("Tunisia paid 40 million dinars.", "TND"),
        ("Jamaica paid 40 million Jamaican dollars.", "JMD"),
        ("Jamaica paid 40 million dollars.", "USD"),
        ("The company paid 40 million dinars.", "dinars"),
    ],
)
def test_money_is_of_the_country_named(text, unit):
    """Countries share words for money; where none is named the word stays what it is."""
    (figure,) = figures(text)

    assert unit == figure.unit


def figures(text):
    """Return the figures of a text."""
    report = read_text(text, date="2024-06-12", title="-")
    marks = Pipeline(standard()).marks(default_reader().read([report])[0])
    return [mark for mark in marks if isinstance(mark, Figure)]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "Oman sold 40 tonnes of salt , up from $3bn and half the 12 percent one in six tripled "
            "fivefold to Peru . a more than 98 of 160 seats no . 7-9 % £ N149trn kr 5m \n".split(
                " "
            )
        ),
        max_size=40,
    )
)
def test_figures_of_any_words_lie_in_the_text(words):
    """Whatever stands together, spans are in order and inside the text, and ends are too."""
    text = " ".join(words) or "-"
    for figure in figures(text):
        assert all(0 <= span.start < span.end <= len(text) for span in figure.spans)
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("(over 60 tonnes)", 60, None),
        ("“at least 60 tonnes”", 60, None),
        ("in excess of 60 tonnes", 60, None),
        ("no more than an estimated 60 tonnes", None, 60),
        ("as many as 60 tonnes", None, 60),
        ("a minimum of an additional 60 tonnes", 60, None),
        ("/below 60 tonnes", None, 60),
        ("Up to 60 tonnes", None, 60),
        ("moreover 60 tonnes", 60, 60),
        ("the rest of Peru, 60 tonnes", 60, 60),
    ],
)
def test_bounds(words, low, high):
    """A bound counts wherever it stands directly before its number, and nowhere else."""
    (found,) = quantities(words, 0, len(words))

    assert (low, high) == (found.low, found.high)
