"""What was promised, and where each side stands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Block, Report, report_id
from dragoman.spans import Span, covered
from dragoman.stages import standard


@pytest.mark.parametrize(
    ("text", "strength", "status", "country"),
    [
        ("Quito will reopen the border in August.", "will", "open", "ECU"),
        ("Denmark pledged to deliver 12 trucks.", "will", "no_date", "DNK"),
        ("Mexico intends to raise the tariff.", "intends", "no_date", "MEX"),
        ("Vietnam stands ready to host the talks.", "ready", "no_date", "VNM"),
        ("Serbia will send a delegation if the road is safe.", "will", "conditional", "SRB"),
        ("Oman expects Qatar to sign the treaty in July.", "expects", "open", "QAT"),
        ("Greece will not sell the islands.", "will", "declined", "GRC"),
    ],
)
def test_commitment(marks_in, text, strength, status, country):
    """Who is bound, how strongly, and until when."""
    (mark,) = marks_in(text, "commitment")[1]

    assert (strength, status, country) == (mark.strength, mark.status, mark.who[0].country)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The committee will meet on Friday.", "The committee"),
        ("A joint committee will convene in July.", "A joint committee"),
        ("The panel will hold hearings next month.", "The panel"),
        ("The board will vote on the merger on Monday.", "The board"),
        ("The two sides will hold talks in August.", "The two sides"),
        ("The delegations will resume negotiations on Monday.", "The delegations"),
    ],
)
def test_a_body_without_a_name_may_announce_its_sitting(marks_in, text, who):
    """So may two sides their talks."""
    report, (mark,) = marks_in(text, "commitment")

    assert "will" == mark.strength
    assert [who] == [span.of(report.text) for party in mark.who for span in party.spans]


@pytest.mark.parametrize(
    "text",
    [
        "The two sides will meet in the final on Sunday.",
        "The committee will face hard questions.",
        "The sides will hold their breath.",
        "The rains will begin in July.",
        "The panel will hang in the hall.",
    ],
)
def test_what_comes_to_a_body_binds_it_to_nothing(marks_in, text):
    """A match or a trouble to come is no plan of a body's own."""
    assert not marks_in(text, "commitment")[1]


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("The envoy will visit Oslo from 3 July to 9 July.", "2024-07-03", "2024-07-09"),
        ("Lima will host the fair between 3 July and 9 July.", "2024-07-03", "2024-07-09"),
        ("Chad will close the port from 3 July until 4 August.", "2024-07-03", "2024-08-04"),
        ("The envoy will visit Oslo on 3 July and Riga on 9 July.", "2024-07-03", "2024-07-03"),
        ("Lima will host the fair from Monday.", "2024-06-17", "2024-06-17"),
    ],
)
def test_a_range_of_days_is_due_until_its_end(marks_in, text, begin, end):
    """Two days that are no range stay two."""
    mark = marks_in(text, "commitment")[1][0]

    assert (mark.due.begin, mark.due.end) == (begin, end)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Peru vowed to try the men before September.", (None, "2024-08-31")),
        ("Lima will pay the fee before 3 July.", (None, "2024-07-02")),
        ("Chad promised to open the port before Friday.", (None, "2024-06-13")),
        ("Mali pledged to hold a vote before 2026.", (None, "2025-12-31")),
        ("Oslo will ratify the pact before the end of July.", (None, "2024-07-31")),
        ("Togo will send guards by 3 July.", (None, "2024-07-03")),
        ("Oslo is willing to pay, but not before 3 July.", ("2024-07-03", "2024-07-03")),
        ("Niger is ready to vote, but only in September.", ("2024-09-01", "2024-09-30")),
        ("Oslo is willing to pay, and ready to meet on 3 July.", None),
        ("Kenya is willing to help, and Uganda on Friday.", None),
        ("Benin will host talks on 3 July before the summit.", ("2024-07-03", "2024-07-03")),
        ("Ghana promised to pay the day before the vote.", None),
    ],
)
def test_before_a_day_is_up_to_its_eve(marks_in, text, due):
    """What is promised before a time is due by the day before it begins, or by its end."""
    mark = marks_in(text, "commitment")[1][0]

    assert due == (mark.due and (mark.due.begin, mark.due.end))


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Togo promised to free the envoy, who was jailed on 3 July.", None),
        ("Togo promised to free the envoy, jailed on 3 July.", None),
        ("Togo promised to free the envoy on 3 July.", "2024-07-03"),
        ("Lima will host the summit planned for 3 July.", "2024-07-03"),
        ("Ghana announced a plan to send ships to Lome on 3 July.", "2024-07-03"),
    ],
)
def test_a_past_told_aside_is_no_due_day(marks_in, text, end):
    """The day in a clause about what lies behind is not the day of the deed."""
    mark = marks_in(text, "commitment")[1][0]

    assert end == (mark.due and mark.due.end)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Second, the envoy will travel to Riga.", "travel to Riga"),
        ("The ship left, and then the envoy will call at Oslo.", "call at Oslo"),
        ("Finally, Peru will pay the fee.", "pay the fee"),
        ("Peru will then pay the fee.", "pay the fee"),
        ("Peru will pay the second fee first.", "pay the second fee first"),
    ],
)
def test_words_that_link_are_no_part_of_a_deed(marks_in, text, deed):
    """Only before it: "first" behind it says how."""
    report, marks = marks_in(text, "commitment")

    assert " … ".join(span.of(report.text) for span in marks[0].deed) == deed


@pytest.mark.parametrize(
    "text",
    [
        "It will rain in Lima on Monday.",
        "Prices will rise.",
        "The river will be high.",
        "He will be 60.",
    ],
)
def test_a_forecast_binds_nobody(marks_in, text):
    """Weather, prices and birthdays come by themselves."""
    assert [] == marks_in(text, "commitment")[1]


@pytest.mark.parametrize(
    ("text", "stance", "on"),
    [
        ("India backs the plan.", "supports", "the plan"),
        ("Hungary opposes the embargo.", "opposes", "the embargo"),
        ("Japan is concerned about the tests.", "concerned", "the tests"),
        ("Oman refused to support or condemn the strike.", "neutral", "the strike"),
        ("Ankara declined to comment on the report.", "declines", "the report"),
        ("Spain does not support the boycott.", "opposes", "the boycott"),
    ],
)
def test_position(marks_in, text, stance, on):
    """Stance and issue; refusing both sides is neutrality."""
    report, marks = marks_in(text, "position")

    assert [(stance, on)] == [(mark.stance, covered(report.text, mark.on)) for mark in marks]


@pytest.mark.parametrize(
    "text", ["The beam supports the roof.", "The doctor is concerned.", "It was a neutral tone."]
)
def test_no_position(marks_in, text):
    """Beams, doctors and tones take no sides."""
    assert [] == marks_in(text, "position")[1]


@pytest.mark.parametrize(
    ("text", "strength", "status", "deed"),
    [
        (
            "Oman is to hand over the quay on 1 July.",
            "will",
            "open",
            "hand over the quay on 1 July",
        ),
        ("Peru is expected to sign the pact.", "expects", "no_date", "sign the pact"),
        ("Niger has no plans to close the camp.", "intends", "declined", "close the camp"),
        ("Chad ruled out closing the border.", "will", "declined", "closing the border"),
        ("Peru and Chile agreed to a truce.", "agreed", "no_date", "a truce"),
        ("Qatar pledged $5 million for dykes.", "will", "no_date", "$5 million for dykes"),
        ("Ghana is committed to sharing the water.", "agreed", "no_date", "sharing the water"),
        ("Togo has no intention of leaving the bloc.", "intends", "declined", "leaving the bloc"),
        ("Benin is open to selling the port.", "ready", "no_date", "selling the port"),
        ("Kenya declined to promise that it would pay.", "will", "declined", "pay"),
        ("Mali to expel two aid groups", "will", "no_date", "expel two aid groups"),
        (
            "Norway's minister said Oslo would pay the farmers.",
            "will",
            "no_date",
            "pay the farmers",
        ),
    ],
)
def test_words_that_bind(marks_in, text, strength, status, deed):
    """Verbs, adjectives and nouns of promise, plans told by "is to", what is ruled out."""
    report, marks = marks_in(text, "commitment")

    assert [(strength, status, deed)] == [
        (mark.strength, mark.status, covered(report.text, mark.deed)) for mark in marks
    ]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Peru will free the ship as soon as the fine is paid.", "as soon as the fine is paid"),
        ("Unless Peru pays, Chile will close the pass.", "Unless Peru pays"),
        ("Peru will pay as long as Chile does.", "as long as Chile does"),
    ],
)
def test_conditions_stand_apart_from_the_deed(marks_in, text, condition):
    """A promise under a condition is conditional, and its deed does not hold the condition."""
    report, (mark,) = marks_in(text, "commitment")

    assert "conditional" == mark.status
    assert condition == covered(report.text, mark.condition)
    assert condition not in covered(report.text, mark.deed)


@pytest.mark.parametrize(
    ("text", "bound", "due"),
    [
        (
            "“Dear friend, we are expecting you for talks next spring,” Oslo told Peru's minister.",
            "PER",
            ("2025-03-01", "2025-05-31"),
        ),
        (
            "“Mr Minister, we expect you for a visit next year,” Chad told the Kenyan envoy.",
            "KEN",
            ("2025-01-01", "2025-12-31"),
        ),
        (
            "Norway expects Peru for a summit in Oslo next month.",
            "PER",
            ("2024-07-01", "2024-07-31"),
        ),
        ("Chad agreed to a truce from next Monday.", "TCD", ("2024-06-17", "2024-06-17")),
        ("Kenya is committed to a withdrawal by 1 July.", "KEN", (None, "2024-07-01")),
        ("Chad agreed to a truce last week.", "TCD", None),
        ("Kenya agreed to a ceasefire on Monday.", "KEN", None),
        ("Peru agreed to talks in Lima after the vote.", "PER", None),
    ],
)
def test_a_time_beside_the_promise_is_due_if_it_lies_ahead(marks_in, text, bound, due):
    """Who is called by name binds nobody; "next spring" is of the visit, "last week" of the cue."""
    _, (mark,) = marks_in(text, "commitment")

    assert bound == mark.who[0].country
    assert due == (None if mark.due is None else (mark.due.begin, mark.due.end))


@pytest.mark.parametrize(
    "text",
    [
        "Peru has yet to say when it will pay.",
        "Few in Lima believe that Chile will pay.",
        "Peru may pay the fine.",
        "Chile urged Peru to pay.",
        "The embassy offered its condolences.",
        "Analysts expect the peso to fall.",
        "The premier said her allies would send tanks to Peru.",
        "The minister said his rivals would sell the port.",
    ],
)
def test_others_forecasts_and_questions_bind_nobody(marks_in, text):
    """What is asked, thought, possible or urged is no promise; neither are words of sympathy."""
    assert [] == marks_in(text, "commitment")[1]


def test_we_is_who_speaks(marks_in):
    """A pronoun in a quotation is bound as the speaker."""
    (mark,) = marks_in("“We will reopen the port,” Peru’s foreign minister said.", "commitment")[1]

    assert "PER" == mark.who[0].country


@pytest.mark.parametrize(
    ("text", "stance", "on"),
    [
        ("Chile came out against the ban.", "opposes", "the ban"),
        ("Chile is in favour of the ban.", "supports", "the ban"),
        ("Chile threw its weight behind the ban.", "supports", "the ban"),
        ("Chile took no position on the ban.", "neutral", "the ban"),
        ("Chile will not take sides in the dispute.", "neutral", "the dispute"),
        ("Chile neither endorsed nor denounced the ban.", "neutral", "the ban"),
        ("Chile would not say whether it backed the ban.", "declines", "whether it backed the ban"),
        ("Asked about the ban, Chile would not comment.", "declines", "the ban"),
        ("Chile voted against the ban.", "opposes", "the ban"),
        ("Chile is sceptical of the ban.", "opposes", "the ban"),
        ("Chile voiced concern about the ban.", "concerned", "the ban"),
        ("The ban enjoys the backing of Chile.", "supports", "The ban"),
        ("Chile rejected the ban, which is to start in May.", "opposes", "the ban"),
        ("Hungary against joint debt", "opposes", "joint debt"),
        ("Chile's farmers' society is against the ban.", "opposes", "the ban"),
        ("The interior minister said he was against a ban on salt.", "opposes", "a ban on salt"),
        ("The village cooperative is against the new road tax.", "opposes", "the new road tax"),
        ("The tourist board backs the levy.", "supports", "the levy"),
        ("The Council of Europe voiced alarm at the ban.", "concerned", "the ban"),
        ("Ana Rao has not commented on the ban.", "declines", "the ban"),
    ],
)
def test_turns_of_phrase(marks_in, text, stance, on):
    """Stances told by verbs with particles, nouns, adjectives, refusals."""
    report, marks = marks_in(text, "position")

    assert [(stance, on)] == [(mark.stance, covered(report.text, mark.on)) for mark in marks]


def test_a_relative_clause_has_the_noun_for_its_issue(marks_in):
    """Who stands for what in "the ban, which Peru opposes"."""
    report, marks = marks_in("Chile backs the ban, which Peru opposes.", "position")
    found = {(m.who[0].country, m.stance, covered(report.text, m.on)) for m in marks}

    assert {("CHL", "supports", "the ban"), ("PER", "opposes", "the ban")} == found


@pytest.mark.parametrize(
    "text",
    [
        "The envoy offered his condolences.",
        "The pillars back the wall.",
        "Peru's economy grew.",
        "The ministers shook hands.",
    ],
)
def test_sympathy_and_walls_are_no_stance(marks_in, text):
    """What holds up a wall, or is only kind, takes no side."""
    assert [] == marks_in(text, "position")[1]


_NEWS = (
    "Peru will pay $5 million to Chile in July.",
    "Chile opposes the ban.",
    "Exports doubled to 60 percent.",
)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(_NEWS), st.booleans()), min_size=1, max_size=5))
def test_nothing_comes_from_furniture(parts):
    """Sentences in furniture are not read, wherever they stand."""
    text, blocks, hidden = "", [], []
    for words, is_news in parts:
        span = Span(len(text), len(text) + len(words))
        text += words + "\n\n"
        blocks.append(Block(type="paragraph" if is_news else "furniture", spans=(span,)))
        hidden += [] if is_news else [span]
    report = Report(id=report_id(text), text=text, date="2024-06-12", blocks=tuple(blocks))
    marks = Pipeline(standard()).marks(default_reader().read([report])[0])

    assert not [m.text for m in marks for span in m.spans for h in hidden if span.overlaps(h)]


@pytest.mark.parametrize(
    ("text", "holder", "stance", "on"),
    [
        ("Norway thanked Chile for voting in favour of the ban.", "CHL", "supports", "the ban"),
        ("Peru praised Chile for opposing the ban.", "CHL", "opposes", "the ban"),
        ("Peru thanked Chile for voting against the ban.", "CHL", "opposes", "the ban"),
        ("The envoy accused Chile of supporting the coup.", "CHL", "supports", "the coup"),
        ("Chile was blamed by Peru for backing the coup.", "CHL", "supports", "the coup"),
        ("Peru left the hall for supporting the coup.", "PER", "supports", "the coup"),
        ("Peru used the forum for opposing the ban.", "PER", "opposes", "the ban"),
    ],
)
def test_who_is_thanked_for_a_stance_holds_it(marks_in, text, holder, stance, on):
    """Who thanks or accuses him need not share it."""
    report, marks = marks_in(text, "position")
    found = {(one.who[0].country, one.stance, covered(report.text, one.on)) for one in marks}

    assert (holder, stance, on) in found
    assert not [one for one in found if one[1:] == (stance, on) and one[0] != holder]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            'Norway said it would send the ships "in the coming weeks".',
            'send the ships "in the coming weeks"',
        ),
        ("Chile promised to pay the debt “in full”, it said.", "pay the debt “in full”"),
        ('Norway vowed to "send two ships to Lima".', "send two ships to Lima"),
        ('"We will send two ships to Lima," Norway said.', "send two ships to Lima"),
    ],
)
def test_a_deed_keeps_both_marks_of_a_quotation(marks_in, text, deed):
    """Those around the whole of it are none of its words."""
    report, marks = marks_in(text, "commitment")

    assert [deed] == [covered(report.text, mark.deed) for mark in marks]


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("Peru is to decide on the pact by 10 June.", ["decide on the pact by 10 June"]),
        ("The court is to agree on a date.", ["agree on a date"]),
        ("Chile to decide on the port in June", ["decide on the port in June"]),
        ("Peru is to agree to open the port in June.", ["agree to open the port in June"]),
        ("The ministers are to offer a ship.", ["offer a ship"]),
        ("Peru is yet to decide on the pact.", []),
        ("Peru is yet to sign the pact.", []),
        ("Kenya is yet to agree on the treaty.", []),
        ("Oman is yet to offer a ship.", []),
        ("Peru is to sign yet another pact in June.", ["sign yet another pact in June"]),
        ("Peru has decided nothing.", []),
        ("The aim is to promise nothing.", []),
    ],
)
def test_who_is_to_decide(marks_in, text, deeds):
    """Who "is to" decide, agree or offer is bound to do that, as who will."""
    found = marks_in(text, "commitment")[1]

    assert deeds == [" ".join(span.of(text) for span in one.deed) for one in found]


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("Oman would have shelled Yemen by 2031, the admiral warned.", 0),
        ("The admiral warned that Oman would have shelled Yemen by 2031.", 0),
        ("Oman said it would have shipped the rice but for the storm.", 0),
        ("Oman said it would have withdrawn its troops by May.", 1),
        ("Oman said it would withdraw its troops by May.", 1),
    ],
)
def test_what_would_have_been_done(marks_in, text, deeds):
    """What is only thought of, or warned of, binds nobody; what is said to be done by a day does."""
    assert len(marks_in(text, "commitment")[1]) == deeds


@pytest.mark.parametrize(
    ("text", "stance", "on"),
    [
        ("Nepal does not support either camp.", "neutral", "either camp"),
        ("Ghana does not endorse either candidate.", "neutral", "either candidate"),
        ("Nepal has refused to back or blame the junta.", "neutral", "the junta"),
        ("Ghana declined to accuse or support the rebels.", "neutral", "the rebels"),
        ("Togo does not endorse or accuse the rebels.", "neutral", "the rebels"),
        ("Nepal does not support either proposal.", "opposes", "either proposal"),
        ("Nepal does not support the junta.", "opposes", "the junta"),
        ("Nepal does not support the vote and accuses the junta of fraud.", "opposes", "the vote"),
        ("Nepal has refused to endorse the vote.", "opposes", "the vote"),
    ],
)
def test_who_takes_neither_side_opposes_none(marks_in, text, stance, on):
    """Neither "either side" nor "back or blame" is opposition; other refusals are."""
    report, marks = marks_in(text, "position")

    assert [(stance, on)] == [(mark.stance, covered(report.text, mark.on)) for mark in marks]


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        (
            "The envoy's office would not be drawn on whether he would raise the matter.",
            "whether he would raise the matter",
        ),
        (
            "The ministry would not say on Monday whether the envoy had left.",
            "whether the envoy had left",
        ),
        (
            "Neither the palace nor the Iraqi government would say whether the visit still stood.",
            "whether the visit still stood",
        ),
        (
            "Mr Menon refused to be drawn on whether Premier Kulkarni would go ahead with his visit.",
            "whether Premier Kulkarni would go ahead with his visit",
        ),
        (
            "The minister declined to be drawn on when the talks would resume.",
            "when the talks would resume",
        ),
        ("The minister would not discuss the treaty when he met reporters.", "the treaty"),
        ("The minister would not be drawn on the dispute.", "the dispute"),
    ],
)
def test_a_question_left_open_is_told_whole(marks_in, text, issue):
    """The issue is the question, not the day of the answer or the end of the question."""
    report, (mark,) = marks_in(text, "position")

    assert (mark.stance, mark.on[0].of(report.text)) == ("declines", issue)


def test_neither_of_two_would_say(marks_in):
    """Both of those who are named behind "neither" kept it to themselves; "no one" is nobody."""
    _, (mark,) = marks_in(
        "Neither Lima nor Quito would say who had asked for the call.", "position"
    )

    assert [who.country for who in mark.who] == ["PER", "ECU"]
    assert not marks_in("No one would say how many had died.", "position")[1]
