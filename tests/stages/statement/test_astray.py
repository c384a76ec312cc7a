"""A quotation within a quotation has its cue in the same paragraph."""


def test_words_of_a_later_paragraph_are_not_promised_above(marks_in):
    """What a spokesman quotes below is not what somebody had promised above."""
    report, statements = marks_in(
        "Indonesia's defence ministry said on Tuesday that Australia had promised to hand over two "
        "Papuan separatists who fled to Cairns in a fishing boat last month, a claim that Canberra "
        "denied within hours.\n\n"
        "“Deputy Prime Minister Marles gave us his word that the two men will be returned by the end "
        "of April,” ministry spokesman Frega Wenas told reporters.",
        "statement",
    )
    words = "Deputy Prime Minister Marles gave us"
    quoted = [one for one in statements if words in one.spans[0].of(report.text)]

    assert ["ministry spokesman Frega Wenas"] == [
        one.source.spans[0].of(report.text) for one in quoted
    ]
