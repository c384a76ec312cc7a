"""A year in a name dates nothing, and a past told aside says nothing of what is to come."""

import pytest


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("Both will settle it under CITES 1973. The ministers will meet in March.", None),
        ("The Paris Agreement of 2015 binds all. Chad will leave it in June.", None),
        ("They spoke of Resolution 2231 (2015). Talks will open in July.", None),
        (
            "Bolivia met Peru on 4 May 2023 under the Accord of 1987. They will meet again in July.",
            "2023-07-01",
        ),
        ("Lima, 2023. Prices rose in May.", "2023-05-01"),
        ("Kenya signed the Nairobi Accord in January 2024. It will vote in May.", "2024-05-01"),
        ("Kenya held the vote in 2017. In August the court spoke.", "2017-08-01"),
    ],
)
def test_a_year_in_a_name_does_not_move_a_story(marks_in, text, begin):
    """What is counted from it would be years off."""
    *_, last = marks_in(text, "time", date=None)[1]

    assert begin == last.begin


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        (
            "Costa deplored the ban announced by Lima in March 2022. Peru will lift it by 30 April.",
            None,
        ),
        ("Lima mourned the six whom a mine killed in June 2019. Talks open on 3 May.", None),
        ("Rabat recalled the deal reached in 2020. Tunis will open the mine in July.", None),
        (
            "Lima closed the port in May 2025. Chad, which broke off ties in 2020, will reopen the mine in July.",
            "2025-07-01",
        ),
        ("The war, which began in May 2021, went on. In June the capital fell.", "2021-06-01"),
        ("In March 2022 Lima broke off ties. In April it closed the port.", "2022-04-01"),
    ],
)
def test_a_past_told_aside_dates_nothing_to_come(marks_in, text, begin):
    """Only what a story tells next to it may lie in its year."""
    *_, last = marks_in(text, "time", date=None)[1]

    assert begin == last.begin


@pytest.mark.parametrize(
    ("text", "has_time"),
    [
        ("The ministers of Peru and Chile met at the Paris Forum 2025.", False),
        ("Peru and Chile met under the Lima Accord of 1987.", False),
        ("The ministers of Peru and Chile met in 2019.", True),
    ],
)
def test_a_year_in_a_name_is_no_time_of_a_deed(marks_in, text, has_time):
    """It tells which forum or accord, not when."""
    (event,) = [one for one in marks_in(text, "event")[1] if one.type == "CONSULT"]

    assert has_time == (event.time is not None)
