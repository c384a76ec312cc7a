"""Figures of quotas, caps and ceilings: what they count, how they changed, and whose they are."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "unit", "ends"),
    [
        ("Malta tripled the yearly permit quota for nurses to 4,500.", "4,500", "nurses", 4500),
        ("Kenya lifted its limit on refugees to 8,000.", "8,000", "refugees", 8000),
        (
            "Oslo cut fees by half, and Bergen lowered the cap on visas to 7,500.",
            "7,500",
            "visas",
            7500,
        ),
        ("Ghana doubled the intake of cadets to 600.", "600", "cadets", 600),
        ("The caps on visas fell to 7,500.", "7,500", "visas", 7500),
        ("The quotas for nurses rose by 900.", "900", "nurses", None),
        ("Ghana lowered the fee for cadets from 80 cedis to 60 cedis.", "60 cedis", "GHS", 60),
        ("Norway doubled its whaling quota to 1,200.", "1,200", "quota", 1200),
        ("Kenya cut its districts to 12 provinces.", "12 provinces", "provinces", 12),
        ("Peru cut its stake to 40 percent.", "40 percent", "percent", 40),
        ("Inflation was 80 percent in May and rose to 120 in June.", "120", "percent", 120),
    ],
)
def test_what_a_changed_limit_counts(figures_in, text, words, unit, ends):
    """A limit counts what it is set for, and borrows no percent that cannot be its own."""
    figure = figures_in(text)[words]

    assert unit == figure.unit
    assert figure.change is not None
    assert ends == figure.change.to


@pytest.mark.parametrize(
    "text",
    [
        "The road to 12 villages was closed.",
        "Ghana sent letters to 30 mayors.",
        "Niger has an embassy near 40 shops.",
        "Oman cut grants to 25 villages.",
        "Kenya cut subsidies to 12 towns.",
        "Ghana increased exports from 12 ports.",
    ],
)
def test_no_end_of_a_change(figures_in, text):
    """What goes to so many villages has not changed."""
    assert [None] == [figure.change for figure in figures_in(text).values()]


@pytest.mark.parametrize(
    ("text", "words", "of"),
    [
        ("Chad sold cotton, with a share of 61 percent.", "61 percent", "TCD"),
        ("Sales rose, making Chad once more the biggest buyer of rice.", "biggest", "Chad"),
        ("The deal left Peru the top exporter of tin.", "top", "Peru"),
        ("The deal kept Peru the top exporter of tin, ahead of Chile.", "top", "Peru"),
        ("Sales rose, making Peru the top buyer of rice, overtaking Egypt.", "top", "Peru"),
        ("Peru left the talks as the biggest donor.", "biggest", "Peru"),
        ("Chad became the biggest buyer of rice.", "biggest", "Chad"),
    ],
)
def test_whose_figure(figures_in, text, words, of):
    """Units own nothing; who is made the top buyer is it."""
    assert of == figures_in(text)[words].of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("About 4,000 nurses have been on strike since January 14.", None),
        ("Chile has freed 40 sailors since 2 March.", None),
        ("Lima held 12 miners before March 3.", None),
        ("Chile freed 40 sailors on March 2.", "2024-03-02"),
        ("Chile had 300 soldiers in Lima as of March 3.", "2024-03-03"),
    ],
)
def test_a_day_since_which_something_lasts_is_not_that_of_its_figure(marks_in, text, day):
    """However a date is written, "since" and "before" only bound what is told."""
    assert [figure.asof for figure in marks_in(text, "figure")[1]] == [day]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The second call was a third as long as the first.", 0),
        ("The new road is half as wide as the old one.", 0),
        ("Exports to Peru fell by a third as soon as the war began.", 1),
        ("Exports to Peru fell by a third as ports closed.", 1),
        ("A third of the seats went to women.", 1),
    ],
)
def test_how_long_something_is_beside_another_is_no_share(figures_in, text, count):
    """A clause with "as" behind a share is another thing."""
    assert len(figures_in(text)) == count


@pytest.mark.parametrize(
    ("text", "words", "ends"),
    [
        (
            "Norway doubled the part of the fund that insurers may hold to 30 percent.",
            "30 percent",
            ("up", 15, 30),
        ),
        (
            "Ghana doubled the share of treasury bills that foreign investors may hold to 40 percent.",
            "40 percent",
            ("up", 20, 40),
        ),
        (
            "Chile tripled the share of land that foreigners can own to 15 percent.",
            "15 percent",
            ("up", 5, 15),
        ),
        (
            "The bank raised its key rate by 75 basis points to 6.5 percent.",
            "6.5 percent",
            ("up", 5.75, 6.5),
        ),
        ("The yield fell by 20 basis points to 4.1 percent.", "4.1 percent", ("down", 4.3, 4.1)),
        ("Peru's funds may hold to 40 percent of bonds.", "40 percent", ("same", None, 40)),
    ],
)
def test_where_a_changed_share_began(figures_in, text, words, ends):
    """What may be held is changed by the verb above; a basis point is a hundredth of a percent."""
    change = figures_in(text)[words].change

    assert ends == (change.direction, change.from_, change.to)
