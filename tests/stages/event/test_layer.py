"""What the stage of events takes from the triggers of the model's head."""

from dataclasses import replace

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.language.reading_layers import Argument, Trigger
from dragoman.stages.event.layer import found_in_layer
from dragoman.stages.event.parties import Parties


@pytest.mark.parametrize(
    ("text", "trigger", "party", "count"),
    [
        ("Chad held talks. Oslo paid.", 2, 4, 0),
        ("Chad held talks. Oslo paid.", 2, 0, 1),
        ("Oslo paid. Talks began.", 3, 0, 1),
        ("Talks began. Oslo paid.", 0, 3, 0),
    ],
)
def test_who_is_named_only_later_takes_no_part(text, trigger, party, count):
    """Whatever the head, which sees several lines, says; who was named before may."""
    argument = Argument("source", party, party + 1, 0.9)
    one = Trigger(trigger, trigger + 1, "CONSULT", "", "happened", 0.9, 0.9, (argument,))
    report = read_text(text, title="-")
    reading = replace(default_reader().read([report])[0], triggers=(one,))
    (event,) = found_in_layer(reading, Parties(reading))

    assert len(event.source) == count


@pytest.mark.parametrize(
    ("text", "word", "count"),
    [
        ("The miners in Togo went on strike.\n\nThe ministry resumes talks.", "talks", 0),
        ("The miners in Togo went on strike.\n\nTalks were resumed.", "Talks", 1),
    ],
)
def test_a_clause_with_a_subject_takes_none_from_elsewhere(text, word, count):
    """However sure the head is of somebody told before."""
    reading = default_reader().read([read_text(text, title="-")])[0]
    at = next(token.index for token in reading.tokens if token.text == word)
    argument = Argument("source", 0, 2, 0.99)
    one = Trigger(at, at + 1, "CONSULT", "", "planned", 0.9, 0.9, (argument,))
    (deed,) = found_in_layer(replace(reading, triggers=(one,)), Parties(reading))
    assert len(deed.source) == count


@pytest.mark.parametrize(
    ("scores", "words"),
    [((0.5, 0.3), ["Chad"]), ((0.5, 0.9), ["Mali"]), ((0.3, 0.3), []), ((0.45, 0.5), ["Mali"])],
)
def test_the_likeliest_doer_counts_where_none_is_sure(scores, words):
    """Only that one, and nobody whom the head hardly thinks of."""
    text = "Chad, Mali, arrested in Doha next week."
    reading = default_reader().read([read_text(text, title="-")])[0]
    arguments = tuple(
        Argument("source", at, at + 1, score) for at, score in zip((0, 2), scores, strict=True)
    )
    one = Trigger(4, 5, "COERCE", "", "planned", 0.9, 0.9, arguments)
    (deed,) = found_in_layer(replace(reading, triggers=(one,)), Parties(reading))
    found = [span.of(text) for party in deed.source for span in party.spans]

    assert found == words


@pytest.mark.parametrize(
    ("text", "trigger", "targets"),
    [
        ("The Red Cross visited 212 detainees held by the Front.", "held", ["212 detainees"]),
        (
            "Bolivia undertook to reduce the fee charged to Peruvian hauliers from 90 to 55 bolivianos.",
            "reduce",
            ["Peruvian hauliers"],
        ),
    ],
)
def test_words_of_a_sum_and_prepositions_are_nobody(sides_of, text, trigger, targets):
    """What the head points at names somebody only if it is a noun and no end of a change."""
    assert sides_of(text, trigger)[1] == targets


def test_what_leads_a_number_is_no_party(sides_of):
    """Rule: "More" of "More than 300 pilots" stands for the pilots."""
    text = (
        "More than 300 pilots voted to strike over Easter after the airline withdrew its offer of a "
        "bonus."
    )
    assert sides_of(text, "offer")[1] == ["300 pilots"]


@pytest.mark.parametrize(
    ("text", "heads", "kind", "count"),
    [
        ("The nurses sued on Monday after clerks saw a doctor.", ("nurses", "clerks"), "ACCUSE", 1),
        ("A court jailed ten monks whom villagers hid.", ("court", "villagers"), "SANCTION", 1),
        ("The guards beat a man whom their chief knew.", ("guards", "chief"), "ASSAULT", 1),
        ("The miners and their wives blocked it.", ("miners", "wives"), "PROTEST", 2),
        ("The workers clashed with police.", ("workers", "police"), "ASSAULT", 2),
        ("The mayor called a union which the bishop met.", ("mayor", "bishop"), "CONSULT", 2),
    ],
)
def test_one_side_does_what_is_not_done_together(text, heads, kind, count):
    """Rule: of two doers who stand apart the likelier one counts, unless they act with each other."""
    reading = default_reader().read([read_text(text, title="-")])[0]
    at = {token.text: token.index for token in reading.tokens}
    verb = next(token.index for token in reading.tokens if token.upos == "VERB")
    arguments = tuple(
        Argument("source", at[head], at[head] + 1, score)
        for head, score in zip(heads, (0.95, 0.7), strict=True)
    )
    one = Trigger(verb, verb + 1, kind, "", "happened", 0.9, 0.9, arguments)
    (deed,) = found_in_layer(replace(reading, triggers=(one,)), Parties(reading))

    assert len(deed.source) == count


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        pytest.param(
            "Mali expects to receive helicopters by June.",
            ([], ["Mali"]),
            marks=pytest.mark.xfail(reason="the weights choose nobody"),
        ),
        ("Chad received tents from Oman.", (["Oman"], ["Chad"])),
        ("Kenya received 400 refugees.", (["Kenya"], ["400 refugees"])),
    ],
)
def test_who_receives_help_gives_none(sides_in, text, sides):
    """Whoever gives it may be left untold; but who receives people shelters them."""
    assert sides_in(text)["AID"] == sides
