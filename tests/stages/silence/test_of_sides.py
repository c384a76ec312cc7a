"""Who leaves something out where two tell of one meeting, and what: sides, clefts, what is kept back."""

import pytest


@pytest.mark.parametrize(
    ("text", "who", "on"),
    [
        (
            "Neither side said who had asked for the call.",
            "Neither side",
            "who had asked for the call",
        ),
        (
            "Neither ministry explained when the first plane would leave.",
            "Neither ministry",
            "when the first plane would leave",
        ),
        (
            "Neither government disclosed how many men had been freed.",
            "Neither government",
            "how many men had been freed",
        ),
        ("Neither company revealed what it had paid.", "Neither company", "what it had paid"),
    ],
)
def test_neither_side_says_how_it_is(left_out, text, who, on):
    """Each side gave an account of its own, and a question is open in both."""
    assert [(who, on)] == [(by, what) for by, _, what in left_out(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Neither delegation would say who had proposed the pause.",
        "Neither driver said who had turned first.",
        "Neither team showed how good it can be.",
        "Neither side said that it would sign.",
        "One side said who had asked for the call.",
    ],
)
def test_who_would_not_say_or_was_no_side_leaves_nothing_out(left_out, text):
    """Who will not say declines; who was only there gave no account."""
    assert [] == left_out(text)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Chad omitted to say that a soldier had been hurt.", "that a soldier had been hurt"),
        ("Kenya's release forgot to add that the toll was halved.", "that the toll was halved"),
        ("Egypt neglected to say that its experts had come.", "that its experts had come"),
        ("Peru did not mention in its note that the well was dry.", "that the well was dry"),
        ("The note omitted to say who had dug the well.", "who had dug the well"),
    ],
)
def test_what_somebody_omits_to_say_is_left_out_with_its_subject(left_out, text, on):
    """The whole clause is left out, not its verb alone."""
    assert [on] == [what for _, _, what in left_out(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Cairo did not omit to say that the canal was open.",
        "He forgot to say that he was hungry.",
        "The guard neglected to lock the gate that led to the port.",
    ],
)
def test_who_does_not_omit_it_has_said_it(left_out, text):
    """Nor has somebody who gives no account left anything out of one."""
    assert [] == left_out(text)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        (
            "The ministry passed over the question of the frozen accounts.",
            "the question of the frozen accounts",
        ),
        ("The Omani note passes over the raid in silence.", "the raid"),
        ("The union's circular passes in silence over the payment.", "the payment"),
        ("The council passed over the deputy for the post.", None),
        ("The plane passed over the question mark on the roof.", None),
        ("The minister passed over the bridge in silence.", None),
    ],
)
def test_texts_pass_over_anything_and_others_over_a_matter(left_out, text, on):
    """Whoever speaks passes over what talks are about; planes and councils over other things."""
    assert [on] * (on is not None) == [what for _, _, what in left_out(text)]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        (
            "What neither text reveals is how much Britain was offered.",
            "how much Britain was offered",
        ),
        ("What the note leaves unsaid is who paid.", "who paid"),
        ("What the Chilean text omits is the fate of the crew.", "the fate of the crew"),
        ("What the statement does not say is how many were killed.", "how many were killed"),
        ("What both papers avoid is the question of the debt.", "the question of the debt"),
        ("What the note omits matters more than what it tells.", None),
        ("What the statement does say is how many were killed.", None),
    ],
)
def test_what_a_text_omits_is_told_behind_the_copula(left_out, text, on):
    """It is that, and not the word "what"."""
    assert [on] * (on is not None) == [what for _, _, what in left_out(text)]


@pytest.mark.parametrize(
    ("text", "who", "country"),
    [
        ("There was no word in either account of the enclave villages.", "either account", None),
        ("There was no mention in the Malian note of the raid.", "the Malian note", "MLI"),
        ("Yemen's list has 90 names. The one issued by Oman omits the crew.", "The one", "OMN"),
        (
            "Poland's interior ministry published a notice that does not mention the migrants.",
            "a notice",
            "POL",
        ),
        ("A newspaper published a notice that does not mention the migrants.", "a notice", None),
        ("Addis Ababa's contained no such promise.", "Addis Ababa", "ETH"),
    ],
)
def test_an_account_is_its_issuers_and_has_no_topic(left_out, text, who, country):
    """Who published a text is silent in it; what the silence is about is no part of its name."""
    assert [(who, country)] == [(by, land) for by, land, _ in left_out(text)]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        (
            "The circular says that the trust will pay for the cars; the release says nothing of the kind.",
            "that the trust will pay for the cars",
        ),
        (
            "Peru's note says that the mine will close. The union's says nothing of the sort.",
            "that the mine will close",
        ),
        (
            "The release says nothing of the kind of mine that will open.",
            "the kind of mine that will open",
        ),
    ],
)
def test_nothing_of_the_kind_is_what_was_told_before(left_out, text, on):
    """A kind of something is a thing like others."""
    assert [on] == [what for _, _, what in left_out(text)]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("The note does not explain why the call had been moved.", "why the call had been moved"),
        ("The Omani statement did not say why the ship had turned.", "why the ship had turned"),
        ("Neither government explained why the call was moved.", "why the call was moved"),
        ("The note explains why the call had been moved.", None),
        ("The guards did not say why the ship had turned.", None),
    ],
)
def test_why_is_left_out_with_its_clause(left_out, text, on):
    """The word that asks belongs to what is not answered."""
    assert [on] * (on is not None) == [what for _, _, what in left_out(text)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Unlike Baku's, Yerevan's version says nothing about the corridor.", "Yerevan's version"),
        ("Rome's text, unlike Tripoli's, makes no reference to the guard.", "Rome's text"),
        ("The summary of Mali's note says nothing about the raid.", "The summary of Mali's note"),
    ],
)
def test_who_tells_it_is_no_part_of_who_does_not(left_out, text, who):
    """An account that another is unlike stands only beside it."""
    assert [who] == [by for by, _, _ in left_out(text)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The summary skirts the question of status.", 1),
        ("Mali's text dodges the matter of pay.", 1),
        ("The Greek statement evades the matter of the islands.", 1),
        ("The road skirts the village.", 0),
        ("The driver dodged the question of fuel.", 0),
        ("The thief evades the police.", 0),
    ],
)
def test_texts_go_around_a_matter(left_out, text, count):
    """Roads and drivers go around other things."""
    assert count == len(left_out(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mali's note says that the well is dry; Chad's does not.", ["that the well is dry"]),
        (
            "The Omani text states that two men fled. The Qatari text does not.",
            ["that two men fled"],
        ),
        ("The note says that the dam is safe; the mayor does not.", []),
        ("Mali's note does not say that the well is dry; Chad's does.", []),
    ],
)
def test_what_one_text_says_another_does_not(left_out, text, found):
    """The whole clause is what the second leaves out; who only speaks is no text."""
    assert found == [what for _, _, what in left_out(text)]


def test_what_is_left_out_may_stand_behind_a_colon(left_out):
    """As what it is, in apposition to "what"."""
    assert ["the tax"] == [
        what for _, _, what in left_out("The note was odd for what it left out: the tax.")
    ]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("A clause on coal, agreed in May, was missing from the text.", "A clause on coal"),
        ("A reference to coal, present in the draft, is missing from the text.", "coal"),
        ("The note did not mention the plan, long awaited by Oslo.", "the plan"),
        ("The note did not mention the drill, which Oslo had praised.", "the drill"),
        ("The note did not mention the old, unpaid debt.", "the old, unpaid debt"),
        ("The note did not mention the prisoners held in Lima.", "the prisoners held in Lima"),
        (
            "The note did not mention the men, women and ships lost.",
            "the men, women and ships lost",
        ),
    ],
)
def test_what_is_set_off_by_a_comma_is_not_left_out(marks_in, text, on):
    """It is the reporter's aside; what tells which thing is meant belongs to it."""
    report, (mark,) = marks_in(text, "silence")

    assert on == " ".join(span.of(report.text) for span in mark.on)


def test_neither_government_is_of_the_states_whose_ministers_were_named(marks_in):
    """The ministers are not the governments."""
    _, (silence,) = marks_in(
        "Foreign Minister Rosa Villavicencio of Colombia met Yván Gil of Venezuela. "
        "Neither government said when they would meet again.",
        "silence",
    )
    assert ["COL", "VEN"] == [one.actor for one in silence.who]


@pytest.mark.parametrize(
    ("text", "who", "on"),
    [
        ("About the serviceman Dushanbe keeps silent.", "Dushanbe", "the serviceman"),
        ("About the fate of the soldier Ankara is silent.", "Ankara", "the fate of the soldier"),
        ("On the fate of the pilot Quito remained silent.", "Quito", "the fate of the pilot"),
        ("About the raid in Loja the ministry says nothing.", "the ministry", "the raid in Loja"),
        ("Of the tolls the note does not speak.", "the note", "the tolls"),
        ("The Polish note made no mention of re-exports.", "The Polish note", "re-exports"),
        (
            "The read-out did not mention co-operation with Peru.",
            "The read-out",
            "co-operation with Peru",
        ),
    ],
)
def test_what_is_left_out_may_come_first_and_is_whole(left_out, text, who, on):
    """With who is silent right behind it; a hyphen parts no word."""
    assert [(who, on)] == [(by, what) for by, _, what in left_out(text)]


@pytest.mark.parametrize(
    "text",
    [
        "They did not find the bird in the first few minutes.",
        "On the other hand, there is nothing in the records which shows that he paid.",
        "They sang on the steps; the army said nothing.",
    ],
)
def test_times_and_turns_of_phrase_leave_nothing_out(left_out, text):
    """Minutes of a clock are no account."""
    assert not left_out(text)
