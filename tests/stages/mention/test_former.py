"""Who is meant by what somebody was: "the former Dutch premier", "the former banker"."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "Mark Rutte spoke in Kyiv. The former Dutch premier was cheered.",
            "The former Dutch premier",
            "mark-rutte",
        ),
        (
            "Angela Merkel came with Mark Rutte. The former chancellor was cheered.",
            "The former chancellor",
            "angela-merkel",
        ),
        (
            "Polish President Karol Nawrocki left. The former historian was cheered.",
            "The former historian",
            "karol-nawrocki",
        ),
        (
            "Mayor Ana Roca left at noon. The former nurse was cheered.",
            "The former nurse",
            "ana-roca",
        ),
        (
            "President Ivo Lund spoke to Ana Roca. The former banker, who is 61, was cheered.",
            "The former banker",
            "ivo-lund",
        ),
    ],
)
def test_what_somebody_was(mentions_in, text, words, actor):
    """Who is known to have held the office, or was just named."""
    assert mentions_in(text)[words].actor == f"person/{actor}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mark Rutte spoke in Kyiv. A former Dutch premier was cheered.", "A former Dutch premier"),
        (
            "Mark Rutte spoke in Kyiv. The former Belgian premier was cheered.",
            "The former Belgian premier",
        ),
        ("Ana Roca met Ivo Lund. The former nurses were cheered.", "The former nurses"),
        ("It rained in Lima. The former banker was cheered.", "The former banker"),
        (
            "Ana Roca was sentenced. The former banker who hired her was cheered.",
            "The former banker who hired her",
        ),
    ],
)
def test_another_former_one(mentions_in, text, words):
    """Another's office, or somebody told apart, is not who was named."""
    one = mentions_in(text).get(words)
    assert one is None or not (one.actor or "").startswith("person/")
