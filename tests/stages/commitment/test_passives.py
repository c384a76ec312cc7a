"""What will be done, and what somebody is going to do: who is bound, and where nobody is."""

import pytest


@pytest.fixture(scope="session")
def bound_in(marks_in):
    """Return a function that gives who is bound, to what, and how it stands, for each commitment."""

    def run(text):
        report, marks = marks_in(text, "commitment")

        def words(spans):
            return " … ".join(span.of(report.text) for span in spans)

        return [
            (", ".join(words(party.spans) for party in mark.who), words(mark.deed), mark.status)
            for mark in marks
        ]

    return run


@pytest.mark.parametrize(
    ("text", "who", "deed", "status"),
    [
        (
            "The weir will be mended by March, the water ministry said.",
            "the water ministry",
            "The weir … mended by March",
            "open",
        ),
        (
            "Togo said the remaining sailors would be freed.",
            "Togo",
            "the remaining sailors … freed",
            "no_date",
        ),
        (
            '"Every stolen goat will be given back," Mali\'s interior minister said.',
            "Mali's interior minister",
            "Every stolen goat … given back",
            "no_date",
        ),
        (
            "Clinics would be reopened once the river had fallen, officials in Beira said.",
            "officials in Beira",
            "Clinics … reopened",
            "conditional",
        ),
        (
            "The wounded will be handed over to the Red Cross on Friday, Hamas said.",
            "Hamas",
            "The wounded … handed over to the Red Cross on Friday",
            "open",
        ),
        (
            "Foreign observers are to be admitted from Monday, Peru's foreign ministry announced.",
            "Peru's foreign ministry",
            "Foreign observers … admitted from Monday",
            "open",
        ),
        (
            "The minister said that the toll would not be raised.",
            "The minister",
            "the toll … raised",
            "declined",
        ),
        (
            "No apology would be made, the government of Fiji said.",
            "the government of Fiji",
            "No apology … made",
            "declined",
        ),
        (
            "Russian troops will be driven out by June, Ukraine's president vowed.",
            "Ukraine's president",
            "Russian troops … driven out by June",
            "open",
        ),
        (
            "No hamlet will be emptied for the dam, the energy minister of Laos pledged.",
            "the energy minister of Laos",
            "No hamlet … emptied for the dam",
            "no_date",
        ),
        (
            "The two wells will be dug by the Ghanaian army in July.",
            "the Ghanaian army",
            "The two wells … dug by the Ghanaian army in July",
            "open",
        ),
    ],
)
def test_who_says_that_a_thing_will_be_done_is_bound(bound_in, text, who, deed, status):
    """Its "by" phrase tells who does it; else he whose word it is has it done."""
    assert [(who, deed, status)] == bound_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The appeal will be heard in Quito on 3 July.",
        "He will be missed, the prime minister said of his friend.",
        "Thousands would be affected, the health ministry said.",
        "The minister said that Peru would be beaten.",
        "Ukraine's president said Russian troops would be driven out.",
        "The ferry, which will be launched in May, cost $3m, the ministry said.",
        "The UN said the camps would be closed by June.",
        "Reporters said the tax would be raised.",
        "Kenya's army warned that many lives would be lost.",
        "Analysts said the rate would be cut.",
        "The minister did not say whether the toll would be raised.",
    ],
)
def test_nobody_is_bound_by_what_befalls_or_only_others_foretell(bound_in, text):
    """No doer and nobody who decides tells it, or it is nobody's deed."""
    assert [] == bound_in(text)


@pytest.mark.parametrize(
    ("text", "who", "deed", "status"),
    [
        (
            "Uganda is going to send a second envoy to Juba.",
            "Uganda",
            "send a second envoy to Juba",
            "no_date",
        ),
        (
            "The Dutch government is going to shut the mine next year.",
            "The Dutch government",
            "shut the mine next year",
            "open",
        ),
        (
            '"We\'re going to rebuild the pier," the mayor said.',
            "We",
            "rebuild the pier",
            "no_date",
        ),
        ("Chile is not going to sell the ship.", "Chile", "sell the ship", "declined"),
        (
            "Bolivia's president said he was ill and that Bolivia is going to leave the bloc.",
            "Bolivia",
            "leave the bloc",
            "no_date",
        ),
    ],
)
def test_who_is_going_to_do_something_will(bound_in, text, who, deed, status):
    """What is said with "is going to" is said with "will" as well."""
    assert [(who, deed, status)] == bound_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Prices are going to rise.",
        "Peru was going to sign on Monday.",
        "Is Peru going to pay?",
        "Four boats are going to Tunis to fetch the crew.",
        "Chile's envoy is going to Lima to sign the accord.",
        "Oman asked whether Iran is going to pay.",
    ],
)
def test_going_somewhere_and_going_to_rise_are_no_promise(bound_in, text):
    """A journey, a forecast, a question and a plan of the past bind nobody."""
    assert [] == bound_in(text)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("The weir will be mended, the Peruvian government said.", False),
        ('"The weir will be mended," the Peruvian government promised.', False),
        ("The Peruvian government said that the weir would be mended by its army.", True),
        ("The Peruvian government said it would mend the weir.", True),
    ],
)
def test_who_is_bound_by_his_own_words_is_so_in_the_reporters(marks_in, text, is_told):
    """As with "vowed to mend it"; who is named in what somebody says is bound in the words of that one."""
    _, (mark,) = marks_in(text, "commitment")
    assert is_told == (mark.voice is not None)


@pytest.mark.parametrize(
    ("text", "strengths"),
    [
        ("Norway hopes to be invited to the talks in May.", []),
        ("If Brussels wants to be believed, it must stop.", []),
        ("Peru wants to be paid for the fuel.", []),
        ("Norway hopes to invite Chad to the talks in May.", ["hopes"]),
        ("Peru wants to pay for the fuel.", ["intends"]),
    ],
)
def test_who_hopes_to_be_invited_is_bound_to_nothing(marks_in, text, strengths):
    """What one wishes to be done to oneself is no deed of one's own."""
    assert [one.strength for one in marks_in(text, "commitment")[1]] == strengths
