"""Whom "the Cabinet Secretary" and "the Ministry" of a release mean."""

import pytest

_FAR = (
    "The two sides reviewed trade. They spoke of the dam. They met for two hours. They had lunch."
)


@pytest.mark.parametrize(
    ("opening", "later", "words", "country"),
    [
        (
            "Cabinet Secretary Musalia Mudavadi met the envoy of Chad in Nairobi.",
            "The Cabinet Secretary asked Chad to pay.",
            "The Cabinet Secretary",
            "KEN",
        ),
        (
            "Ministry of Foreign Affairs of Ethiopia\n\nThe minister met his Kenyan counterpart.",
            "Kenya backed the plan, the Ministry said.",
            "the Ministry",
            "ETH",
        ),
        (
            "The mayor met the envoy of Chad.",
            "The Cabinet Secretary asked Chad to pay.",
            "The Cabinet Secretary",
            None,
        ),
        (
            "The Kenyan Ministry of Trade met farmers.",
            "A bank backed the plan, a ministry said.",
            "a ministry",
            None,
        ),
    ],
)
def test_a_title_of_a_release_is_taken_up_from_afar(marks_in, opening, later, words, country):
    """By the whole of the title, or by the name of the body that issues it."""
    report, marks = marks_in(f"{opening} {_FAR}\n\n{later}", "mention")
    found = [one for one in marks if one.spans[0].of(report.text) == words]

    assert [country] == [one.country for one in found]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            (
                "Readout of the President's call with President Aliyev of Azerbaijan\n\n"
                "ANKARA, 12 May 2026. The President spoke today with President Ilham Aliyev. "
                "They talked of trade. The President accepted an invitation to Baku."
            ),
            "TUR",
        ),
        (
            (
                "Statement of the Prime Minister on his meeting with Prime Minister Modi\n\n"
                "CANBERRA, 12 May 2026. The Prime Minister met Prime Minister Narendra Modi today. "
                "The Prime Minister thanked India for its help."
            ),
            "AUS",
        ),
        # Who was named first is meant, whatever the dateline.
        (
            (
                "Visit to Kenya\n\nNAIROBI, 12 May 2026. President Yoweri Museveni came to Nairobi. "
                "The President thanked his hosts."
            ),
            "UGA",
        ),
    ],
)
def test_a_title_alone_is_the_issuers_own_where_it_stood_first(marks_in, text, country):
    """Whoever else who bears it is named behind."""
    report, marks = marks_in(text, "mention")
    titles = {"The President", "The Prime Minister"}
    found = [one.country for one in marks if one.spans[0].of(report.text) in titles]

    assert set(found) == {country}
