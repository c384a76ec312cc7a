"""Deeds told from whom they are done to: "found asylum in", "fell victim to", "won praise from"."""

import pytest


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Two Iranian poets found asylum in Norway.",
            ("AID", ["Norway"], ["Two Iranian poets"]),
        ),
        (
            "Nine Nicaraguan deputies found refuge in Uruguay.",
            ("AID", ["Uruguay"], ["Nine Nicaraguan deputies"]),
        ),
        (
            "The premier enjoys the support of the Kenyan bishops.",
            ("SUPPORT", ["the Kenyan bishops"], ["The premier"]),
        ),
        (
            "Malta won praise from the Vatican for its rescue at sea.",
            ("SUPPORT", ["the Vatican"], ["Malta"]),
        ),
        ("Ankara earned a rebuke from Berlin.", ("ACCUSE", ["Berlin"], ["Ankara"])),
        (
            "Two Chadian herders fell prey to Boko Haram.",
            ("ASSAULT", ["Boko Haram"], ["Two Chadian herders"]),
        ),
        (
            "A Congolese priest fell victim to the militia.",
            ("ASSAULT", ["the militia"], ["A Congolese priest"]),
        ),
        (
            "The Swiss forger received nine years from the judge.",
            ("SANCTION", ["the judge"], ["The Swiss forger"]),
        ),
        (
            "The Swiss forger received a life sentence on Monday.",
            ("SANCTION", [], ["The Swiss forger"]),
        ),
        ("The monks won concessions from Hanoi.", ("CONCEDE", ["Hanoi"], ["The monks"])),
        ("Kenya has the consent of Uganda.", ("AGREE", ["Uganda"], ["Kenya"])),
    ],
)
def test_who_has_something_done_to_him_is_the_target(deeds_in, text, found):
    """Though he is the subject."""
    assert found in deeds_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "A Congolese town fell victim to the flood.",
        "Oslo's winter fair fell victim to the thaw.",
        "The museum in Lima enjoys the support of its visitors.",
        "A Danish sailor found the harbour in Norway.",
    ],
)
def test_what_nobody_in_politics_does_is_no_deed(types_in, text):
    """Floods do nothing."""
    assert types_in(text) == []
