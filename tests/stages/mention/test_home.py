"""Whose "the foreign minister" is in a text without a head that tells of one country."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Moldova shut a port. The interior minister left.", "The interior minister", "MDA"),
        ("The Dutch cabinet fell. The prime minister left.", "The prime minister", "NLD"),
        ("Protests broke out in Togo. The president left.", "The president", "TGO"),
        ("Downing Street said the prime minister had left.", "the prime minister", "GBR"),
        ("Peru's navy said the government had paid.", "the government", "PER"),
        ("Moscow said the foreign minister would leave.", "the foreign minister", "RUS"),
        # Another may be meant.
        ("Oman's minister met Chad's. The prime minister left.", "The prime minister", None),
        ("A Chilean firm paid. The foreign minister left.", "The foreign minister", None),
        ("Chad's envoy arrived. The premier met him.", "The premier", None),
        ("Chad's king flew in on Friday. The premier met him.", "The premier", None),
        ("Moldova met Chad. The interior minister left.", "The interior minister", None),
        ("Moldova shut a port. A minister left.", "A minister", None),
        ("Norway said Chad had paid and the government was happy.", "the government", None),
    ],
)
def test_the_only_country_told_of(country_of, text, words, expected):
    """It acts before, or says what the noun stands in; no other is named."""
    assert expected == country_of(text, words)
