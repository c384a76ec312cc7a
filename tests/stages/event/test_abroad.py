"""Meetings on other ground (044), and exchanges that are told beside them."""

import pytest


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Greek and Turkish envoys met in Lisbon.", "044"),
        ("Delegations from Chad and Libya met in Cairo.", "044"),
        ("The Czech president met the Kenyan president in Rome.", "044"),
        ("Togo's president held talks with Benin's president in Accra.", "044"),
        ("Talks between Peru and Chile were held in Geneva.", "044"),
        # At home, without a ground, and where nobody knows whose ground it is.
        ("The leaders of India and Pakistan met in Delhi.", "04"),
        ("Greek and Turkish envoys met on Monday.", "04"),
        ("NATO and Russian envoys met in Geneva.", "04"),
        ("EU and Serbian officials met in Brussels.", "04"),
        ("The union met the minister in Oslo.", "04"),
        ("Chad and Libya held negotiations in Cairo.", "046"),
    ],
)
def test_where_states_meet(codes_in, text, code):
    """Two states in a third meet on other ground."""
    assert ("CONSULT", code) in codes_in(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Iran and Iraq exchanged prisoners.", ("COOPERATE", "063")),
        ("Russia and Ukraine swapped 100 captured soldiers.", ("COOPERATE", "063")),
        ("Congo accused Rwanda of sending troops across the border.", ("ACCUSE", "1123")),
        ("Iran accused Israel of massing tanks on the frontier.", ("ACCUSE", "1123")),
        ("Iran accused Israel of sending spies.", ("ACCUSE", "1125")),
    ],
)
def test_prisoners_and_troops(codes_in, text, event):
    """Prisoners are exchanged by law, and troops sent at somebody are an aggression."""
    assert event in codes_in(text)
