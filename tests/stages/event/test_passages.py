"""Events of passages and of sentences that tell several acts."""

import dataclasses

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.language.reading_layers import Argument, Trigger
from dragoman.pipeline import Pipeline
from dragoman.records import Event
from dragoman.stages import standard

_TEXT = "Kenya spoke first. Later that week Peru and Chile scolded Togo in Lima on Monday."


def scolding(*arguments, text=_TEXT):
    """Return the event at "scolded", where the head finds these arguments: label, word, score."""
    report = read_text(text, source="test", date="2024-06-12", title="-")
    reading = default_reader().read([report])[0]
    words = [token.text for token in reading.tokens]
    at = words.index("scolded")
    trigger = Trigger(
        first=at,
        last=at + 1,
        type="ACCUSE",
        mode="disapprove",
        status="happened",
        score=0.99,
        status_score=0.99,
        arguments=tuple(
            Argument(label, words.index(word), words.index(word) + 1, score)
            for label, word, score in arguments
        ),
    )
    reading = dataclasses.replace(reading, triggers=(trigger,), has_event_head=True)
    marks = Pipeline(standard()).marks(reading)
    known = {mark.id: mark for mark in marks}
    (event,) = (mark for mark in marks if isinstance(mark, Event) and "scolded" in mark.text)

    def words_of(mark):
        return " ".join(span.of(report.text) for span in known[mark].spans) if mark else None

    def countries(parties):
        return [party.country for party in parties]

    return (
        countries(event.source),
        countries(event.target),
        words_of(event.place),
        words_of(event.time),
    )


@pytest.mark.parametrize(
    ("text", "arguments", "expected"),
    [
        (
            "Kenya spoke first. Later Peru scolded Togo.",
            [("source", "Peru", 0.9), ("source", "Kenya", 0.95)],
            ["PER"],
        ),
        ("Kenya spoke first. Later Peru scolded Togo.", [("source", "Kenya", 0.7)], ["PER"]),
        ("Kenya spoke first. It scolded Togo.", [("source", "Kenya", 0.95)], ["KEN"]),
    ],
    ids=["somebody of its own", "not sure enough", "told before"],
)
def test_strangers_of_other_sentences(text, arguments, expected):
    """Rule: a party of an earlier sentence counts if its own names none, and it is all but sure."""
    assert expected == scolding(*arguments, ("target", "Togo", 0.9), text=text)[0]


def test_nobody_is_taken_from_a_later_sentence():
    """Rule: who is told of later is no party."""
    text = "Peru scolded loudly. Kenya kept silent."
    assert [] == scolding(("source", "Peru", 0.9), ("target", "Kenya", 0.99), text=text)[1]


@pytest.mark.parametrize(
    ("text", "arguments", "expected"),
    [
        (_TEXT, [("place", "Lima", 0.9), ("time", "Monday", 0.9)], ("Lima", "Monday")),
        # The head sees what the tree hangs on another word.
        (
            "On Friday Peru thanked Chile and scolded Togo near Cusco.",
            [("time", "Friday", 0.9), ("place", "Cusco", 0.9)],
            ("Cusco", "Friday"),
        ),
        # A time before two verbs of one subject is that of both; a later subject has its own.
        ("On Friday Peru thanked Chile and scolded Togo.", [], (None, "Friday")),
        ("On Friday Chile sang and Peru scolded Togo.", [], (None, None)),
        # But time and place of another sentence are not this deed's.
        (
            "Kenya spoke in Lima on Monday. Peru scolded Togo.",
            [("time", "Monday", 0.99), ("place", "Lima", 0.99)],
            (None, None),
        ),
        ("On Friday Peru scolded Togo.", [("time", "Friday", 0.3)], (None, "Friday")),
    ],
)
def test_when_and_where(text, arguments, expected):
    """Rule: time and place are where the head hears them in the sentence, else by the tree."""
    arguments = [("source", "Peru", 0.9), ("target", "Togo", 0.9), *arguments]
    assert expected == scolding(*arguments, text=text)[2:]


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        (
            "The colonel dissolved parliament, shut the border and banned newspapers.",
            ["dissolved", "shut", "banned"],
        ),
        ("Gunmen killed a mayor and wounded two judges.", ["killed", "wounded"]),
        ("Police arrested a baker and jailed his brother.", ["arrested", "jailed"]),
        ("Kenya arrested a smuggler and Kenya detained his driver.", ["arrested", "detained"]),
        ("Soldiers closed the airport and blocked two bridges.", ["closed", "blocked"]),
    ],
)
def test_several_acts_of_one_kind(marks_in, text, triggers):
    """Rule: acts on different things are different acts, whoever they are."""
    found = [mark.text for mark in marks_in(text, "event")[1]]
    assert len(triggers) == len(found)
    assert all(any(word in one for one in found) for word in triggers)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya attacked Somalia, and the attack on Somalia by Kenya went on.",
        "Chile condemned Peru and, in its condemnation of Peru, spared nobody.",
        "Peru met Chile, and the meeting between Peru and Chile was short.",
    ],
)
def test_one_act_told_twice(marks_in, text):
    """Rule: a noun that tells the verb's act again is no second act."""
    kinds = [(mark.type, mark.status) for mark in marks_in(text, "event")[1]]
    assert len(set(kinds)) == len(kinds)


def parties(marks_in, text, trigger):
    """Return source and target countries of the one event whose trigger has this word."""
    (event,) = (mark for mark in marks_in(text, "event")[1] if trigger in mark.text)
    return [[party.country for party in side] for side in (event.source, event.target)]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Malawi is to receive 40 tractors from Japan.", "receive", [["JPN"], ["MWI"]]),
        ("Togo received maize and blankets from Benin.", "received", [["BEN"], ["TGO"]]),
        ("Nepal will get vaccines from India next month.", "get", [["IND"], ["NPL"]]),
        ("Haiti has received no fuel from Mexico.", "received", [["MEX"], ["HTI"]]),
        # Who takes people in is the helper.
        ("Uganda received 900 refugees from Sudan.", "received", [["UGA"], [None]]),
        # Both sides of a meeting act, but not whom one meets "with".
        ("Peru's minister met Chile's envoy.", "met", [["PER", "CHL"], []]),
        ("The president of Kenya met with Dutch growers.", "met", [["KEN"], ["NLD"]]),
        # One's own envoy suffers nothing when he is recalled.
        ("Spain recalled its ambassador from Nicaragua.", "recalled", [["ESP"], ["NIC"]]),
        ("Ghana recalled its consul from Lomé.", "recalled", [["GHA"], ["TGO"]]),
    ],
)
def test_direction(marks_in, text, trigger, expected):
    """Rule: help goes from the giver, a meeting has two sources, an envoy is recalled from a state."""
    assert expected == parties(marks_in, text, trigger)


def kinds(marks_in, text):
    """Return types and modes of the events in a text."""
    return [f"{mark.type} {mark.mode or ''}".strip() for mark in marks_in(text, "event")[1]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hackers attacked the servers of the Chilean navy.", "COERCE cyber"),
        ("A Russian group attacked the ministry's website.", "COERCE cyber"),
        ("Rebels attacked the barracks of the Chadian army.", "ASSAULT"),
        ("The president of Peru dissolved the assembly.", "COERCE restrict"),
        ("The king has dissolved parliament.", "COERCE restrict"),
        ("Mutinous soldiers suspended the constitution of Chad.", "COERCE restrict"),
        ("Canada suspended aid to Chad.", "SANCTION discontinue"),
        ("Malian troops seized Kidal from the rebels.", "ASSAULT"),
        ("Rwandan soldiers seized the town of Uvira.", "ASSAULT"),
        ("Chilean soldiers seized two tonnes of copper.", "COERCE seize"),
        ("A curfew was imposed in Lima.", "COERCE curfew"),
        ("Martial law was declared in Java.", "COERCE martial-law"),
    ],
)
def test_what_the_object_makes_of_a_verb(marks_in, text, kind):
    """Rule: websites are hacked, towns conquered, assemblies dissolved by force of office."""
    assert kind in kinds(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "Sugar was dissolved in water.",
        "The chemist dissolved the salt.",
        "The French chargé d'affaires was tall.",
        "The charge d'affaires of Peru was tall.",
    ],
)
def test_no_measure(marks_in, text):
    """Rule: no authority acts, and an office is no deed."""
    assert [] == kinds(marks_in, text)


@pytest.mark.parametrize(
    ("text", "trigger", "status", "has_time"),
    [
        ("Kenya invited Togo to talks next week.", "invited", "happened", False),
        ("Kenya was asked by Togo to return on 3 July 2024.", "asked", "happened", False),
        ("Kenya has urged Togo to pay by 3 July 2024.", "urged", "happened", False),
        ("Kenya condemned Togo's blockade on 5 June 2024.", "condemned", "happened", True),
        ("Kenya receives Togo's president on 3 July 2024.", "receives", "planned", True),
    ],
)
def test_the_past_has_no_date_ahead(marks_in, text, trigger, status, has_time):
    """Rule: a day to come beside a verb in the past is that of another act."""
    (event,) = (mark for mark in marks_in(text, "event")[1] if trigger in mark.text)
    assert (status, has_time) == (event.status, event.time is not None)


@pytest.mark.parametrize(
    ("text", "argument", "expected"),
    [
        # The head is not sure of "Togo", the tree has it for the subject.
        ("Togo scolded the miners.", ("source", "Togo", 0.5), [["TGO"], [None]]),
        ("Togo's miners scolded Peru.", ("target", "Peru", 0.9), [["TGO"], ["PER"]]),
    ],
)
def test_subject_of_the_verb(text, argument, expected):
    """Rule: who is plainly the subject acts, also where the head is not sure."""
    assert expected == list(scolding(argument, text=text)[:2])


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Togo attacked Benin's neighbours.", "attacked", [["TGO"], [None]]),
        ("Nigeria cut off electricity to its neighbour.", "cut", [["NGA"], [None]]),
        ("Ghana's rivals condemned Togo's blockade.", "condemned", [[None], ["TGO"]]),
        # Another's minister, envoy or army is his; and an adjective says whose somebody is.
        ("Ghana's ministers condemned Togo's blockade.", "condemned", [["GHA"], ["TGO"]]),
        ("The French partner threatened Togo.", "threatened", [["FRA"], ["TGO"]]),
        ("Togo attacked Benin's army.", "attacked", [["TGO"], ["BEN"]]),
    ],
)
def test_somebody_else(marks_in, text, trigger, expected):
    """Rule: a state's neighbour, ally or rival is not that state."""
    assert expected == parties(marks_in, text, trigger)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("There was no sign of support for Kenya's blockade of Somalia from the envoy.", "ongoing"),
        ("There was no word of regret for the bombing of Sana'a.", "happened"),
        ("There is no sign of backing for Eritrea's invasion of Djibouti.", "happened"),
        ("The envoy voiced no support for Fiji's invasion of Tonga.", "happened"),
        ("There was no sign of an attack on Chile.", "denied"),
        ("There was no evidence of an invasion by Chad.", "denied"),
    ],
)
def test_what_lies_behind_a_denied_thought_is_not_denied(marks_in, text, status):
    """Whoever denies support for somebody's deed does not deny the deed."""
    _, marks = marks_in(text, "event")

    assert status == next(mark for mark in marks if mark.type in {"ASSAULT", "COERCE"}).status
