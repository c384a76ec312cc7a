"""What is left unsaid, and whose words a joined cue brings."""

import pytest


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "Norwegian officials had told Lima that Oslo wanted talks, and that Peru had replied it came.",
            ["NOR/officials", "PER"],
        ),
        (
            "Farmers said that two had died, and the mayor said that nobody had.",
            [None, None],
        ),
        ("Lima said that it had won and added that it would stop.", ["PER/government"] * 2),
    ],
)
def test_a_joined_cue_has_its_own_subject(marks_in, text, sources):
    """Each verb speaks for its own subject, whichever of them the other hangs on."""
    statements = marks_in(text, "statement")[1]

    assert [one.source and one.source.actor for one in statements] == sources


@pytest.mark.parametrize(
    ("text", "distance"),
    [
        ("Lima has neither confirmed nor denied that it sent troops.", "decline"),
        ("Peru neither confirms nor denies it sent an envoy.", "decline"),
        ("The ministry neither denied nor confirmed that a deal was near.", "decline"),
        ("Nor did the minister say that the tax would rise.", "decline"),
        ("The minister would not resign or say that he was sorry.", "decline"),
        ("At no point did the note say that the ship had been hit.", "decline"),
        ("Nowhere does the note say that the ship had been hit.", "decline"),
        ("Neither Lima nor Quito said that the talks were over.", "decline"),
        # These tell what is said all the same.
        ("Not only did the minister say that the tax would rise.", "neutral"),
        ("The minister did not resign but said that he was sorry.", "neutral"),
        ("With no aides beside him, the envoy did claim that the town had fallen.", "claim"),
        ("Lima denied that it had sent troops.", "deny"),
        ("Lima confirmed that it had sent troops.", "neutral"),
    ],
)
def test_neither_confirmed_nor_denied_is_no_denial(marks_in, text, distance):
    """Rule: who does neither says nothing, nor who is told of in a clause turned by a negation."""
    assert {one.distance for one in marks_in(text, "statement")[1]} == {distance}


@pytest.mark.parametrize(
    ("text", "word", "is_voiced"),
    [
        ("Minister Jan Kea did not mention Peru's raid on Arica.", "raid", False),
        ("Jan Kea would not say whether Peru had raided Arica.", "raided", False),
        ("Jan Kea said that Peru had raided Arica.", "raided", True),
        ("Jan Kea denied that Peru had raided Arica.", "raided", True),
    ],
)
def test_what_somebody_does_not_say_is_not_in_his_voice(told, text, word, is_voiced):
    """It stays the reporter's, or whose words are around it."""
    assert (told(text, word).voice is not None) == is_voiced


def test_labels_of_one_name_are_one_speaker(marks_in):
    """Also where only one of them is known as a name."""
    text = (
        "Jan Kea, the mayor, met us in Arica.\n\n"
        "Fish Post: Mr Kea, will you go?\n\n"
        "Kea: No. We will stay in Arica.\n\n"
        "Fish Post: The army says you broke the truce.\n\n"
        "Kea: That is a lie. We broke nothing.\n\n"
        "Fish Post: Will you open the road?\n\n"
        "Kea: We will open the road in May."
    )
    statements = marks_in(text, "statement")[1]
    turns = [one for one in statements if one.by.endswith("transcript")]
    report = marks_in(text)[0]
    sources = {one.source.actor for one in turns if one.source.spans[0].of(report.text) == "Kea"}

    assert sources == {"person/jan-kea"}


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        (
            "Asked whether the sale had been discussed, a spokeswoman declined to comment.",
            "whether the sale had been discussed",
        ),
        ("Asked if Peru would sign, the minister refused to say.", "if Peru would sign"),
        ("Asked about the levy, the minister declined to comment.", "the levy"),
        ("Pressed on the levy, the minister would not comment.", "the levy"),
        ('The minister said: "I have no information on the raid."', "the raid"),
        ("The ministry said it had nothing to offer on the raid.", "the raid"),
    ],
)
def test_declines_on_what_was_asked(marks_in, text, issue):
    """What somebody is asked is what he declines on; so is what he has nothing to say on."""
    report, positions = marks_in(text, "position")

    assert [(p.stance, " ".join(s.of(report.text) for s in p.on)) for p in positions] == [
        ("declines", issue)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Roca welcomes his Chilean counterpart at the palace.",
        "President Sow welcomed Prime Minister Kea in Lima.",
        "The ministers commended the excellent state of relations.",
        "The presidents praised the ties between Peru and Chile.",
        "Oslo praised its friendship with Malta.",
        "Oslo hailed the friendship between Norway and Malta.",
        "President Sow welcomed Prime Minister Kea for talks in Lima.",
        "President Sow welcomed Prime Minister Kea for the first time.",
        "President Sow welcomed Prime Minister Kea as part of a tour.",
        "President Sow welcomed Prime Minister Kea, who arrived on Monday.",
        "Peru had no information about the raid.",
        "Lima has nothing to hide.",
    ],
)
def test_courtesy_and_ignorance_are_no_positions(marks_in, text):
    """A greeting is no support, and who knows nothing declines nothing."""
    assert marks_in(text, "position")[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "Peru welcomed the truce.",
        "Peru commended the envoy for opening the border.",
        "Chile welcomed the appointment of Ana Roca.",
        "Chile welcomed President Sow for freeing the sailors.",
        "Chile welcomed Ana Roca as the new judge of the tribunal.",
        "Oslo welcomed the friendship between Egypt and Sudan.",
        "Norway commended the quality of the ties between Egypt and Sudan.",
        "Chile welcomed President Sow, who freed the sailors.",
    ],
)
def test_what_is_welcomed_is_supported(marks_in, text):
    """A deed, an act, a person for what he did."""
    assert [one.stance for one in marks_in(text, "position")[1]] == ["supports"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The note of the Chancellery of Peru omits the levy.", "PER"),
        ("The note of the Chancellery of Chile omits the levy.", "CHL"),
        ("The communiqué of the Chancellery omits the levy.", "DEU"),
        ("The statement issued in Lima does not mention the levy.", "PER"),
        ("The communiqué published in Oslo leaves out the levy.", "NOR"),
        ("The statement of the Foreign Ministry of Chile omits the levy.", "CHL"),
        ("The joint statement issued in Lima does not mention the levy.", None),
        ("The statement issued in Brussels does not mention the levy.", None),
        ("The statement does not mention the levy.", None),
        ("The note issued in Quito does not mention the levy.", "ECU"),
        ("A statement issued in Lima does not mention the levy.", None),
        ("The report published in Oslo does not mention the levy.", None),
        ("The message sent from a ship in Lima does not mention the levy.", None),
        ("The communiqué issued in Cairo does not mention the levy.", None),
        ("The statement issued in Luxembourg does not mention the levy.", None),
    ],
)
def test_a_text_has_the_country_of_who_issued_it(marks_in, text, country):
    """Behind "of", or by the capital it was issued in, unless many issue theirs there."""
    silences = marks_in(text, "silence")[1]

    assert [party.country for one in silences for party in one.who] == [country]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr Roa's words show how far the two have come.", 0),
        ("The minister's remarks show that he is afraid.", 0),
        ("His words suggest that the talks will fail.", 0),
        ("The minister's remarks were that the talks would fail.", 1),
        ("The minister showed that he was ready.", 1),
        ("Peru's figures show that exports fell.", 1),
        ("The letter of the minister shows that he knew.", 1),
    ],
)
def test_what_words_show_is_said_by_nobody(marks_in, text, count):
    """Papers and figures tell something; somebody's bearing is read by the writer."""
    assert len(marks_in(text, "statement")[1]) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The communiqué says not a word about the tariff.", 0),
        ("The mayor said not one word about the dam.", 0),
        ("The minister mentioned no date.", 0),
        ("The envoy said “no deal, no peace”.", 1),
        ("Lima promised no new taxes.", 1),
        ("The police reported no injuries.", 1),
    ],
)
def test_who_names_nothing_says_nothing(marks_in, text, count):
    """Rule: "not a word" and "no date" are nobody's words; that there was no harm is."""
    assert len(marks_in(text, "statement")[1]) == count


@pytest.mark.parametrize(
    ("text", "distance"),
    [
        ("The coach doesn't think the team was tired.", "deny"),
        ("The minister does not believe that Oman attacked the ship.", "deny"),
        ("The envoy does not agree that the talks failed.", "deny"),
        ("Oman's minister no longer believes that the pact will hold.", "deny"),
        ("The panel never accepted that the border was moved.", "deny"),
        ("I can't help wondering if the mayor knew.", "neutral"),
        ("The minister believes that Oman attacked the ship.", "neutral"),
        ("The minister did not expect that the ship would sink.", "decline"),
    ],
)
def test_who_does_not_believe_something_denies_it(marks_in, text, distance):
    """He has said more than nothing; what he did not expect may have come."""
    _, marks = marks_in(text, "statement")
    assert [distance] == [mark.distance for mark in marks]
