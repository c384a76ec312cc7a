"""Whose words a text has that "said" something, and whom "I" and "our side" mean in quoted words."""

import pytest


@pytest.fixture(scope="session")
def issuer_of(marks_in):
    """Return a function that gives the countries of those who say the last statement of a text."""

    def run(text):
        _, found = marks_in(text, "statement")
        said = max(found, key=lambda one: one.cue[0].start)
        return {one.country for one in said.sources or (said.source,)}

    return run


@pytest.mark.parametrize(
    ("before", "text", "lands"),
    [
        ("Peru's foreign ministry published a note.", "The note said the port was shut.", {"PER"}),
        (
            "The port was shut, Peru's navy said in a statement.",
            "The text reads: “We won.”",
            {"PER"},
        ),
        ("A statement by the Omani palace arrived.", "The statement said he was ill.", {"OMN"}),
        ("Chad and Niger issued a communique.", "The communique said they met.", {"TCD", "NER"}),
        ("In a declaration, Chile regretted it.", "The declaration added that it hurt.", {"CHL"}),
        (
            "A note was issued by Kenya's government on Sunday. It rained.",
            "This document said tariffs would fall.",
            {"KEN"},
        ),
        ("Ghana's army said it had won.", "A military statement said a town was lost.", {"GHA"}),
        # Nobody's, the paper's that printed it, or that of whom it is about.
        ("A statement was posted on a wall.", "The statement said he was ill.", {None}),
        ("The Times of India printed a letter.", "The letter said he was ill.", {None}),
        ("Peru rejected the report.", "The report said it was to blame.", {None}),
        ("Peru's ministry published a note.", "The letter said he was ill.", {None}),
        ("Peru's ministry published a note.", "A statement said he was ill.", {None}),
    ],
)
def test_a_text_speaks_for_who_issued_it(issuer_of, before, text, lands):
    """The issuer stands in the words around the same text, in one of the sentences before."""
    assert issuer_of(f"{before} {text}") == lands


def test_it_goes_on_with_the_text_and_not_with_whom_that_tells_of(issuer_of):
    """Who only stands in what a text says does not add to it."""
    text = (
        "Peru and Chile issued a communique. The text reads: “Both condemned the raid by Oman.” "
        "It added that a loan would follow."
    )
    assert issuer_of(text) == {"PER", "CHL"}


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("The Ugandan premier, who said the road was safe, left.", "UGA"),
        ("Peru's navy, which said it had won, left.", "PER"),
        (
            "The envoy of Benin and the man who said so left. A driver who said it rained left.",
            None,
        ),
    ],
)
def test_a_relative_pronoun_is_who_stands_before_it(issuer_of, text, land):
    """Its country is that of the word it takes up."""
    assert issuer_of(text) == {land}


@pytest.fixture(scope="session")
def parties_in(marks_in):
    """Return a function that gives the country of each party of a text's events by its words."""

    def run(text):
        report, found = marks_in(text, "event")
        return {
            party.spans[0].of(report.text): party.country
            for event in found
            for party in (*event.source, *event.target)
        }

    return run


@pytest.mark.parametrize(
    ("words", "who", "land"),
    [
        ("“They arrested our ambassador,”", "our ambassador", "PER"),
        ("“They shelled our army,”", "our army", "PER"),
        ("“Our side rejects the offer,”", "Our side", "PER"),
        ("“They arrested our partners,”", "our partners", None),
        ("“They arrested my lawyer,”", "my lawyer", None),
    ],
)
def test_ours_is_of_the_speakers_state(parties_in, words, who, land):
    """Whoever speaks for a state calls its bodies and officials his own; his lawyer may be anybody's."""
    assert parties_in(f"{words} Peru's foreign minister Elsa Pardo said.").get(who) == land


def test_we_who_said_it_are_who_speaks(marks_in):
    """A speaker who tells what he said before is the source of that, too."""
    report, found = marks_in(
        "Minister: Good morning.\n\nMr. Holm (Norway): Our side has said that the reef is ours.\n\n"
        "Ms. Adeyemi (Nigeria): We heard it.",
        "statement",
    )
    (inner,) = [one for one in found if one.inside]
    assert inner.source.spans[0].of(report.text) == "Our side"
    assert inner.source.country == "NOR"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Peru's ministry, asked whether it knew, declined to comment.", set()),
        ("Asked why he had come, the mayor left.", set()),
        ("The mayor, asking why it rained, left.", {"The mayor"}),
        ("Ecuador claims, and Colombia denies, that the boats left.", {"Ecuador"}),
        ("Ecuador claims that the boats left, and Colombia says so.", {"Ecuador"}),
    ],
)
def test_who_is_asked_or_stands_beside_does_not_say_it(marks_in, text, source):
    """What is put to somebody is not said by him, and each verb of speech has its own subject."""
    report, found = marks_in(text, "statement")
    assert {one.source.spans[0].of(report.text) for one in found if one.source} == source


@pytest.mark.parametrize(
    ("line", "who"),
    [
        (
            "10:12 Finance minister Ana Roa: “We will pay everybody by May.”",
            "Finance minister Ana Roa",
        ),
        (
            "The ruling party's leader Ana Roa: “There will be no vote.”",
            "The ruling party's leader",
        ),
        ("Interior Minister Peter Otieno on the raid: “We won. It is over.”", "Peter Otieno"),
        ("Question to Minister Roa: “Will you stay until May?”", None),
        ("Ana Roa's words were clear: “I will stay until May.”", "Ana Roa"),
    ],
)
def test_a_name_and_a_colon_say_a_quotation(marks_in, line, who):
    """Entries of live pages have no verb of speech; who is asked says nothing."""
    text = f"Rain fell on Sunday, the mayor said.\n\n{line}\n\nThe roads were shut, police said."
    report, found = marks_in(text, "statement")
    quoted = [one for one in found if "“" in one.spans[-1].of(report.text)]
    if who is None:
        assert {one.source and one.source.mention for one in quoted} <= {None}
    else:
        (said,) = quoted
        assert who in said.source.spans[0].of(report.text)


def test_a_quotation_skips_no_paragraph(marks_in):
    """What is quoted two paragraphs further on is not what somebody promised here."""
    text = (
        "South Korea published a statement of its own. The statement said Mongolia had promised to "
        "deliver copper. “We agreed to build a centre,” the text reads.\n\n"
        "Mongolia's government was more cautious. “Copper was discussed,” its spokesman said.\n\n"
        "“We never said that deliveries would start this year,” he added."
    )
    report, found = marks_in(text, "statement")
    (promised,) = [one for one in found if one.distance == "promise"]
    assert [span.of(report.text) for span in promised.spans] == ["to deliver copper"]


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Mongolia's government kept silent. “No,” its spokesman Batbold Ganbold said.", "MNG"),
        ("A Peruvian envoy said no. The envoy, Ana Roca, told the BBC that it rained.", "PER"),
        ("A Peruvian envoy said no. An envoy, Ana Roca, told the BBC that it rained.", None),
        ("A Peruvian envoy said no. The new envoy, Ana Roca, told the BBC that it rained.", None),
        ("A Peruvian envoy said no. The mayor, Ana Roca, told the BBC that it rained.", None),
    ],
)
def test_who_is_named_is_of_the_body_told_before(issuer_of, text, land):
    """A spokesman is of the state of "its"; "the envoy, Ana Roca" is the one told of before."""
    assert issuer_of(text) == {land}


def test_a_text_of_nothing_but_it_is_read(marks_in):
    """However many sentences go on with "it", the account is looked up in the one before."""
    _, statements = marks_in("The Turkish note was short. " + "It said so. " * 1500, "statement")

    assert {"TUR"} == {one.source.country for one in statements if one.source is not None}
