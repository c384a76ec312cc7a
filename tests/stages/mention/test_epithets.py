"""Nouns that take up a person named before."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "Alexei Smirnov was arrested. The activist had criticised the war.",
            "The activist",
            "smirnov",
        ),
        ("Rached Karim met the envoys. The politician promised a vote.", "The politician", "karim"),
        ("Ales Bialy was freed in June. The dissident left for Vilnius.", "The dissident", "bialy"),
        (
            "Pope Leo spoke in Beirut. The pontiff urged both sides to talk.",
            "The pontiff",
            "leo-xiv",
        ),
        (
            "Elon Musk met Javier Milei. The billionaire praised the cuts.",
            "The billionaire",
            "musk",
        ),
        ("Bola Tinubu fired two men. The 72-year-old left for Lagos.", "The 72-year-old", "tinubu"),
        (
            "Khalifa Haftar holds the east. Paris denies arming the commander.",
            "the commander",
            "haftar",
        ),
        ("Juan Perez landed in Caracas. The singer was held for two hours.", "The singer", "perez"),
    ],
)
def test_a_noun_takes_up_a_person(actors_in, text, words, actor):
    """The one that the sentence before names, or its subject; or whom the model hears."""
    assert actors_in(text)[words].endswith(actor)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Roa was taken to hospital. The doctor said she would live.", "The doctor"),
        ("Ana Roa was sentenced on Friday. The judge called her a danger.", "The judge"),
        ("Omar Diallo was shot dead in Dakar. The gunman fled.", "The gunman"),
        ("A cleric spoke in Qom. Ali Karimi was late. The cleric smiled.", "The cleric"),
        ("Prime Minister Olga Sund came. The minister smiled.", "The minister"),
        ("Ana Roa met Ivo Lund. The 40-year-old cyclist fell.", "The 40-year-old cyclist"),
        ("Ana Roa met Ivo Lund. The lawyer said he had been beaten.", "The lawyer"),
    ],
)
def test_somebody_new_is_somebody_else(actors_in, text, words):
    """Whoever a story brings in by what he does need not have been named before."""
    assert not actors_in(text).get(words)
