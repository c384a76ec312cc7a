"""Plans without a date: however it is said that no date is set, the plan is a commitment without one."""

import pytest


@pytest.fixture(scope="session")
def plans_in(marks_in):
    """Return a function that gives the words, countries and due days of the commitments of a text."""

    def run(text):
        report, marks = marks_in(text, "commitment")
        return [
            (
                " … ".join(span.of(report.text) for span in mark.deed),
                [party.country for party in mark.who],
                mark.status,
            )
            for mark in marks
        ]

    return run


@pytest.mark.parametrize(
    ("text", "deed", "who"),
    [
        ("The envoy said the date of the visit had not been fixed.", "the visit", []),
        (
            "A date for talks between Peru and Chile is yet to be announced.",
            "talks between Peru and Chile",
            ["PER", "CHL"],
        ),
        ("It is too early to speak of a date for Kenya's own vote.", "Kenya's own vote", ["KEN"]),
        (
            "A visit by the Kenyan president remains without a date.",
            "A visit by the Kenyan president",
            ["KEN"],
        ),
        ("The timing of the summit is still being discussed.", "the summit", []),
        ("The date of the handover remains open.", "the handover", []),
        ("Dates for the next round of talks have yet to be agreed.", "the next round of talks", []),
        ("The day of any visit is still to be agreed.", "any visit", []),
        ("The hour of the meeting was not fixed yet.", "the meeting", []),
        ("The timing of the summit is being worked out.", "the summit", []),
        ("The date of the vote is being negotiated.", "the vote", []),
        ("The date of the summit remains to be determined.", "the summit", []),
        (
            "Chad declined to say when Niger would hold the vote.",
            "Niger would hold the vote",
            ["NER"],
        ),
        (
            "The ministry would not say when it would open the border.",
            "it would open the border",
            [None],
        ),
        ("Peru would not say when it would start talks.", "it would start talks", ["PER"]),
        (
            "Oman declined to say when it would end the blockade.",
            "it would end the blockade",
            ["OMN"],
        ),
    ],
)
def test_no_date_is_set(plans_in, text, deed, who):
    """The deed is what is planned, whoever does it."""
    assert [(deed, who, "no_date")] == plans_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The date of the summit has been fixed.",
        "The date of the attack is not known.",
        "The date of the vote is being announced in Lima.",
        "The day of the attack is still to be established.",
        "No day of the visit passed without a quarrel.",
        "The price of the visit is still to be agreed.",
        "Her date of birth was not given.",
        "Chad did not say when Niger had held the vote.",
        "The station would not say when it would rain.",
        "Chad did not say when it would arrive.",
        "Peru would not say when it would take effect.",
    ],
)
def test_no_plan(plans_in, text):
    """A date that is set, one of something past, and weather are no plans without a date."""
    assert [] == plans_in(text)


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("Spain said it hoped for calm in the region.", []),
        ("Chad hopes for rain.", []),
        ("Peru hopes for a good harvest.", []),
        ("Chad hopes to sign the pact.", ["sign the pact"]),
        ("Peru hopes for an early visit by the envoy.", ["an early visit by the envoy"]),
    ],
)
def test_a_wish_is_no_promise(plans_in, text, deeds):
    """Who hopes for a deed speaks of a plan, who hopes for rain does not."""
    assert deeds == [deed for deed, _, _ in plans_in(text)]


@pytest.mark.parametrize(
    ("text", "deed", "country", "status"),
    [
        (
            "President Kiir said he awaits General Burhan for a visit in March.",
            "a visit in March",
            "SDN",
            "open",
        ),
        (
            "We await you for a state visit, Putin told Xi Jinping.",
            "a state visit",
            "CHN",
            "no_date",
        ),
        ("Peru promised to pay were the court to order it.", "pay", "PER", "conditional"),
    ],
)
def test_whom_one_awaits_and_on_what_it_hangs(plans_in, text, deed, country, status):
    """Who is awaited for a visit is expected to come; "were ... to" is a condition."""
    assert (deed, [country], status) in plans_in(text)


def test_what_is_awaited_for_a_month_is_no_deed(plans_in):
    """Results promise nothing."""
    assert [] == plans_in("Peru awaits the results for May.")


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("Peru will sign the pact by the end of July.", None, "2024-07-31"),
        ("Peru will sign the pact by the end of the year.", None, "2024-12-31"),
        ("Peru will sign the pact by the end of 2025.", None, "2025-12-31"),
        ("Peru will sign the pact by the end of next month.", None, "2024-07-31"),
        ("Chad will sign the pact by end-July.", None, "2024-07-31"),
        ("Peru will sign the pact at the end of July.", "2024-07-21", "2024-07-31"),
        ("Peru will sign the pact in July.", "2024-07-01", "2024-07-31"),
        ("Peru plans to visit Palau in July and August.", "2024-07-01", "2024-08-31"),
        ("Peru will send the ships in July or August.", "2024-07-01", "2024-08-31"),
        ("Peru promised to pay the arrears in 2025 and 2026.", "2025-01-01", "2026-12-31"),
        ("Peru will sign the pact in July and Chile in August.", "2024-07-01", "2024-07-31"),
        ("Peru plans to pay in July and June 2026.", "2024-07-01", "2024-07-31"),
        ("Peru will sign the pact by July and August.", None, "2024-07-31"),
        ("Peru will sign the pact by 3 July.", None, "2024-07-03"),
        ("Peru will sign the pact by 2030.", None, "2030-12-31"),
        ("Peru will sign the pact no later than 3 July.", None, "2024-07-03"),
        ("Peru will sign the pact by mid-July.", "2024-07-11", "2024-07-21"),
        ("Peru will sign the pact on 3 July.", "2024-07-03", "2024-07-03"),
        ("Peru will sign the pact before the end of July.", None, "2024-07-31"),
        ("Peru will sign the pact from 3 to 5 July.", "2024-07-03", "2024-07-05"),
        ("Peru will sign the pacts between 3 and 9 July.", "2024-07-03", "2024-07-09"),
        ("Peru will sign the pacts on July 3 and 4.", "2024-07-03", "2024-07-04"),
    ],
)
def test_what_is_due_by_a_time_has_no_beginning(marks_in, text, begin, end):
    """What is due by a time may be done on any day until its last one."""
    _, marks = marks_in(text, "commitment")
    assert [(mark.due.begin, mark.due.end) for mark in marks] == [(begin, end)]


@pytest.fixture(scope="session")
def terms_in(marks_in):
    """Return a function that gives status, condition, first and last day of the one promise of a text."""

    def run(text):
        report, marks = marks_in(text, "commitment")
        (mark,) = marks
        begin, end = (mark.due.begin, mark.due.end) if mark.due else (None, None)
        condition = " … ".join(span.of(report.text) for span in mark.condition)
        return mark.status, condition, begin, end

    return run


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        (
            "Greece will sign the pact within 30 days of the ceasefire.",
            "within 30 days of the ceasefire",
        ),
        (
            "Turkey will withdraw its troops within 90 days of the signing of a security pact.",
            "within 90 days of the signing of a security pact",
        ),
        (
            "Kenya promised to release the men two weeks after the vote.",
            "two weeks after the vote",
        ),
        ("Mali will hold elections within a year of the signing.", "within a year of the signing"),
        ("Sudan will open the road ten days after ratification.", "ten days after ratification"),
    ],
)
def test_a_term_counted_from_what_has_yet_to_come_is_a_condition(terms_in, text, condition):
    """Its last day is unknown, but it is no promise without a date."""
    assert ("conditional", condition, None, None) == terms_in(text)


@pytest.mark.parametrize(
    ("text", "status", "end"),
    [
        ("Greece will sign the pact within 30 days.", "open", "2024-07-12"),
        (
            "Chad will withdraw its troops within a week of the vote on Sunday.",
            "open",
            "2024-06-16",
        ),
        ("Peru will pay for 30 days of training.", "no_date", None),
        ("Peru will send doctors for two weeks of talks.", "no_date", None),
        ("Peru will pay 30 days of wages.", "no_date", None),
    ],
)
def test_other_terms_are_no_conditions(terms_in, text, status, end):
    """One from the report's day on, from a day that is named, or how long something lasts."""
    found, condition, _, last = terms_in(text)

    assert (status, "", end) == (found, condition, last)


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("Chad will withdraw its troops after Easter.", "2025-04-21"),
        ("Malta will free the sailors after 3 May 2025.", "2025-05-04"),
        ("Kenya said it would reopen the border after the end of June.", "2024-07-01"),
        ("Nepal will send a delegation after Ramadan.", "2025-04-02"),
        ("Peru will sign the pact after the end of July.", "2024-08-01"),
    ],
)
def test_after_a_day_a_promise_is_due_from_the_next(terms_in, text, begin):
    """No last day is set."""
    assert (begin, None) == terms_in(text)[2:]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Two days after the coup, the bloc's leaders decided to freeze all payments.", "no_date"),
        ("A week after the raid, Oman agreed to send tents.", "no_date"),
        ("Hours after the blast, Peru pledged to send police.", "no_date"),
        ("Two weeks after the vote, Kenya will release the men.", "conditional"),
        ("Kenya promised to release the men two weeks after the vote.", "conditional"),
    ],
)
def test_a_term_before_a_promise_tells_when_it_was_made(marks_in, text, status):
    """Before the deed itself it tells when that is due."""
    assert [status] == [mark.status for mark in marks_in(text, "commitment")[1]]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("The dates of the visit will be agreed through diplomatic channels.", "the visit"),
        ("The time of the visit will be arranged later.", "the visit"),
        ("The exact date of the summit would be announced in due course.", "the summit"),
        ("The date of the trip is being coordinated.", "the trip"),
    ],
)
def test_a_date_that_will_be_settled_is_open(plans_in, text, deed):
    """Who will settle it has none yet."""
    assert [(deed, [], "no_date")] == plans_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The date of the visit will be 5 May.",
        "The dates will be eaten at dusk.",
        "The time of the accident will be established.",
    ],
)
def test_a_date_that_is_told_or_of_the_past_is_not_open(plans_in, text):
    """Nor are the dates of a palm."""
    assert [] == plans_in(text)
