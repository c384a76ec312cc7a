"""Whose words they are: who is quoted, not who quotes; nobody's, where a report is denied."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.stages.statement.cues import Said
from dragoman.stages.statement.sources import with_sources


def sources(marks_in, text):
    """Return source and content of the statements in a text."""
    report, statements = marks_in(text, "statement")
    return {
        one.text: one.source and " ".join(span.of(report.text) for span in one.source.spans)
        for one in statements
    }


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("“The ferry stays,” the ministry quoted her as saying.", "“The ferry stays,”", "her"),
        (
            "“The ferry stays,” Mayor Dina Oke was quoted as saying by the broadcaster.",
            "“The ferry stays,”",
            "Mayor Dina Oke",
        ),
        (
            "The paper quoted the mayor as saying that the dam held.",
            "that the dam held",
            "the mayor",
        ),
        (
            "The mayor was quoted by the broadcaster as saying the dam held.",
            "the dam held",
            "The mayor",
        ),
        ("The broadcaster quoted “the dam held” from its own log.", "“the dam held”", None),
        ("“The dam held,” the broadcaster said.", "“The dam held,”", "the broadcaster"),
    ],
)
def test_who_is_quoted_says_it(marks_in, text, content, source):
    """Whoever passes it on."""
    found = sources(marks_in, text)

    assert source is None or found[content] == source


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "The envoy denied reports that the convoy had turned back.",
            "that the convoy had turned back",
            None,
        ),
        (
            "Quito dismissed claims that its troops had crossed.",
            "that its troops had crossed",
            None,
        ),
        (
            "Quito rejected Lima's claim that its troops had crossed.",
            "that its troops had crossed",
            "Lima's",
        ),
        (
            "Quito repeated its claim that its troops had crossed.",
            "that its troops had crossed",
            "Quito",
        ),
        (
            "Quito denied press reports that its troops had crossed.",
            "that its troops had crossed",
            "press",
        ),
        (
            "Quito dismissed weekend reports that its troops had crossed.",
            "that its troops had crossed",
            None,
        ),
        (
            "Oslo repeated police warnings that the road was closed.",
            "that the road was closed",
            "police",
        ),
        (
            "The mayor issued a flood warning that rivers would rise.",
            "that rivers would rise",
            "The mayor",
        ),
    ],
)
def test_who_denies_a_report_did_not_make_it(marks_in, text, content, source):
    """Nobody is named, unless the report has an owner."""
    found = sources(marks_in, text)

    assert (found.get(content) or "").replace("'s", "") == (source or "").replace("'s", "")


@pytest.mark.parametrize(
    ("text", "cue", "wrong", "right"),
    [
        ("Farmers say two died; guards say nobody did.", "say", "guards", "Farmers"),
        ("The mayor said it rained, the vicar said it snowed.", "said", "vicar", "mayor"),
        ("Chile says it won; Peru says nobody did.", "says", "Peru", "Chile"),
        ("He says two died; guards say nobody did.", "says", "guards", "He"),
    ],
)
def test_a_cue_with_a_subject_is_that_subjects(text, cue, wrong, right):
    """Where the source found is the subject of another cue beside it."""
    reading = default_reader().read([read_text(text, source="test", title="-")])[0]
    words = [token.text for token in reading.tokens]
    first, second = words.index(cue), len(words) - 1 - words[::-1].index(wrong)
    other = reading.tokens[second].head
    found = with_sources(
        reading,
        [
            Said((first,), (first + 1, first + 2), second, "head", verb=first),
            Said((other,), (other + 1, other + 2), second, "head", verb=other),
        ],
    )

    assert [reading.tokens[one.source].text for one in found] == [right, wrong]


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        (
            "“We object”, declared the envoy of Benin. Later the Togolese minister spoke.",
            0,
            "envoy",
        ),
        ("“It stays”, announced the mayor of Lome. Later the Togolese minister spoke.", 0, "mayor"),
        ("“It stays”, she announced. Later the Togolese minister spoke.", 1, "minister"),
        ("“It stays”, announced on Monday. Later the Togolese minister spoke.", 0, "minister"),
    ],
)
def test_who_is_named_right_behind_a_cue_said_it(text, cue, source):
    """Somebody named in another sentence did not, unless the cue names nobody."""
    reading = default_reader().read([read_text(text, source="test", title="-")])[0]
    words = [token.text for token in reading.tokens]
    verb = words.index("”") + 2 + cue
    elsewhere = words.index("minister")
    said = Said((verb,), tuple(range(verb - cue - 1)), elsewhere, "head", verb=verb)
    (found,) = with_sources(reading, [said])

    assert source == words[found.source]


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("Chile welcomed the pact. Peru called it a trap.", "welcomed", "Chile"),
        ("Chile, which Oman had asked for ships, hailed the pact. Peru left.", "hailed", "Chile"),
        ("The miners scorned the offer. Peru called it fair.", "scorned", "miners"),
        ("It welcomed the pact. Peru called it a trap.", "welcomed", "Peru"),
        ("Welcomed by few, the pact stood. Peru called it a trap.", "Welcomed", "Peru"),
    ],
)
def test_the_subject_of_a_cue_comes_before_a_name_in_a_later_sentence(text, cue, source):
    """Who is named as the subject of the verb said it; a pronoun names nobody."""
    reading = default_reader().read([read_text(text, source="test", title="-")])[0]
    words = [token.text for token in reading.tokens]
    verb = words.index(cue)
    content = tuple(range(verb + 1, words.index(".")))
    (found,) = with_sources(
        reading, [Said((verb,), content, words.index("Peru"), "head", verb=verb)]
    )

    assert source == words[found.source]


@pytest.mark.parametrize(
    ("text", "noun", "as_", "source", "cue"),
    [
        ("The militia rejected the army's claim as “lies”.", "claim", "as", "militia", "rejected"),
        ("Oslo dismissed Riga's charge as nonsense.", "charge", "as", "Oslo", "dismissed"),
        ("Oslo repeated Riga's claim as fact.", "claim", "as", "Riga", "claim"),
        ("Oslo rejected Riga's claim that boats sank.", "claim", "that", "Riga", "claim"),
        ("Oslo rejected Riga's claim to the shoal.", "claim", "to", "Riga", "claim"),
    ],
)
def test_what_a_rejected_claim_is_called(text, noun, as_, source, cue):
    """Who rejects a claim "as lies" calls it that; what it told remains the claimant's."""
    reading = default_reader().read([read_text(text, source="test", title="-")])[0]
    words = [token.text for token in reading.tokens]
    at = words.index(noun)
    owner = reading.children(at, "nmod:poss")[0].index
    content = tuple(range(words.index(as_), len(words) - 1))
    (found,) = with_sources(reading, [Said((at,), content, owner, "head", source_words=(owner,))])

    assert (source, cue) == (words[found.source], words[found.cue[0]])


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "Peru puts the figure at more than $300 million.",
            "the figure at more than $300 million",
            "Peru",
        ),
        ("The mayor puts damage at 3 million euros.", "damage at 3 million euros", "The mayor"),
        ("Nurses put the toll at 44 dead.", "the toll at 44 dead", "Nurses"),
        ("Peru put the box at the gate.", None, None),
        ("Peru put nine boats at the pier.", None, None),
        ("The prize was put at the top.", None, None),
    ],
)
def test_what_somebody_puts_at_a_number(marks_in, text, content, source):
    """A count has who counts; boxes and boats are no counts."""
    assert ({content: source} if content else {}) == sources(marks_in, text)


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "Judge Oke rejected his argument that the trial was political.",
            "that the trial was political",
            "his",
        ),
        (
            "The judge accepted his argument that the trial was political.",
            "that the trial was political",
            "his",
        ),
        ("The judge upheld her claim that the vote was rigged.", "that the vote was rigged", "her"),
        (
            "The court doubted the minister's claim that the dam held.",
            "that the dam held",
            "the minister",
        ),
        ("The court dismissed her claim that the dam held.", "that the dam held", "her"),
        ("His claim that the dam held was dismissed by the judge.", "that the dam held", "His"),
        ("The mayor questioned their assertion that the dam held.", "that the dam held", "their"),
        (
            "Peru repeated its claim that the islands were its own.",
            "that the islands were its own",
            "Peru",
        ),
        ("The mayor made his argument that the dam held.", "that the dam held", "The mayor"),
    ],
)
def test_whose_argument_another_rejects_says_it(marks_in, text, content, source):
    """Who repeats his own says it too."""
    assert sources(marks_in, text)[content] == source


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "Two drivers were killed in the bombing, in accordance with the Sudanese Red Crescent.",
            "Two drivers were killed in the bombing",
            "the Sudanese Red Crescent",
        ),
        (
            "In accordance with Human Rights Watch, soldiers burned four villages in May.",
            "soldiers burned four villages in May",
            "Human Rights Watch",
        ),
        (
            "Some 900 families left Beni on Monday, in accordance with the World Food Programme.",
            "Some 900 families left Beni on Monday",
            "the World Food Programme",
        ),
        (
            "The ferry sank off Cebu within minutes, in accordance with Reuters.",
            "The ferry sank off Cebu within minutes",
            "Reuters",
        ),
        (
            "In accordance with Amnesty International, police beat two reporters.",
            "police beat two reporters",
            "Amnesty International",
        ),
    ],
)
def test_in_accordance_with_somebody(marks_in, text, content, source):
    """So "according to" comes back from a machine that translated a text and put it back."""
    assert {content: source} == sources(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "Peru freed two sailors, in accordance with the Lima Treaty.",
        "The sailors were freed in accordance with the Red Cross rules.",
        "In accordance with Resolution 1701, the troops left the river.",
        "The court acted in accordance with the wishes of Oxfam.",
    ],
)
def test_in_accordance_with_a_text(marks_in, text):
    """What is done by a treaty, a rule or a wish is told by nobody."""
    assert {} == sources(marks_in, text)
