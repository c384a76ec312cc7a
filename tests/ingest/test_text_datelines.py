"""Where the dateline at the head of a story ends."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.ingest.text_shapes import dateline_end

_LONG = (
    "The court of the region struck down a decree by which the council had raised the fares in May."
)


@pytest.mark.parametrize(
    ("line", "prose"),
    [
        ("TASHKENT, 4 February. The ministry spoke.", "The ministry spoke."),
        ("PORT VILA, Feb 4, 2024. “We stay,” he said.", "“We stay,” he said."),
        ("Kathmandu, November 2 (RSS): Minister Thapa left.", "Minister Thapa left."),
        ("San José, 2 May 2024 (AIN): The lake is shut.", "The lake is shut."),
        ("LIMA, 4 June - Roca left.", "Roca left."),
        ("Bishkek, 18 November 2025. Minister Sow spoke.", "Minister Sow spoke."),
        ("Abuja, 12th March, 2025. President Ojo spoke.", "President Ojo spoke."),
        ("Accra, March 12th, 2025 - The minister spoke.", "The minister spoke."),
        ("Lagos, Wednesday, 12th March 2025: The governor spoke.", "The governor spoke."),
        ("Suva, Fiji, 1st of June 2023. The premier spoke.", "The premier spoke."),
        ("Bogota – " + _LONG, _LONG),
        ("Port Vila — " + _LONG, _LONG),
        ("ABUJA (NAN), May 4 2025 - Grain is short.", "Grain is short."),
        ("Luanda (ANGOP), 4 May: Grain is short.", "Grain is short."),
        ("Dushanbe, June 4, 2024 (Khovar). A meeting was held.", "A meeting was held."),
        ("BAKU, 4 June 2024 /Report/. A meeting was held.", "A meeting was held."),
        ("Astana. June 4, 2024. KAZINFORM - A meeting was held.", "A meeting was held."),
    ],
)
def test_a_dateline_ends_where_prose_begins(line, prose):
    """With a full stop behind a town in capitals, a colon behind an agency, or a bare town before a dash."""
    assert line[dateline_end(line) :] == prose


@pytest.mark.parametrize(
    "line",
    [
        "Lima (Peru): 12 boats were seized.",
        "Tashkent, 4 February. The ministry spoke.",
        "On 4 February (Sunday): the ministry spoke.",
        "NATO will meet in June. The talks are closed.",
        "Floods – " + _LONG,
        "Lima – The road is open.",
        "Mr Okello, May 5th, 2020: the minister said so.",
        "Born in Lima, Peru, 4th July 1960. The minister studied law.",
        "On the 12th March, 2025 the minister spoke.",
        "Nigeria (NAN), May be short of grain.",
    ],
)
def test_other_openings_are_no_datelines(line):
    """Items of a list, and sentences with a day in them."""
    assert dateline_end(line) is None


@pytest.mark.parametrize(
    "lead",
    [
        "Trade Minister Ana Roca held talks with the head of the bank in Quito on Wednesday.",
        "Trade Minister Ana Roca left after talks with the head of the bank in Quito on Wednesday.",
    ],
)
def test_a_lead_that_tells_of_talks_is_no_caption(lead):
    """So that the day of its dateline is the report's."""
    text = f"Roca meets bank\n\nLIMA, 12 February 2025 (Wire) - {lead}\n\nThe bank said nothing.\n"
    report = read_text(text)
    assert ("2025-02-12", "dateline") == (report.date, report.date_source)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("The Salto Courier | 22 November 2023 | 21:05 GMT | 4 min read", "2023-11-22"),
        ("4 March 2024 · 3 min read", "2024-03-04"),
        ("Politics | March 4, 2024 | 6-minute read", "2024-03-04"),
        ("Updated 4 March 2024 - 2 min read", "2024-03-04"),
        ("Ana Lagos | 2024-03-04 | 5 min read", "2024-03-04"),
        ("Markets | 3 min read", None),
        ("3 min read", None),
        ("Politics | 2024 in review | 5 min read", None),
    ],
)
def test_the_day_beside_how_long_the_reading_takes(line, day):
    """A line that tells both dates the report."""
    prose = "The ministers of Peru and Chile met in the port of Salto and signed a paper on fish."
    report = read_text(f"Ministers meet in Salto\n\n{line}\n\n{prose}\n\n{prose}")

    assert day == report.date
