"""Who is told in a clause beside a noun, and what the object of a verb cannot be."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader


def meant(text, pronoun):
    """Return the first word that the last pronoun of a form goes back to, or None."""
    reading = default_reader().read([read_text(text, title="-")])[0]
    forms = [token.text for token in reading.tokens]
    word = max(at for at, form in enumerate(forms) if form.lower() == pronoun)
    first = word
    while first in reading.antecedents:
        first = reading.antecedents[first].word
    return forms[first] if first != word else None


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The union called two strikes, a move that Norway criticised. It wants more.", "union"),
        ("Zambia closed three mines, a step that Canada deplored. It says they leak.", "Zambia"),
        ("The army shelled two towns, an act which Togo denounced. It denies the charge.", "army"),
        ("The court fined a company that Peru had licensed. It cited a law of 1998.", "court"),
        ("The tribunal freed a man whom Chile accuses of fraud. It named no reason.", "tribunal"),
    ],
)
def test_a_sentence_goes_on_with_its_subject(text, first):
    """What is the subject only of a clause beside a noun is not what the next sentence tells of."""
    assert first == meant(text, "it")


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met in Rome, where Malta holds the chair. It wants a vote.",
        "Judges fined a firm in Lagos, which Malta had licensed. It wants the money back.",
        "Two envoys left the town that Malta held. It wants them back.",
    ],
)
def test_nobody_else_fits(text):
    """Ministers are not "it": then who is told beside them may be meant."""
    assert meant(text, "it") == "Malta"


@pytest.mark.parametrize(
    ("text", "pronoun", "other"),
    [
        (
            "Peru imposed the ban in May and said it would not lift it before a review.",
            "it",
            "Peru",
        ),
        ("The cabinet kept the ban on fish. Chile said it would not follow it.", "it", "Chile"),
        ("The minister met the envoy and told him that the road was open.", "him", "minister"),
        ("Ana Ruiz met Eva Solis. Ruiz thanked her.", "her", "Ruiz"),
        ("The rebels caught the guards. They beat them.", "them", "rebels"),
    ],
)
def test_an_object_is_another_than_the_subject(text, pronoun, other):
    """Who does something to "it" is not "it" (binding theory's principle B)."""
    assert other != meant(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "first"),
    [
        ("The minister defended himself.", "himself", "minister"),
        ("Peru sold its ships.", "its", "Peru"),
        ("The judge had his car moved.", "his", "judge"),
    ],
)
def test_owners_and_reflexives_are_the_subject(text, pronoun, first):
    """What is somebody's own goes back to whoever does it."""
    assert first == meant(text, pronoun)
