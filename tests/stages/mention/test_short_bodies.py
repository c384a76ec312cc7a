"""Bodies called by the last word of their name."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "The International Monetary Fund lent Chad money. A team from the Fund is due.",
            "the Fund",
            "org/imf",
        ),
        (
            "The European Union met Mercosur. Senegal accused the Union of theft.",
            "the Union",
            "org/european-union",
        ),
        ("The African Union met. The dockers' union left. The union is ill.", "The union", None),
        ("In Ohio the Union won.", "the Union", None),
        ("UNHCR said the camp was full. The agency will build more.", "The agency", "org/unhcr"),
        ("The IAEA left. Lima met Quito. Tehran let the agency in.", "the agency", "org/iaea"),
        ("The IMF lent Chad money. The fund urged Chad to save.", "The fund", "org/imf"),
        ("Serbia's central bank met. The bank hiked rates.", "The bank", "SRB/central-bank"),
        (
            "The African Development Bank lent Chad money. The bank is in Abidjan.",
            "The bank",
            "org/african-development-bank",
        ),
        ("UNHCR left. Peru's spy agency spoke. The agency lied.", "The agency", "PER/spy-agency"),
        ("The World Bank left. A thief robbed a bank. The bank closed.", "The bank", None),
    ],
)
def test_a_word_in_capitals_is_the_body_whose_name_ends_so(marks_in, text, words, actor):
    """Only where such a body was named before."""
    report, marks = marks_in(text, "mention")
    found = {mark.spans[0].of(report.text): mark.actor for mark in marks}
    assert found[words] == actor


@pytest.mark.parametrize(
    "text",
    ["Dakar had turned down an offer of half the price.", "Norway spurned an invitation to talks."],
)
def test_who_turns_down_an_offer_did_not_make_it(sides_in, text):
    """Whoever did, it was another."""
    offered = sides_in(text)
    assert all(side[0] == [] for kind, side in offered.items() if kind in {"AGREE", "REQUEST"})
    assert offered["REJECT"][0]


def test_who_directs_the_work_in_a_country_is_not_the_head(marks_in):
    """The WFP has a country director in many."""
    _, marks = marks_in("WFP's country director, Stephen Roa, left.", "mention")
    actors = {mark.actor for mark in marks if mark.type == "person"}
    assert {"person/stephen-roa"} == actors


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "The Central Bank of Nigeria warned Coral Bank. Then the central bank seized Volta Bank.",
            "the central bank",
            "org/central-bank-of-nigeria",
        ),
        (
            "The Reserve Bank of Fiji met Coral Bank. Then the central bank fined the shop.",
            "the central bank",
            "FJI/reserve-bank-of-fiji",
        ),
        (
            "Kenya's central bank warned Coral Bank. Then the central bank fined the shop.",
            "the central bank",
            "KEN/central-bank",
        ),
        ("Coral Bank lost money. Then the central bank seized it.", "the central bank", None),
        (
            "The Bank of Ghana warned Volta Bank. Then the commercial bank sued the mayor.",
            "the commercial bank",
            "org/volta-bank",
        ),
        ("Coral Bank closed. Then the bank sued the mayor.", "the bank", "org/coral-bank"),
        (
            "The Central Bank of Kenya lent money. Then the bank asked for more.",
            "the bank",
            "org/central-bank-of-kenya",
        ),
        ("Peru's spy agency spoke. Then the spy agency lied.", "the spy agency", "PER/spy-agency"),
    ],
)
def test_a_body_of_the_state_is_no_firm(marks_in, text, words, actor):
    """A central bank is none of the banks it warns."""
    report, marks = marks_in(text, "mention")
    found = {mark.spans[0].of(report.text): mark.actor for mark in marks}
    assert found[words] == actor


@pytest.mark.parametrize(
    ("text", "short", "actor"),
    [
        (
            "The owner, Toronto-based Kestrel Gold, handed over radios. Kestrel declined to comment.",
            "Kestrel",
            "org/kestrel-gold",
        ),
        (
            "The Patriotic Front for the North freed ten miners. The Front wants talks with Peru.",
            "The Front",
            "org/patriotic-front-for-the-north",
        ),
        (
            "The Ford Foundation gave money. Ford was president of the United States in 1975.",
            "Ford",
            "person/ford",
        ),
        (
            "Ana Lobos met managers of Lobos Energy. Lobos said she would resign.",
            "Lobos",
            "person/ana-lobos",
        ),
    ],
)
def test_a_word_of_a_name_stands_for_the_whole(marks_in, text, short, actor):
    """A body goes by the first word of its name, or by what it is, where nobody is called so."""
    found = [one.actor for one in marks_in(text, "mention")[1] if one.text == short]

    assert found[-1:] == [actor]
