"""What two accounts of one meeting tell at different stages: done, agreed, planned, only talked of."""

import pytest

from dragoman.export.brief import side_by_side
from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.relate import meetings
from dragoman.spans import covered
from dragoman.stages import standard

_ONE = "Santiago, 3 June 2025\n\nChilean President Gabriel Boric met Peruvian President Dina Boluarte on Monday. "
_OTHER = "Lima, 3 June 2025\n\nPeruvian President Dina Boluarte met Chilean President Gabriel Boric on Monday. "


@pytest.fixture(scope="module")
def meeting():
    """Return a function that compares what two accounts add to the meeting itself."""
    pipeline = Pipeline(standard())

    def run(one, other):
        reports = [
            read_text(text, date="2025-06-03", source=f"{at}.txt")
            for at, text in enumerate((_ONE + one, _OTHER + other))
        ]
        (found,) = meetings(
            [(one, pipeline.marks(default_reader().read([one])[0])) for one in reports]
        )
        return found

    return run


@pytest.mark.parametrize(
    ("one", "other", "stages"),
    [
        (
            "The border arbitration was not discussed, the president's office said.",
            "The two presidents discussed the border arbitration, energy and tourism.",
            ("not talked of", "talked of"),
        ),
        (
            "The two presidents agreed to build a dry port at Tacna.",
            "The two presidents will discuss a dry port at Tacna next year.",
            ("agreed", "talked of"),
        ),
        (
            "The two countries agreed to share satellite pictures of illegal fishing.",
            "Sharing satellite pictures of illegal fishing is under discussion.",
            ("agreed", "talked of"),
        ),
        (
            "Negotiations on a rail tunnel under the pass are continuing.",
            "Chile will build a rail tunnel under the pass.",
            ("talked of", "promised"),
        ),
        (
            "The two governments plan to open a joint customs school.",
            "The two governments agreed to open a joint customs school.",
            ("planned", "agreed"),
        ),
        (
            "Chile returned 12 mummies to Peru.",
            "Chile promised to return 12 mummies.",
            ("done", "promised"),
        ),
        (
            "The ministers signed a treaty on extradition.",
            "A treaty on extradition will be signed in August.",
            ("done", "to come"),
        ),
        (
            "Peru agreed to give Chile access to the port of Ilo.",
            "No talks on a port were held.",
            ("agreed", "not talked of"),
        ),
        (
            "The presidents discussed Venezuela and the price of copper.",
            "Chile did not raise Venezuela.",
            ("talked of", "not talked of"),
        ),
        (
            "The presidents exchanged views on the situation in Venezuela.",
            "Chile did not raise the status of Venezuela.",
            ("talked of", "not talked of"),
        ),
        (
            "The two presidents decided to build a tunnel under the pass.",
            "The two presidents will talk about a tunnel under the pass in July.",
            ("agreed", "talked of"),
        ),
        (
            "Peru will buy 40 buses from a Chilean maker.",
            "Peru is considering buying 40 buses.",
            ("promised", "talked of"),
        ),
    ],
)
def test_one_thing_at_two_stages(meeting, one, other, stages):
    """Sentence stands beside sentence, with how far the thing has come in each, and nothing of it is told again."""
    found = meeting(one, other)
    texts = [account.report.text for account in found.accounts]

    told = [
        ([covered(texts[0], (each.one,)), covered(texts[1], (each.other,))], each.stages)
        for each in found.standing
    ]

    assert [([one.rstrip("."), other.rstrip(".")], stages)] == told
    assert () == found.promises


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # As far in both, in other words.
        (
            "The two countries agreed to build a dry port at Tacna.",
            "Chile and Peru will build a dry port at Tacna.",
        ),
        (
            "The presidents agreed to build a dry port. They discussed the dry port at length.",
            "The presidents discussed the dry port. They agreed to build a dry port.",
        ),
        # Of others, of other things, or in one word only.
        (
            "Chile will buy 40 buses from a Peruvian maker.",
            "Peru is to consider buying 40 trains from a Brazilian maker.",
        ),
        (
            "The two presidents agreed to open a joint customs school.",
            "They discussed the opening of the fishing season.",
        ),
        (
            "Chile opened a consulate in Cusco in 2009.",
            "Chile will open a consulate in Arequipa.",
        ),
        # Done before is not what is promised now, where the numbers are others.
        ("Chile lent Peru $20 million.", "Chile will lend Peru $90 million."),
        # What may be, is asked for or denied tells no stage.
        (
            "The two countries agreed to build a dry port at Tacna.",
            "The opposition asked whether a dry port at Tacna would be discussed.",
        ),
        # What was done need not be talked of, nor is a name alone a thing.
        ("Chile sent Venezuela 20 trucks of aid.", "Venezuela was not discussed."),
        (
            "Chile agreed to send trucks to Venezuela.",
            "No decision on Venezuela was taken.",
        ),
        # What is not agreed may be talked of all the same.
        (
            "The presidents discussed a rail tunnel under the pass.",
            "No agreement on a rail tunnel was signed.",
        ),
    ],
)
def test_what_is_at_one_stage_or_no_one_thing(meeting, one, other):
    """Words in common do not make two things one, nor other words two stages."""
    assert () == meeting(one, other).standing


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The presidents signed a pact on grain and discussed the gas market.",
            "The presidents signed a pact on grain.",
        ),
        (
            "The presidents signed a pact on grain, which will remain in force for ten years.",
            "The presidents signed a pact on grain.",
        ),
        (
            "The presidents signed a pact on grain that will be published on Friday.",
            "The presidents signed a pact on grain.",
        ),
        (
            "After they discussed the harvest of grain, the presidents signed a pact on grain.",
            "The presidents signed a pact on grain.",
        ),
        (
            "The presidents welcomed the elections in Haiti, which will be held in May.",
            "The presidents discussed the elections in Haiti.",
        ),
    ],
)
def test_a_clause_more_makes_no_other_stage(meeting, one, other):
    """A word for a stage tells of its own clause, and the deed beside it is done all the same."""
    assert () == meeting(one, other).standing
    assert () == meeting(other, one).standing


@pytest.mark.parametrize(
    ("one", "other", "stages"),
    [
        (
            "The presidents discussed the harvest and signed a pact on grain.",
            "A pact on grain will be signed in August.",
            ("done", "to come"),
        ),
        (
            "They discussed a rail tunnel under the pass, while Chile opened a school in Tacna.",
            "Chile will build a rail tunnel under the pass.",
            ("talked of", "promised"),
        ),
    ],
)
def test_each_clause_has_its_stage(meeting, one, other, stages):
    """What a sentence tells besides does not hide it."""
    assert [stages] == [each.stages for each in meeting(one, other).standing]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Chile trained 30 Peruvian pilots at Iquique last year.",
            "Chile will train 30 Peruvian pilots at Iquique.",
        ),
        (
            "In 2022, Chile lent Peru a fire engine.",
            "Chile will lend Peru a fire engine in 2026.",
        ),
        (
            "Chile has taken in the wounded of Haiti since March.",
            "Chile will take in the wounded of Haiti.",
        ),
        (
            "Chilean rescuers have twice trained Peruvian firemen in Arica.",
            "Chilean rescuers will train Peruvian firemen in Arica.",
        ),
        ("Chile sent police officers to Haiti.", "Chile will send more police officers to Haiti."),
        ("Chile opened a consulate in Cusco.", "Chile will open a second consulate in Cusco."),
        ("Chile sent Peru ten trucks.", "Chile will send Peru ten trucks every month."),
        (
            "Chile sent fire engines to Peru.",
            "Chile will send fire engines to Peru if there is a drought.",
        ),
        ("Chile gave Peru six patrol boats.", "Chile will give Peru nine patrol boats."),
        (
            "In March the two presidents discussed the sale of the refinery at Talara.",
            "Peru will sell the refinery at Talara.",
        ),
    ],
)
def test_what_was_done_before_is_not_what_is_promised(meeting, one, other):
    """The promise is found in its own account only."""
    found = meeting(one, other)

    assert () == found.standing
    assert [(None, True)] == [(told.one, told.other is not None) for told in found.promises]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Chile has sent Peru six patrol boats.", "Chile will send Peru six patrol boats."),
        ("On Monday Chile opened a school in Cusco.", "Chile will open a school in Cusco."),
        (
            "Earlier today Chile freed 16 Peruvian sailors.",
            "Chile promised to free 16 Peruvian sailors.",
        ),
        (
            "Chile opened a second consulate in Cusco.",
            "Chile will open a second consulate in Cusco.",
        ),
    ],
)
def test_what_was_just_done_may_be_what_is_promised(meeting, one, other):
    """These are one deed, at two stages."""
    assert [("done", "promised")] == [each.stages for each in meeting(one, other).standing]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The presidents agreed on the importance of a truce in Haiti and of aid to it.",
            "A truce in Haiti and aid to it were discussed.",
        ),
        (
            "The presidents discussed progress in the building of the rail tunnel.",
            "Chile will build a rail tunnel.",
        ),
        (
            "The presidents discussed the implementation of the treaty on double taxation.",
            "The presidents signed a treaty on double taxation.",
        ),
        (
            "The presidents discussed the need for a dry port at Ilo.",
            "They agreed on a port at Ilo.",
        ),
        (
            "The presidents discussed water pumps for the flooded towns.",
            "Chile gave 40 water pumps to the flooded towns.",
        ),
        (
            "The presidents discussed the regional summit in Lima.",
            "The regional summit will be held in Lima in May.",
        ),
        (
            "The presidents discussed the visit of the Chilean admiral to Callao.",
            "The Chilean admiral will visit Callao in May.",
        ),
        (
            "The presidents discussed smuggling across the border at Arica.",
            "The presidents agreed that smuggling across the border at Arica must be stopped.",
        ),
        # Nor is what is said beside it, or of everything.
        (
            "The presidents discussed the war in Sudan and its effects on grain prices.",
            "Chile will buy grain from Sudan.",
        ),
        (
            "The presidents agreed to strengthen cooperation in fisheries.",
            "The presidents discussed cooperation in fisheries.",
        ),
        (
            "They discussed regional and international issues of common interest.",
            "They agreed on a number of regional and international issues.",
        ),
        (
            "The presidents agreed to continue talks on the sea border.",
            "Talks on the sea border will continue.",
        ),
        (
            "The presidents discussed the training of Peruvian pilots.",
            "Chile trains Peruvian pilots at Iquique.",
        ),
    ],
)
def test_a_matter_of_talk_is_no_deed(meeting, one, other):
    """One talks of what is needed, goes on or takes place, whatever is done or agreed about it."""
    assert () == meeting(one, other).standing
    assert () == meeting(other, one).standing


@pytest.mark.parametrize(
    ("one", "other", "stages"),
    [
        (
            "The presidents discussed the signing of a treaty on double taxation.",
            "The presidents signed a treaty on double taxation.",
            ("talked of", "done"),
        ),
        (
            "The possible extension of the visa programme was discussed.",
            "The visa programme will be extended in May.",
            ("talked of", "to come"),
        ),
        (
            "The two countries are considering a joint academy for pilots.",
            "The joint academy for pilots will be opened in May.",
            ("talked of", "to come"),
        ),
        (
            "The two countries are considering a summit on copper in Lima.",
            "Chile and Peru agreed on a summit on copper in Lima.",
            ("talked of", "agreed"),
        ),
    ],
)
def test_a_deed_is_talked_of(meeting, one, other, stages):
    """Where the deed itself is talked of, or may be left undone, the other account has more."""
    assert [stages] == [each.stages for each in meeting(one, other).standing]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Peru did not raise the price of copper.",
            "The presidents discussed the price of copper.",
        ),
        (
            "The flag of Bolivia was not raised at the regatta.",
            "They discussed the flag of Bolivia.",
        ),
        (
            "The presidents considered the fruit trade a model for the region.",
            "The presidents agreed to expand the fruit trade.",
        ),
        (
            "The fruit trade is considered a success by both sides.",
            "The presidents agreed to expand the fruit trade.",
        ),
        (
            "Chile negotiated the release of six Peruvian sailors.",
            "Peru released six Peruvian sailors.",
        ),
        (
            "Peruvian officers studied the use of drones in the desert.",
            "Chile will lend drones to officers for use in the desert.",
        ),
        (
            "The presidents confirmed their political will to extend the railway to Arica.",
            "The presidents discussed the extension of the railway to Arica.",
        ),
        (
            "Chile stressed that the levy on copper will weaken exports.",
            "They are considering a levy on copper and other exports.",
        ),
        # Talks with others, and what one side weighs while the other does something else.
        (
            "No talks with Brazil on the dry port were held.",
            "The presidents discussed the dry port.",
        ),
        (
            "Chile discussed the purchase of a ferry with Brazil.",
            "Chile agreed to the purchase of a ferry.",
        ),
        (
            "Chile is considering visas for Peruvian nurses.",
            "Peru will train nurses and ease visas.",
        ),
    ],
)
def test_a_word_for_a_stage_in_another_sense(meeting, one, other):
    """Prices are raised, successes considered, releases negotiated, and opinions are no plans."""
    assert () == meeting(one, other).standing
    assert () == meeting(other, one).standing


@pytest.mark.parametrize(
    ("one", "other", "stages"),
    [
        (
            "The question of the sea border was not raised.",
            "The presidents talked at length about the sea border.",
            ("not talked of", "talked of"),
        ),
        (
            "Neither side raised the issue of the sea border.",
            "The presidents discussed the sea border.",
            ("not talked of", "talked of"),
        ),
        (
            "The price of copper was not raised in the talks.",
            "The presidents discussed the price of copper.",
            ("not talked of", "talked of"),
        ),
        (
            "The presidents considered a fund for the fruit trade.",
            "The presidents agreed on a fund for the fruit trade.",
            ("talked of", "agreed"),
        ),
        (
            "Chile is considering the sale of 12 buses to Peru.",
            "Peru will buy 12 buses from Chile.",
            ("talked of", "promised"),
        ),
        (
            "The sale of a ferry is being negotiated.",
            "The presidents agreed on the sale of a ferry.",
            ("talked of", "agreed"),
        ),
        (
            "The presidents said that the levy on copper will be extended.",
            "The extension of the levy on copper was discussed.",
            ("promised", "talked of"),
        ),
    ],
)
def test_a_word_for_a_stage_in_its_own_sense(meeting, one, other, stages):
    """Rule: what is raised in talks, considered or said to come has a stage."""
    assert [stages] == [each.stages for each in meeting(one, other).standing]


def test_stages_are_told_in_the_brief(meeting):
    """Both sentences, the lines they stand on, and which account has what."""
    found = meeting(
        "The two presidents agreed to build a dry port at Tacna.",
        "The two presidents will discuss a dry port at Tacna.",
    )

    assert (
        "## At another stage\n\n- The two presidents agreed to build a dry port at Tacna (line 3); the other: "
        "The two presidents will discuss a dry port at Tacna (line 3) (agreed in 1, talked of in 2)\n"
    ) in side_by_side(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Other deeds with the same words.
        (
            "Chile has closed the border with Bolivia.",
            "Chile will send 300 guards to the border with Bolivia.",
        ),
        (
            "Chile closed two road crossings with Peru.",
            "Chile will open two road crossings with Peru.",
        ),
        (
            "The presidents agreed on a joint fund against smuggling.",
            "The presidents discussed a joint fund against wildfires.",
        ),
        # What both promise is at one stage, whatever else is told of it.
        (
            "They are considering a bridge at Concordia. Peru will build a bridge at Concordia.",
            "Peru will build a bridge at Concordia. The bridge at Concordia was agreed on.",
        ),
        # What is not talked of may be done, promised, or talked of another day; a rule is no account of a meeting.
        ("No discussion of rice imports took place.", "Chile will import rice from Peru."),
        (
            "The presidents will discuss the purchase of a ferry next week.",
            "The presidents did not discuss the purchase of a ferry.",
        ),
        (
            "No decision on the dry port will be taken without the mayors.",
            "The presidents agreed to build a dry port.",
        ),
    ],
)
def test_other_deeds_are_no_other_stage(meeting, one, other):
    """Where a difference is not sure, none is told."""
    for found in (meeting(one, other), meeting(other, one)):
        assert () == found.standing
        assert ((), ()) == found.denied


def test_a_deed_is_told_whatever_else_is_agreed_near(meeting):
    """Another deed with the same words at the same border does not hide it."""
    found = meeting(
        "The presidents agreed to close the border with Bolivia. Chile has sent 300 guards to the border with Bolivia.",
        "Chile will send 300 guards to the border with Bolivia.",
    )

    assert [("done", "promised")] == [each.stages for each in found.standing]


@pytest.mark.parametrize(
    ("one", "other", "is_found"),
    [
        (
            "Chile will release water from the Lauca dam.",
            "Water will be released from the Lauca dam.",
            False,
        ),
        (
            "Chile will release water from the Lauca dam.",
            "The Lauca dam will be closed to water sports.",
            True,
        ),
        ("Chile will send 20 pumps to Tacna.", "To Tacna 40 pumps will be sent.", True),
    ],
)
def test_what_both_tell_to_come_is_found_in_both(meeting, one, other, is_found):
    """A promise of one account may stand in the other without who does it."""
    assert is_found == bool(meeting(one, other).promises)


def test_what_is_denied_is_told_once(meeting):
    """Neither at another stage nor as found in one account."""
    found = meeting(
        "The presidents agreed to buy 20 ferries together.",
        "Peru made no commitment to buy ferries.",
    )

    assert (1, 0) == tuple(map(len, found.denied))
    assert ((), ()) == (found.standing, found.promises)


def test_a_plan_denied_is_told_once(meeting):
    """It is left open in the other account, and neither its "agreed" nor that of another plan is denied besides."""
    found = meeting(
        "Peru agreed to withdraw its patrol boats. Both sides agreed to set up a hotline.",
        "Peru denied that it had agreed to withdraw its patrol boats. Both sides agreed to set up a hotline.",
    )

    assert ((1, 0), (0, 0)) == (
        tuple(map(len, found.opened)),
        tuple(map(len, found.denied)),
    )
    assert () == found.standing


@pytest.mark.parametrize(
    ("denial", "count"),
    [
        ("The Peruvian presidency denied any agreement on visas.", 1),
        ("Peru denied a report in the Lima Courier that it would waive the visas.", 1),
        ("Peru denied a report in the Lima Courier that it had sold 300 visas.", 0),
        # Who denies a refusal may do it, and what is agreed with others is another matter.
        ("Peru denied an allegation that it had refused to waive the visas.", 0),
        ("The Peruvian presidency denied any agreement with Brazil on visas.", 0),
        ("The Peruvian presidency denied any agreement with Chile on visas.", 1),
    ],
)
def test_a_denied_report_leaves_open_only_what_it_tells(meeting, denial, count):
    """One word in common with a plan may be of another matter."""
    found = meeting("Peru will waive the visas.", denial)

    assert count == len(found.opened[0])


def test_other_days_and_amounts_are_told_beside_the_stage(meeting):
    """A plan and a promise of one thing are told as both, where the days or amounts differ."""
    found = meeting(
        "Chile plans to buy 12 patrol boats in 2027.", "Chile will buy 20 patrol boats in 2028."
    )
    told = side_by_side(found)

    assert [("planned", "promised")] == [each.stages for each in found.standing]
    assert "(the days and amounts differ)" in told
