"""Nouns for another person: colleague, host, rival, successor, incumbent."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "Kenyan Foreign Minister Musalia Mudavadi received his Ugandan colleague, Odongo Jeje, in Nairobi.",
            "his Ugandan colleague",
            "jeje",
        ),
        (
            'Danish Finance Minister Nils Holm met Swedish Finance Minister Eva Berg in Malmo. "We agree," Holm said, and his colleague nodded.',
            "his colleague",
            "berg",
        ),
        (
            "Peruvian Defence Minister Ana Roca welcomed Chilean Defence Minister Ivo Lund in Lima. The host praised the treaty.",
            "The host",
            "roca",
        ),
        (
            "Peruvian Defence Minister Ana Roca welcomed Chilean Defence Minister Ivo Lund in Lima. She thanked her guest for coming.",
            "her guest",
            "lund",
        ),
        (
            "Omani Foreign Minister Badr Albusaidi flew to Baku on Monday and met Azerbaijani Foreign Minister Jeyhun Bayramov. The guest spoke of gas.",
            "The guest",
            "al-busaidi",
        ),
        (
            "Senegal's president, Bassirou Diomaye Faye, beat Amadou Ba in March. He thanked his rival for his call.",
            "his rival",
            "ba",
        ),
        (
            "President Ivo Lund conceded on Friday. His challenger, the former judge Ana Roca, won 53 per cent.",
            "His challenger",
            "roca",
        ),
        (
            "President Ivo Lund conceded on Friday. Ana Roca won 53 per cent. Lund telephoned his successor at night.",
            "his successor",
            "roca",
        ),
        (
            "The incumbent, Mahama Doru, lost.",
            "The incumbent",
            "doru",
        ),
        (
            "President Ivo Lund and the lawyer Ana Roca debated on Monday. The incumbent promised new roads.",
            "The incumbent",
            "lund",
        ),
        (
            "Governor Sam Okoro met the banker Ann Wu. The incumbent refused to shake her hand.",
            "The incumbent",
            "okoro",
        ),
        (
            "Labour Minister Per Holm resigned on Monday. His predecessor, Eva Berg, had also left early.",
            "His predecessor",
            "berg",
        ),
    ],
)
def test_it_means_who_was_named(mentions_in, text, words, actor):
    """A colleague, host, rival, successor or incumbent is the other one told of near."""
    assert mentions_in(text)[words].actor.endswith(actor)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Defence Minister Ana Roca said a colleague had told her.",
            "a colleague",
        ),
        (
            "President Ivo Lund met Ana Roca in Oslo. He will leave office in May and his successor will be chosen in June.",
            "his successor",
        ),
        (
            "The party was loud and the host was drunk, Ana Roca said.",
            "the host",
        ),
        (
            "Prime Minister Ivo Lund named Ana Roca to the court. Berlin praised the host of the summit.",
            "the host of the summit",
        ),
        (
            "The actor Ben Carr met Ann Wu at the gala. His colleagues cheered.",
            "His colleagues",
        ),
        (
            "Donald Trump said he would soon name a successor to Jerome Powell.",
            "a successor",
        ),
        (
            "French President Emmanuel Macron met Ukrainian President Volodymyr Zelensky and Polish Prime Minister Donald Tusk. His guest thanked him.",
            "His guest",
        ),
    ],
)
def test_somebody_else_is_nobody_named(mentions_in, text, words):
    """Who may be another one takes up nobody."""
    one = mentions_in(text).get(words)
    assert one is None or one.head is None
