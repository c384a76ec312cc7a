"""Two reports of one meeting, side by side."""

import pytest
from click.testing import CliRunner

from dragoman.cli import cli
from dragoman.export.brief import side_by_side
from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.relate import meetings
from dragoman.spans import covered
from dragoman.stages import standard

_OURS = (
    "Prague, 14 October 2025\n\nCzech Prime Minister Petr Fiala spoke by telephone with Kenyan "
    "President William Ruto. The Czech Republic will deliver the radar equipment by the end of "
    "November. Kenya will open a consulate in Brno."
)
_THEIRS = (
    "Nairobi, 14/10/2025\n\nKenyan President William Ruto held talks with Czech Prime Minister Petr "
    "Fiala. The Czech Republic promised to deliver radar equipment by the end of December. Kenya "
    "will host a trade fair in March. Uganda will send observers."
)


@pytest.fixture(scope="module")
def compared():
    """Return a function that gives the meetings of some texts."""
    pipeline = Pipeline(standard())

    def run(*texts):
        reports = [
            read_text(text, date="2025-10-14", source=f"{at}.txt") for at, text in enumerate(texts)
        ]
        return [
            *meetings([(one, pipeline.marks(default_reader().read([one])[0])) for one in reports])
        ]

    return run


def _deeds(meeting):
    """Return the words of each promise in both accounts."""
    return [
        tuple(
            covered(account.report.text, mark.deed) if mark is not None else None
            for account, mark in zip(meeting.accounts, (told.one, told.other), strict=True)
        )
        for told in meeting.promises
    ]


def test_promises_of_a_meeting_stand_side_by_side(compared):
    """Those of the two who met: a third is no party to it."""
    (meeting,) = compared(_OURS, _THEIRS)

    assert [
        (
            "deliver the radar equipment by the end of November",
            "deliver radar equipment by the end of December",
        ),
        ("open a consulate in Brno", None),
        (None, "host a trade fair in March"),
    ] == _deeds(meeting)


def test_one_account_may_tell_in_one_sentence_what_the_other_tells_in_two(compared):
    """Amounts count as words do, and what is only in one stays there."""
    ours = (
        "Prime Minister Petr Fiala of the Czech Republic met President William Ruto of Kenya on 14 "
        "October 2025. The two sides agreed to raise trade to $500 million by 2030 and to open a "
        "direct air link next spring. They also agreed to expand defence cooperation."
    )
    theirs = (
        "President William Ruto of Kenya met Prime Minister Petr Fiala of the Czech Republic on 14 "
        "October 2025. The sides agreed to bring trade to USD 500 million by 2030. They agreed to "
        "study a direct link by air."
    )
    (meeting,) = compared(theirs, ours)
    told = dict(_deeds(meeting))

    assert told["bring trade to USD 500 million by 2030"].startswith("raise trade to $500 million")
    assert told[None] == "expand defence cooperation"


def test_what_is_due_by_the_same_day_is_alike_with_fewer_words(compared):
    """And what one expects of the other is told with the promises."""
    ours = (
        "Kenyan President William Ruto held talks with Czech Prime Minister Petr Fiala on 14 October "
        "2025. “We await you, dear friend, for a visit to Nairobi in May,” Ruto said. The two leaders "
        "agreed to complete the cable across the lake by the end of 2027."
    )
    theirs = (
        "Czech Prime Minister Petr Fiala met Kenyan President William Ruto on 14 October 2025. They "
        "agreed to finish work on the data cable in 2027."
    )
    (meeting,) = compared(ours, theirs)

    assert [
        ("a visit to Nairobi in May", None),
        (
            "complete the cable across the lake by the end of 2027",
            "finish work on the data cable in 2027",
        ),
    ] == _deeds(meeting)


@pytest.mark.parametrize(
    ("reply", "is_denied"),
    [
        ("Ms Sommerfeld denied that the two had discussed joint patrols.", True),
        ("Ms Sommerfeld said nobody had asked for joint patrols.", True),
        ("Ms Sommerfeld welcomed joint patrols.", False),
        ("Ms Sommerfeld denied that the army had shelled a village.", False),
    ],
)
def test_what_one_account_tells_the_other_may_deny(compared, reply, is_denied):
    """The same words for a deed, denied in one of the two."""
    ours = (
        "Peruvian Foreign Minister Elmer Schialer met Ecuadorian Foreign Minister Gabriela Sommerfeld "
        "on 14 October 2025. Mr Schialer requested joint patrols."
    )
    theirs = (
        "Ecuadorian Foreign Minister Gabriela Sommerfeld met Peruvian Foreign Minister Elmer Schialer "
        f"on 14 October 2025. {reply}"
    )
    (meeting,) = compared(ours, theirs)

    assert (is_denied, False) == tuple(map(bool, meeting.denied))
    assert ("## Denied in 2" in side_by_side(meeting)) is is_denied


def test_a_body_of_one_side_does_what_its_state_does(compared):
    """On days that may be the same, by the words for the body; a body that two share is both's."""
    ours = (
        "Peruvian Foreign Minister Elmer Schialer met Ecuadorian Foreign Minister Gabriela Sommerfeld "
        "on 14 October 2025. Ecuador will reopen its consulate in Tumbes on 1 December. Both ministers "
        "agreed to convene the binational cabinet in Loja in November."
    )
    theirs = (
        "Ecuadorian Foreign Minister Gabriela Sommerfeld met Peruvian Foreign Minister Elmer Schialer "
        "on 14 October 2025. She announced that Ecuador's consulate in Tumbes would resume work in December. "
        "The ministers agreed that the binational cabinet would meet in the last quarter of the year."
    )
    (meeting,) = compared(ours, theirs)

    assert [True, True] == [None not in (one.one, one.other) for one in meeting.promises]


_INVITES = (
    "Czech Prime Minister Petr Fiala spoke by telephone with Kenyan President William Ruto on 14 "
    "October 2025. Mr Fiala invited Mr Ruto to pay an official visit to Prague next spring, and he "
    "accepted."
)


@pytest.mark.parametrize(
    ("reply", "is_open"),
    [
        (
            "Asked about a visit to Prague, his spokesman Hussein Mohamed said no date had been set.",
            True,
        ),
        ("A Kenyan official said the date of the visit was still open.", True),
        ("A Kenyan official said a visit had been proposed, but that nothing was decided.", True),
        ("A Kenyan official said no date had been set for the election.", False),
        ("A Polish official said no date had been set for the visit.", False),
        ("A Kenyan official said the visit would begin on 4 May.", False),
    ],
)
def test_what_one_account_plans_the_other_may_leave_open(compared, reply, is_open):
    """Somebody of one of the two sides, who means that plan; a third side does not count."""
    answers = (
        "Kenyan President William Ruto held talks with Czech Prime Minister Petr Fiala on 14 "
        f"October 2025. {reply}"
    )
    (meeting,) = compared(_INVITES, answers)
    opened, other = meeting.opened

    assert (is_open, False) == (bool(opened), bool(other))
    assert ("## Left open in 2" in side_by_side(meeting)) is is_open


def test_a_visit_elsewhere_leaves_no_journey_open(compared):
    """Whoever sends somebody to one town is not answered by what is told of a visit to another."""
    spoke = "Ghanaian President John Mahama spoke by telephone with Senegalese President Awa Diop on 14 October 2025."
    (meeting,) = compared(
        f"{spoke} They agreed to send a joint delegation to Conakry next week.",
        f"{spoke} No date was set for the visit of President Mahama to Dakar.",
    )

    assert meeting.opened == ((), ())


def test_a_page_says_where_the_days_differ(compared):
    """With the lines of both, and a warning of what was found in one only."""
    (meeting,) = compared(_OURS, _THEIRS)
    page = side_by_side(meeting)

    assert "due by 30 Nov 2025 (line 3); the other: " in page
    assert page.count("(the days differ)") == 1
    assert "## Found only in 2\n\n- Kenya (KEN): host a trade fair" in page.replace(
        "Kenya:", "Kenya (KEN):"
    )


@pytest.mark.parametrize(
    "other",
    [
        "Kenyan President William Ruto met Ugandan President Yoweri Museveni on 14 October 2025.",
        "Kenyan President William Ruto met Czech Prime Minister Petr Fiala on 2 May 2025.",
        "Kenyan President William Ruto will meet Czech Prime Minister Petr Fiala on 15 October 2025.",
        'An envoy said: "William Ruto of Kenya met Petr Fiala of the Czech Republic on Tuesday."',
    ],
)
def test_other_meetings_are_others(compared, other):
    """Of other states, of another day, still to come, or only said by somebody."""
    assert [] == compared(_OURS, other)


def test_the_page_on_two_accounts_shows_what_is_printed(samples, monkeypatch):
    """The two sample read-outs, as the guide has them."""
    root = samples.parent
    guide = (root / "docs/how-to/compare-two-accounts.md").read_text(encoding="utf-8")
    command, shown = (block.partition("\n")[2] for block in guide.split("```")[1:4:2])
    monkeypatch.chdir(root)
    found = CliRunner().invoke(cli, command.split()[1:])

    assert found.exit_code == 0
    assert found.output.endswith(f"\n\n{shown}")


def test_a_new_report_is_compared_with_those_of_a_ledger(samples, tmp_path):
    """Beside the ledger's, and once it is kept there, without it being given."""
    ledger = str(tmp_path / "ledger.db")
    ours, theirs = (
        str(samples / f"johannesburg-{side}-readout.txt") for side in ("beijing", "delhi")
    )
    title = "# One meeting, two accounts"

    def pages(*arguments):
        found = CliRunner().invoke(cli, ["brief", *arguments, "-l", ledger])
        assert found.exit_code == 0
        return found.output.count(title)

    assert pages(ours) == 0
    assert pages(theirs) == 1
    assert pages() == 1
    assert pages(str(samples / "kenya-ruling.txt")) == 0
    # What cannot be read is compared with nothing, and asks for nothing else.
    missing = CliRunner().invoke(cli, ["brief", str(tmp_path / "gone.txt"), "-l", ledger])
    assert (missing.exit_code, missing.stdout) == (3, "")


_BY_MAY = (
    "Riga, 14 October 2025\n\nLatvian Foreign Minister Baiba Braze met Ghanaian Foreign Minister Samuel "
    "Ablakwa in Riga on 14 October. Latvia will open a consulate in Accra by 15 May. Ghana will cut its "
    "levy on machines to 4 percent from 1 April."
)


def _dated(meeting):
    """Return the deeds of which an account gives another day, with its words, each way."""
    first, second = meeting.accounts
    ways = ((first, second), (second, first))
    return [
        (
            covered(teller.report.text, one.plan.deed),
            covered(other.report.text, one.spans),
            one.reply is not None,
        )
        for (teller, other), told in zip(ways, meeting.dated, strict=True)
        for one in told
    ]


def test_another_day_for_one_thing_is_told_whoever_does_it_there(compared):
    """A thing that opens, or a levy that falls, is promised by nobody in the other account."""
    theirs = (
        "Accra, 14 October 2025\n\nGhanaian Foreign Minister Samuel Ablakwa met Latvian Foreign Minister "
        "Baiba Braze in Riga on Tuesday. The consulate in Accra will be opened on 30 June. The levy "
        "on machines will fall to 4 per cent from 1 May, the ministry said."
    )
    (meeting,) = compared(_BY_MAY, theirs)

    assert [
        (
            "open a consulate in Accra by 15 May",
            "The consulate in Accra will be opened on 30 June",
            False,
        ),
        (
            "cut its levy on machines to 4 percent from 1 April",
            "The levy on machines will fall to 4 per cent from 1 May",
            True,
        ),
    ] == _dated(meeting)
    page = side_by_side(meeting)
    assert "## Another day in 2" in page
    assert "but The consulate in Accra will be opened on 30 June (line 3)" in page
    assert "Found only in 1" not in page


@pytest.mark.parametrize(
    "sentence",
    [
        "The consulate in Accra will be opened on 15 May.",  # the same day
        "The consulate in Accra was opened on 3 September.",  # what has been
        "The theatre in Accra will be opened on 30 June.",  # another thing
        "The consulate in Accra will be opened.",  # no day
    ],
)
def test_no_other_day_is_told(compared, sentence):
    """Of another thing, the same day, a day that is past, or none."""
    theirs = (
        "Accra, 14 October 2025\n\nGhanaian Foreign Minister Samuel Ablakwa met Latvian Foreign Minister "
        f"Baiba Braze in Riga on Tuesday. {sentence}"
    )
    (meeting,) = compared(_BY_MAY, theirs)

    assert [] == _dated(meeting)


def test_what_stands_against_a_plan_is_not_told_as_found_in_one_only(compared):
    """Nor is the other plan told once more with the day of the first."""
    theirs = (
        "Accra, 14 October 2025\n\nGhanaian Foreign Minister Samuel Ablakwa met Latvian Foreign Minister "
        "Baiba Braze in Riga on Tuesday. The Latvian consulate in Accra will open on 30 June. Ghana "
        "will send 40 nurses."
    )
    (meeting,) = compared(_BY_MAY, theirs)

    assert [
        (
            "open a consulate in Accra by 15 May",
            "The Latvian consulate in Accra will open on 30 June",
            False,
        )
    ] == _dated(meeting)
    assert ["send 40 nurses"] == [theirs for mine, theirs in _deeds(meeting) if mine is None]


@pytest.mark.parametrize(
    ("sentences", "reply"),
    [
        ("Latvia invited Mr Ablakwa to visit Riga. The date has not been fixed.", True),
        ("Latvia proposed a visit by Mr Ablakwa. No date has been set.", True),
        ("Latvia asked Mr Ablakwa to come to Riga. Dates are still to be agreed.", True),
        ("Latvia proposed to visit the port. The date has been fixed.", False),
        ("Latvia proposed to fund a school. The date has not been fixed.", False),
        ("Latvia asked Mr Ablakwa to come to Riga. No date has been set for the fair.", False),
    ],
)
def test_a_bare_sentence_leaves_the_date_open_of_what_was_told_before(compared, sentences, reply):
    """Of the visit that the other account promises by a day; not of another plan."""
    mine = (
        "Riga, 14 October 2025\n\nLatvian Foreign Minister Baiba Braze met Ghanaian Foreign Minister "
        "Samuel Ablakwa in Riga on 14 October. Mr Ablakwa agreed to visit Riga again in March."
    )
    theirs = (
        "Accra, 14 October 2025\n\nGhanaian Foreign Minister Samuel Ablakwa met Latvian Foreign Minister "
        f"Baiba Braze in Riga on Tuesday. {sentences}"
    )
    (meeting,) = compared(mine, theirs)

    opened = [covered(meeting.accounts[1].report.text, one.spans) for one in meeting.opened[0]]
    assert reply == bool(opened)
    assert all(one in sentences for one in opened)


def test_a_briefing_tells_of_a_meeting(compared):
    """Who speaks in a transcript, of no state that is told, speaks for his house."""
    ours = (
        "Transcript of the press briefing\n\nRiga, 14 October 2025\n\nSpokesperson Ilze Kalna: Minister "
        "Baiba Braze met Ghanaian Foreign Minister Samuel Ablakwa today.\n\nQuestion: Was the levy "
        "discussed?\n\nSpokesperson Ilze Kalna: It was."
    )
    theirs = (
        "Accra, 14 October 2025\n\nGhanaian Foreign Minister Samuel Ablakwa met Latvian Foreign Minister "
        "Baiba Braze in Riga on Tuesday."
    )
    assert 1 == len(compared(ours, theirs))


_TOGO = (
    "Lome, 14 October 2025\n\nThe President of Togo, Faure Gnassingbe, spoke by telephone with the President of "
    "Ghana, John Mahama. The call took place at the request of the Ghanaian side and lasted an hour. Togo and Ghana "
    "agreed to open a border post at Aflao by 1 December. Togo will lend Ghana 40 million francs. The President of "
    "Togo condemned the arrest of three Togolese traders in Accra."
)
_GHANA = (
    "Accra, October 14, 2025\n\nPresident John Mahama of Ghana held a telephone conversation with the President of "
    "Togo, Faure Gnassingbe, {call}. {rest}"
)


def _shown(compared, call, rest):
    """Return the page on two accounts of a call between Togo and Ghana."""
    (meeting,) = compared(_TOGO, _GHANA.format(call=call, rest=rest))
    return side_by_side(meeting)


def test_who_asked_for_the_meeting_and_how_long_it_took_may_be_told_otherwise(compared):
    """Each side may have the other ask for it."""
    page = _shown(compared, "on the initiative of Togo", "They talked for twenty minutes.")

    asked, lasted = page.partition("## Told otherwise\n\n")[2].splitlines()[:2]
    assert asked.endswith("on the initiative of Togo (line 3)")
    assert lasted.endswith("the other: They talked for twenty minutes (line 3)")


def test_what_both_tell_alike_of_the_meeting_is_not_shown(compared):
    """In whatever words."""
    page = _shown(compared, "at Ghana's request", "They talked for an hour.")

    assert "Told otherwise" not in page


def test_a_report_itself_may_leave_a_plan_without_its_day(compared):
    """No speaker is needed in an account of one's own."""
    page = _shown(compared, "today", "The date for the opening of a border post will be announced.")

    assert (
        "due by 1 Dec 2025 (line 3); but The date for the opening of a border post will be announced"
        in page.partition("## Left open in 2")[2]
    )


@pytest.mark.parametrize(
    ("words", "is_denied"),
    [
        ("any traders from Togo had been detained", True),
        ("any soldiers from Togo had been detained", False),
    ],
)
def test_a_deed_is_denied_in_other_words_of_the_same_people(compared, words, is_denied):
    """An arrest is a detention, but of those who are told."""
    page = _shown(compared, "today", f"Mr Mahama denied that {words}.")

    assert is_denied == ("## Denied in 2" in page)


def test_a_page_says_where_the_amounts_differ(compared):
    """Both lend money, and not the same."""
    page = _shown(compared, "today", "Togo will lend Ghana 25 million francs.")

    assert "(the amounts differ)" in page.partition("## Promised in both")[2].splitlines()[2]


def test_a_spokesperson_of_no_named_state_speaks_for_the_house(compared):
    """Read-outs do not say whose government it is."""
    ours = (
        "Vienna, 14 October 2025\n\nThe Federal Government's spokesperson announced: the Chancellor of Austria, Christian "
        "Stocker, telephoned today with the President of Senegal, Bassirou Faye. Austria will send two engineers."
    )
    theirs = (
        "Dakar, 14 October 2025\n\nPresident Bassirou Faye of Senegal held a telephone conversation with the Chancellor "
        "of Austria, Christian Stocker. Senegal will open an embassy in Vienna."
    )

    assert [{"AUT", "SEN"}] == [
        {
            party.country
            for one in found.accounts
            for party in (*one.meeting.source, *one.meeting.target)
        }
        for found in compared(ours, theirs)
    ]


@pytest.mark.parametrize(
    ("days", "count"),
    [
        ("on 13 and 14 October", 1),
        ("from 13 to 15 October", 1),
        ("in October", 0),
        ("on 3 and 4 October", 0),
    ],
)
def test_a_meeting_may_take_days(compared, days, count):
    """The other account may tell of one of them; a month is no day, nor is another week."""
    ours = f"Kenyan President William Ruto met Czech Prime Minister Petr Fiala {days} 2025 in Brno."

    assert count == len(compared(ours, _THEIRS))
