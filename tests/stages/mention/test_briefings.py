"""For which state the speakers of a transcript speak, and whom "our ambassador" means there."""

import pytest
from msgspec.structs import replace

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Mention, Statement
from dragoman.stages import standard

_TURNS = (
    "{who}: Good afternoon. We regret the raid.\n\n"
    "Q: Was anybody called in?\n\n{who}: Our ambassador wrote on Monday. He asked for calm.\n\n"
    "Q: And the ferry?\n\n{who}: Our partners run it. My government pays."
)


@pytest.fixture(scope="module")
def marks_of():
    """Return a function that gives the marks of a transcript under its head."""
    pipeline = Pipeline(standard())

    def run(text, publisher=None):
        report = replace(read_text(text, source="test"), publisher=publisher)
        return report, pipeline.marks(default_reader().read([report])[0])

    return run


@pytest.fixture(scope="module")
def lands_of(marks_of):
    """Return a function that gives the country of each speaker by his name."""

    def run(text, publisher=None):
        report, marks = marks_of(text, publisher)
        return {
            one.source.spans[0].of(report.text): one.source.country
            for one in marks
            if isinstance(one, Statement) and one.by.endswith("transcript")
        }

    return run


@pytest.mark.parametrize(
    ("head", "who", "land"),
    [
        ("Briefing by the Spokesperson of the Foreign Ministry of Peru", "Spokesperson", "PER"),
        ("Weekly briefing\n\nMinistry of Trade of Kenya", "Official Spokesperson", "KEN"),
        ("Press conference of the Ghanaian foreign minister", "Minister", "GHA"),
        (
            "Daily briefing\n\nU.S. Department of Energy\nAlice Korda, Department Spokesperson",
            "MS. KORDA",
            "USA",
        ),
        ("Oral questions\n\nParliament of Fiji, 21 August 2024", "Minister Vakatawa", "FJI"),
        ("Foreign ministry briefing\n\nLIMA, 3 May 2024", "Spokeswoman", "PER"),
        # Two states in the head, a guest of another one, a firm, or nobody: not known.
        ("Oman's foreign ministry on Peru's foreign ministry", "Spokesperson", None),
        ("Remarks to the press\n\nLIMA, 3 May 2024", "Minister Roa", None),
        ("Foreign ministry briefing\n\nBRUSSELS, 3 May 2024", "Spokesperson", None),
        ("Foreign ministry briefing\n\nLUXEMBOURG, 3 May 2024", "Spokesperson", None),
        ("News from the harbour of Peru", "Spokesperson", None),
        ("Briefing of the Foreign Ministry of Peru", "Dr. Roa", None),
    ],
)
def test_officials_speak_for_the_state_of_the_head(lands_of, head, who, land):
    """The one country whose bodies or officials the head names; a guest expert is nobody's."""
    assert set(lands_of(f"{head}\n\n{_TURNS.format(who=who)}").values()) == {land}


def test_a_publisher_tells_whose_its_spokesman_is(lands_of):
    """A page of a ministry need not name its state again."""
    text = _TURNS.format(who="Spokesperson")
    assert lands_of(text, "Ministry of Foreign Affairs of Oman") == {"Spokesperson": "OMN"}
    assert lands_of(text, "Oman Daily") == {"Spokesperson": None}


@pytest.mark.parametrize(
    ("head", "land"),
    [
        ("Ministry of Foreign Affairs of the Republic of Serbia", "SRB"),
        ("Ministry of Trade of Kenya", "KEN"),
        ("Department of State of Palau", "PLW"),
        ("The Fishermen's Friend of Kenya", None),
    ],
)
def test_a_letterhead_and_a_label_tell_who_speaks(marks_of, head, land):
    """The ministry above the title, and the line with name and office, which is no turn."""
    text = (
        f"{head}\nTranscript of the regular press briefing, 6 November 2025\n"
        "Spokesperson: Ana Korda\n\n" + _TURNS.format(who="MS. KORDA")
    )

    report, marks = marks_of(text)

    turns = [one for one in marks if isinstance(one, Statement) and one.by.endswith("transcript")]
    assert {one.source.spans[0].of(report.text) for one in turns} == {"MS. KORDA"}
    assert {one.source.country for one in turns} == {land}


def test_what_a_speaker_calls_his_own_is_of_his_state(marks_of):
    """Its "ambassador" and "government" are the state's, "our partners" are others."""
    report, marks = marks_of(
        "Briefing of the Foreign Ministry of Peru\n\n" + _TURNS.format(who="Spokesperson")
    )
    lands = {one.spans[0].of(report.text): one.country for one in marks if isinstance(one, Mention)}
    assert lands["Our ambassador"] == lands["He"] == lands["My government"] == "PER"
    assert lands.get("Our partners") is None


def test_the_spokesperson_in_the_text_around_is_the_one_who_spoke(marks_of):
    """Whom only an office names is the same behind the turns; another state's is not."""
    text = (
        "Briefing of the Foreign Ministry of Peru\n\n"
        + _TURNS.format(who="Spokesperson")
        + "\n\nThe spokesperson added that ships would sail. A Chilean spokesperson disagreed."
    )
    report, marks = marks_of(text)
    lands = {one.spans[0].of(report.text): one.country for one in marks if isinstance(one, Mention)}
    assert lands["The spokesperson"] == "PER"
    assert lands["A Chilean spokesperson"] == "CHL"


@pytest.mark.parametrize(
    ("head", "lands"),
    [
        ("Remarks by Latvia's foreign minister and the Estonian prime minister", ("LVA", "EST")),
        ("Joint remarks of the foreign ministers of Latvia and Estonia", (None, None)),
        ("Joint press conference at the Foreign Ministry of Latvia", (None, None)),
    ],
)
def test_of_two_who_speak_each_has_his_own_office(lands_of, head, lands):
    """Offices tell them apart; where they do not, or the head is joint and names one, nobody knows."""
    text = (
        f"{head}\n\nMinister Kalnins: We met.\n\nPrime Minister Saarik: We agreed.\n\n"
        "Q: When?\n\nMinister Kalnins: On Monday."
    )
    found = lands_of(text)
    assert (found["Minister Kalnins"], found["Prime Minister Saarik"]) == lands


def test_a_country_in_brackets_is_the_speakers(lands_of):
    """Brackets behind a name that tell something else tell no country."""
    text = (
        "Debate on the draft\n\nMr. Holm (Norway): We regret it.\n\n"
        "Ms. Adeyemi (Nigeria): We regret it too.\n\nMr. Roa (via link): It was ours."
    )
    assert lands_of(text) == {"Mr. Holm": "NOR", "Ms. Adeyemi": "NGA", "Mr. Roa": None}


@pytest.mark.parametrize(
    "name",
    ["Mr. Holm", "MR. HOLM", "SEN. HOLM", "Dr. Eva Holm", "Ana B. Holm", "Rt Hon EVA HOLM"],
)
def test_titles_and_initials_open_turns(lands_of, name):
    """A full stop behind a title or an initial ends no sentence, in capitals as in small letters."""
    assert set(lands_of(_TURNS.format(who=name))) == {name}


def test_an_office_in_brackets_is_no_part_of_the_name(lands_of):
    """Parliaments print it behind the name of whoever rises for the first time."""
    text = (
        "Questions without notice\n\n"
        "Hon EVA HOLM (Leader of the Opposition in the Lower House): We doubt it. Will it stay?\n\n"
        "Hon TOM VALE (Minister of Ports): It will stay.\n\nHon EVA HOLM: I doubt it."
    )
    assert set(lands_of(text)) == {"Hon EVA HOLM", "Hon TOM VALE"}


@pytest.mark.parametrize(
    ("asker", "asks"),
    [
        ("Radio Caracol", True),
        ("Sidhant, ANI", True),
        ("The Daily Beacon", True),
        ("Tomas Brandt", False),
    ],
)
def test_news_bodies_that_ask_are_reporters(lands_of, asker, asks):
    """What stands in their questions they do not state; another person may."""
    text = (
        f"A talk about ports\n\n{asker}: Minister, why now?\n\nAna Roa: It was time.\n\n"
        f"{asker}: Panama never promised that.\n\nAna Roa: I was there.\n\n{asker}: Thank you."
    )
    assert (asker not in lands_of(text)) is asks


@pytest.mark.parametrize(
    ("opening", "land"),
    [
        ("Ana Roa has been Peru's trade minister since 2022.", "PER"),
        ("Ana Roa is the Peruvian envoy to the talks.", "PER"),
        ("Ana Roa, who is Peru's trade minister, left early.", "PER"),
        ("Ana Roa is not Peru's trade minister.", None),
        ("Ana Roa is Peru's next trade minister.", None),
        ("Ana Roa was Peru's trade minister.", None),
        ("Ana Roa will be Peru's trade minister.", None),
    ],
)
def test_somebody_has_the_office_he_is_said_to_hold(marks_of, opening, land):
    """A sentence of its own tells an office as an apposition does, if it is held now."""
    _, marks = marks_of(f"{opening} Roa said the port was shut.")
    (said,) = (one for one in marks if isinstance(one, Statement) and one.cue)
    assert said.source.country == land


@pytest.mark.parametrize(
    ("first", "second", "land"),
    [
        ("Peru urges Chile to stop.", "Peru opposes any tariffs.", "PER"),
        ("Peru supports the truce and welcomes the talks.", "Chile came late.", "PER"),
        ("Peru stands ready to help.", "We condemn this. Peru hopes for peace.", "PER"),
        ("Peru urges calm.", "Chile closed the pass.", None),
        ("Peru urges calm. Chile urges haste.", "Peru opposes it. Chile supports it.", None),
        ("Peru closed the pass.", "Peru sent troops. Peru bought ships.", None),
    ],
)
def test_a_spokesperson_is_of_the_state_whose_stances_are_told(lands_of, first, second, land):
    """Where the head names no state: that of most stances, told more than once."""
    text = (
        "Foreign Ministry Spokesperson Ana Roa's Press Conference\n\n"
        f"Ana Roa: {first} We regret it.\n\nThe Beacon: And the ferry?\n\nAna Roa: {second}\n\n"
        "The Beacon: Who runs it?\n\nAna Roa: I do not know."
    )
    assert land == lands_of(text)["Ana Roa"]
