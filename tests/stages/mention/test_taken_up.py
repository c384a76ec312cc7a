"""Nouns that take up those whom nobody named, by another noun."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Oman's sultan met envoys in Salalah. The monarch gave a dinner.", "The monarch", "OMN/"),
        ("A Dutch dredging company lost the tender. The firm will sue.", "The firm", "NLD/"),
        ("An Irish charity dug wells. The aid group left in May.", "The aid group", "IRL/"),
        ("Niger's rulers told Lima to wait. The junta gave no reason.", "The junta", "NER/"),
        ("Peru's ambassador left Quito. The diplomat said little.", "The diplomat", "PER/"),
        ("Chile's navy stopped a trawler. The marines searched it.", "The marines", "CHL/"),
        ("Fiji's police raided a club. The force made no arrests.", "The force", "FJI/"),
        ("Kenyan gunmen took a lorry. The attackers fled.", "The attackers", "KEN/"),
    ],
)
def test_a_noun_takes_up_one_of_its_kind(marks_in, text, words, actor):
    """The country, and where he was told of, come with him."""
    found = {one.text: one for one in marks_in(text, "mention")[1]}
    meant = found[words]

    assert (meant.actor or "").startswith(actor) or meant.country == actor[:3]
    assert meant.head is not None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Oman's sultan met Jordan's king. The monarch gave a dinner.", "The monarch"),
        ("A Dutch firm and a Danish firm lost. Later the company will sue.", "the company"),
        ("An Irish charity dug wells. Another charity left in May.", "Another charity"),
        ("Peru's ambassador left Quito. The new envoy said little.", "The new envoy"),
        ("Peru's ambassador left Quito. The Chilean envoy said little.", "The Chilean envoy"),
        ("Togo's minister left. The general said little.", "The general"),
    ],
)
def test_where_two_are_told_of_or_another_is_nobody_is_taken_up(marks_in, text, words):
    """Unknown is a value."""
    found = {one.text: one for one in marks_in(text, "mention")[1]}

    assert found[words].head is None
