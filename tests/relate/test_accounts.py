"""Where two sides of a report give different accounts of what is to come."""

import pytest

from dragoman.export.brief import brief
from dragoman.relate import differing
from dragoman.spans import covered

VISIT = "Kenya's president will visit Lima on 9 May, his office said.\n"


@pytest.mark.parametrize(
    ("text", "plan", "reply"),
    [
        (
            f"{VISIT}The Peruvian foreign ministry said that no date had been fixed for the trip.",
            "visit Lima on 9 May",
            "that no date had been fixed for the trip",
        ),
        (
            (
                "Kenya's president accepted an invitation to visit Lima in June, his office said.\n"
                "Asked about the invitation, Peru's foreign ministry said that no date was set."
            ),
            "visit Lima in June",
            "that no date was set",
        ),
        (
            (
                "The Kenyan foreign ministry said that talks with Peru would resume in Nairobi on 9 May.\n"
                "A Peruvian government spokesman said nothing had been decided."
            ),
            "talks",
            "nothing had been decided",
        ),
        (
            (
                "Turkey's office said that Turkey and Georgia had agreed to widen a tunnel by May. "
                'Georgia\'s spokesman told a briefing that it had been "a greeting, nothing more" '
                "and that no agreement had been reached."
            ),
            "widen a tunnel by May",
            "no agreement had been reached",
        ),
        (
            (
                "Oman's minister said that Qatar had promised to ease checks on fish by 9 May. "
                "Asked about the pledge at his daily news conference, Qatar's spokesman said that nothing had been "
                "decided."
            ),
            "ease checks on fish by 9 May",
            "that nothing had been decided",
        ),
        (
            (
                "Kenya said that Peru had promised to release the trawlers by 9 May. "
                "Peru denied that it had promised any such thing."
            ),
            "release the trawlers by 9 May",
            "that it had promised any such thing",
        ),
        (
            (
                "Kenya said Peru's president Ana Roa would come to Nairobi in June. "
                "“We have not agreed to a visit,” said Peru's foreign ministry."
            ),
            "come",
            "“We have not agreed to a visit",
        ),
        (
            (
                "The Kenyan presidency announced that President William Ruto would travel to Lima on "
                "9 May. Lima said dates had yet to be agreed."
            ),
            "travel to Lima on 9 May",
            "dates had yet to be agreed",
        ),
        (
            (
                "Kenya said the two delegations had agreed to reopen the border posts on 9 May.\n"
                "Uganda's government said that no timetable existed."
            ),
            "reopen the border posts on 9 May",
            "that no timetable existed",
        ),
        (
            (
                f"{VISIT}Officials in both capitals prepare for the talks.\n"
                "The dates of the visit are still being worked out, the Peruvian government said."
            ),
            "visit Lima on 9 May",
            "The dates of the visit are still being worked out",
        ),
    ],
)
def test_a_plan_of_one_side_that_the_other_leaves_open(read, text, plan, reply):
    """A day or deal that one side tells stands beside the words of the other that has a part in it."""
    report, marks = read(text)

    (found,) = differing(report, marks)

    assert plan in (found.plan.text, covered(text, getattr(found.plan, "deed", ())))
    assert reply == covered(report.text, found.spans)


@pytest.mark.parametrize(
    "reply",
    [
        "The Kenyan foreign ministry said that no date had been fixed for the talks with Uganda.",
        "Chile's government said that no date had been fixed for its election.",
        "Peru's government said that no date had been set for the trial of the former governor.",
        "Peru's government said that nothing would be decided on tariffs until he came.",
        "Peru's government said it had not agreed to higher tariffs.",
        "Peru confirmed the date and said that it would not change.",
        "Peru's government said that it would sign nothing if no date was found for the fair.",
        "Uganda's government said that no date had been set for the visit.",
    ],
)
def test_other_words_leave_the_plan_alone(read, reply):
    """Another's plan, another matter, a condition, or somebody who has no part in it."""
    assert [] == differing(*read(f"{VISIT}{reply}"))


@pytest.mark.parametrize(
    ("reply", "plan"),
    [
        ("“Dates are yet to be agreed,” said Peru's foreign ministry.", "visit Lima on 9 May"),
        (
            "Asked about the ferry, Peru's foreign ministry said that no date was set.",
            "reopen the ferry by the end of the year",
        ),
        (
            "Peru's foreign ministry said nothing had been decided when asked about the trip.",
            "visit Lima on 9 May",
        ),
    ],
)
def test_a_bare_reply_means_what_was_asked_or_what_has_a_day(read, reply, plan):
    """Of a plan with a day and a vaguer one told later, dates are those of the first."""
    ferry = "Kenya said that Peru had agreed to reopen the ferry by the end of the year.\n"

    (found,) = differing(*read(f"{VISIT}{ferry}{reply}"))

    assert plan in found.plan.text


def test_an_answer_leaves_open_what_it_was_asked_about(read):
    """In a transcript a bare "no decision" is of the question before it, not of one answered above."""
    text = (
        "Briefing of the Foreign Ministry of Peru\n\nSPOKESPERSON: Good afternoon.\n\n"
        "Q: Kenya's minister said that the two presidents will meet in Lima on 9 July. Is it so?\n\n"
        "SPOKESPERSON: {}\n\nQ: Will the ambassador return?\n\nSPOKESPERSON: {}"
    )

    assert [] == differing(*read(text.format("I saw the report.", "No decision has been made.")))
    assert 1 == len(differing(*read(text.format("No date has been set.", "He may."))))


def test_two_sides_of_one_land_differ(read):
    """Rebels are another side than the army of their country."""
    text = (
        "Sudan's army said it had agreed to a ten-day ceasefire with the SPLM-N rebels.\n"
        "The SPLM-N denied that a truce existed."
    )

    (found,) = differing(*read(text))

    assert "ceasefire" in found.plan.text


def test_what_points_back_means_no_plan_behind_it(read):
    """In the body nothing told only later is meant; a headline is told below."""
    reply = "The Peruvian foreign ministry said that no date had been set."

    assert [] == differing(*read(f"{reply}\n{VISIT}"))


def test_the_brief_shows_no_half_of_a_pair_of_quotation_marks(read):
    """The clause that leaves a plan open may be cut out of a quotation."""
    text = f"{VISIT}\n“No date has been set,” the Peruvian foreign ministry said."

    assert "(PER): No date has been set (line 3)" in brief(*read(text))


def test_the_brief_shows_both_accounts_with_their_lines(read):
    """Plan and denial stand in one line, each with its teller."""
    text = (
        "Kenya said that Peru had promised to release the trawlers by 9 July.\n\n"
        "Peru denied that it had promised any such thing."
    )

    written = brief(*read(text))

    assert (
        "## Where accounts differ\n\n"
        "- Peru: release the trawlers by 9 July — will, due by 9 Jul 2025, according to Kenya (line 1); "
        "but Peru: denied: it had promised any such thing (line 3)\n"
    ) in written


@pytest.mark.parametrize(
    ("text", "plans"),
    [
        (
            "Peru says Chile has agreed to share the water. Chile said that no agreement had been reached.",
            ["share the water"],
        ),
        (
            "Peru says Chile has agreed to share the water. Chile said there was no agreement of any kind.",
            ["share the water"],
        ),
        (
            "Canada says India promised to lift the ban by 31 July. India denied it.",
            ["lift the ban by 31 July"],
        ),
        (
            (
                "Canada says India promised to lift the ban by 31 July. The ministers met. Relations are "
                "tense since Canada accused India of a killing in Oman. India denied it."
            ),
            [],
        ),
        (
            "Peru says Chile promised to pay by 3 May. Oman accused Peru of theft. Chile denied it.",
            ["pay by 3 May"],
        ),
    ],
)
def test_what_a_bare_denial_is_of(read, text, plans):
    """Of a deal told before it, but of a charge where one stands between."""
    report, marks = read(text)

    assert plans == [
        covered(report.text, getattr(one.plan, "deed", ())) for one in differing(report, marks)
    ]
