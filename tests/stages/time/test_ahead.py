"""Days that lie ahead without a word for it: in what is demanded, and in what would decide."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import kind_of
from dragoman.stages import standard


def _values(marks_in, text, date):
    report, marks = marks_in(text, "time", date=date)
    return {mark.spans[0].of(report.text): mark.value for mark in marks}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "The two parties demanded that the cabinet repeal the decree and call a vote by Friday.",
            "Friday",
            "2024-06-14",
        ),
        ("Mayors insisted that the ministry reopen the road on Friday.", "Friday", "2024-06-14"),
        ("Peru asked that the sailors be freed on Monday.", "Monday", "2024-06-17"),
        ("Chile demanded the release of the sailors by Monday.", "Monday", "2024-06-17"),
        ("Lima issued an ultimatum to the rebels to leave by Tuesday.", "Tuesday", "2024-06-18"),
        ("Peru promised two more rounds before the end of July.", "the end of July", "2024-07"),
        ("Ms Roca pledged to reopen the mine before August.", "August", "2024-08"),
        ("Chile demanded an answer before Monday.", "Monday", "2024-06-17"),
        ("The mayor told the house before August that it rained.", "August", "2023-08"),
        ("Before August Lima promised a new mine.", "August", "2023-08"),
        ("The judge insisted that the troops left before Friday.", "Friday", "2024-06-07"),
        ("The firm threatened to sack pilots who do not fly by Monday.", "Monday", "2024-06-17"),
        ("The mayor vowed to fine anyone who fails to leave by Sunday.", "Sunday", "2024-06-16"),
        ("Lima threatened a siege if the fleet did not leave by Friday.", "Friday", "2024-06-14"),
        ("The army warned the sailors to leave by Saturday.", "Saturday", "2024-06-15"),
        ("Peru promised help to those who were freed by Friday.", "Friday", "2024-06-07"),
        ("They threatened to strike after the talks broke down by Monday.", "Monday", "2024-06-10"),
        ("The report suggested that prices fell by Monday.", "Monday", "2024-06-10"),
        ("Chile demanded an answer on Monday.", "Monday", "2024-06-10"),
        ("The judge insisted that the troops left on Friday.", "Friday", "2024-06-07"),
        ("The report suggested that Peru attacked on Sunday.", "Sunday", "2024-06-09"),
    ],
)
def test_what_is_demanded_lies_ahead(marks_in, text, words, value):
    """A day in what is demanded comes after the demand; one of the demand itself does not."""
    assert _values(marks_in, text, "2024-06-12")[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "The premiers looked forward to meeting in Suva on 16 September.",
            "16 September",
            "2024-09-16",
        ),
        ("Ms Roca looked forward to the summit in August.", "August", "2024-08"),
        (
            "Both sides spoke of preparations for the election on 3 October.",
            "3 October",
            "2024-10-03",
        ),
        ("Chile prepared for the vote on 3 October.", "3 October", "2024-10-03"),
        ("Peru asked for talks ahead of the vote on 3 October.", "3 October", "2024-10-03"),
        ("Chad welcomed an invitation to a conference on Monday.", "Monday", "2024-06-17"),
        ("Envoys anticipated a truce in August.", "August", "2024-08"),
        ("The king looked on as the crowd was beaten in August.", "August", "2023-08"),
        ("Police who prepared the case arrested him on 3 October.", "3 October", "2023-10-03"),
        ("The party, which was ahead in the poll in August, split.", "August", "2023-08"),
        ("Chad sent an invitation to Lima on Monday.", "Monday", "2024-06-10"),
    ],
)
def test_what_is_looked_forward_to_lies_ahead(marks_in, text, words, value):
    """So does what somebody prepares for, is asked to, or acts ahead of."""
    assert _values(marks_in, text, "2024-06-12")[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "The firm said it might shut the mine if the blockade lasted into December.",
            "December",
            "2024-12",
        ),
        ("The law could change if the talks ran into March.", "March", "2025-03"),
        ("Peru would recall its envoy unless Chile left in February.", "February", "2025-02"),
        ("The drought lasted into March.", "March", "2024-03"),
        ("Peru would have left if Chile had signed in December.", "December", "2023-12"),
        ("The talks dragged on into December.", "December", "2023-12"),
    ],
)
def test_what_would_decide_lies_ahead(marks_in, text, words, value):
    """A month on which something to come depends is the next one."""
    assert _values(marks_in, text, "2024-11-20")[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Rahmon accepted an invitation to Peru in October.", "October", "2024-10"),
        ("The bishops said they had accepted an invitation to Lima in May.", "May", "2025-05"),
        ("Ruto accepted with pleasure an invitation to Lima for May.", "May", "2025-05"),
        ("Peru invited the envoy to the forum in Lima in May.", "May", "2025-05"),
        ("Chad was invited to the summit in Paris in May.", "May", "2025-05"),
        ("Peru invited the envoy in May.", "May", "2024-05"),
        ("In May Peru invited the envoy to Lima.", "May", "2024-05"),
        ("Ruto had accepted Peru's invitation to a summit in March.", "March", "2025-03"),
        ("Rahmon accepted an invitation in May.", "May", "2024-05"),
        ("In May Rahmon accepted an invitation to Peru.", "May", "2024-05"),
        ("Rahmon accepted an invitation to Peru on Monday.", "Monday", "2024-06-10"),
        ("Rahmon accepted a prize in Peru in May.", "May", "2024-05"),
    ],
)
def test_the_month_behind_an_invitation_is_that_of_the_visit(marks_in, text, words, value):
    """Not that of the acceptance, unless it stands where it must be."""
    assert value == _values(marks_in, text, "2024-06-12")[words]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The vote had been postponed to the spring.", "the spring", "2026-SP"),
        ("The fair was delayed to March.", "March", "2026-03"),
        ("Peru said the talks had been rescheduled to June 4.", "June 4", "2026-06-04"),
        ("The court had adjourned the case to May.", "May", "2026-05"),
        ("Peru delayed the trip to Lima in November.", "November", "2025-11"),
        ("The vote had been scheduled for the autumn.", "the autumn", "2025-FA"),
        ("Chad denied it had promised to pay by December 20.", "December 20", "2025-12-20"),
        ("Lima said it had never agreed to vote in November.", "November", "2025-11"),
        (
            "Lima denied that Chad had ever vowed to leave by December 9.",
            "December 9",
            "2025-12-09",
        ),
        ("Lima said it had agreed to vote in November.", "November", "2026-11"),
        ("Chad denied it had promised to pay by January 20.", "January 20", "2026-01-20"),
        ("Chad denied that it would leave by December 9.", "December 9", "2026-12-09"),
    ],
)
def test_what_is_moved_lies_ahead_and_what_was_never_promised_behind(marks_in, text, words, value):
    """A vote put off "to" a day is still to come; a promise that is denied was of the past."""
    assert value == _values(marks_in, text, "2026-01-02")[words]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Unions have called a one-day stoppage for Friday.", "Friday", "2024-06-14"),
        ("The court set a hearing for Tuesday.", "Tuesday", "2024-06-18"),
        ("The two agreed on a meeting for Monday.", "Monday", "2024-06-17"),
        ("The march called for Saturday will go on.", "Saturday", "2024-06-15"),
        ("Chad has set a referendum for 4 March.", "4 March", "2025-03-04"),
        ("Oman released figures for May.", "May", "2024-05"),
        ("He thanked them for the visit in May.", "May", "2024-05"),
        ("The army apologised for the strike on Monday.", "Monday", "2024-06-10"),
        ("They had called a strike for Monday but cancelled it.", "Monday", "2024-06-10"),
    ],
)
def test_what_is_called_or_set_for_a_day_lies_ahead(marks_in, text, words, value):
    """Rule: the day for which something is arranged is to come, in whatever tense that is told."""
    report, times = marks_in(text, "time")
    assert value == {one.spans[0].of(report.text): one for one in times}[words].value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Chile announced a summit in August.", "August", "2024-08"),
        ("The envoys quarrelled, with Oman announcing a vote in July.", "July", "2024-07"),
        ("The cabinet called elections in September, the paper said.", "September", "2024-09"),
        ("Kenya proposed talks in July.", "July", "2024-07"),
        ("The two sides agreed on a meeting in October.", "October", "2024-10"),
        ("Chile announced a strike in May.", "May", "2024-05"),
        ("Chile announced the summit in November.", "November", "2023-11"),
        ("Chile held a summit in August.", "August", "2023-08"),
        ("Chile had announced a summit in August.", "August", "2023-08"),
    ],
)
def test_a_month_of_something_new_that_is_announced(marks_in, text, words, value):
    """A summit announced "in August" comes soon; the summit everybody knew of was announced then."""
    assert _values(marks_in, text, "2024-06-12")[words] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The rebels agreed to a truce beginning on Monday.", "2024-06-17"),
        ("The envoy said both had committed themselves to a halt starting Monday.", "2024-06-17"),
        ("The union announced a strike starting on Monday.", "2024-06-17"),
        ("Kenya declared a curfew beginning on Monday.", "2024-06-17"),
        ("The council proposed a ban starting early on Monday.", "2024-06-17"),
        ("Police cleared the camp in a raid beginning on Monday.", "2024-06-10"),
        ("Forty people died in clashes beginning on Monday.", "2024-06-10"),
        ("The raid that began on Monday went on.", "2024-06-10"),
    ],
)
def test_what_is_agreed_or_ordered_begins_later(marks_in, text, value):
    """Nobody agrees to a truce beginning on a Monday that is over."""
    assert [value] == list(_values(marks_in, text, "2024-06-12").values())


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("The harbour board shut the quay on Saturday.", "2024-06-15"),
        ("The board was more careful on Sunday.", "2024-06-16"),
        ("Kenya thanked Oman on Saturday evening.", "2024-06-15TEV"),
        ("Oman’s envoy left Riga on Saturday, his office said.", "2024-06-15"),
        ("Kenya answered on Sunday and praised the pact.", "2024-06-16"),
        ("The talks in Riga began on Monday.", "2024-06-10"),
        ("Last Saturday the board shut the quay.", "2024-06-08"),
        ("The board had shut the quay on Saturday.", "2024-06-08"),
    ],
)
def test_news_may_be_a_little_younger_than_its_picture(told, value):
    """The page is dated by a picture of Friday alone: its Saturday is the day behind that."""
    text = (
        f"Ferry pact signed in Riga\n\nEnvoys signed the ferry pact on Friday.\n\n{told}\n\n"
        "Envoys sign the ferry pact in Riga on Friday, June 14, 2024. Photo: Ada Quill\n"
    )
    report = read_text(text, source="test")
    marks = Pipeline(standard()).marks(default_reader().read([report])[0])

    assert "caption" == report.date_source
    assert value in {mark.value for mark in marks if kind_of(mark) == "time"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The spokesman ruled out any change in fuel prices before July.", "2024-07"),
        ("The minister ruled out returning to talks before May.", "2025-05"),
        ("The premier has ruled out an election before September.", "2024-09"),
        ("The court ruled before July that the sale was void.", "2023-07"),
        ("The court freed the men before July.", "2023-07"),
    ],
)
def test_what_is_ruled_out_before_a_month_lies_ahead(marks_in, text, value):
    """A court that ruled looks back."""
    _, times = marks_in(text, "time")

    assert [value] == [one.value for one in times]
