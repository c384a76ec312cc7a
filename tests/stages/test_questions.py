"""What a direct question asks is told by nobody, and promised by nobody."""

import pytest


def _told(marks_in, text, kind):
    report, marks = marks_in(text, kind)
    return [(" ".join(s.of(report.text) for s in mark.spans), mark) for mark in marks]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Has Oman asked Qatar to lift its ban?", "asked"),
        ("Has Oman asked Qatar to lift its ban?", "lift"),
        ("Minister Vega, did Chile bomb the port?", "bomb"),
        ("Did Peru bomb the port, or did Chile shell it?", "shell"),
        ("The envoy of Peru called the queen a liar. Did Peru apologise?", "apologise"),
        ("Will Peru deport the nine Chilean sailors?", "deport"),
        ("QUESTION (Wire): Will Norway expel the Danish envoy?", "expel"),
        ('A reporter asked: "Has Peru attacked Chile?"', "attacked"),
        ('"Has Peru attacked Chile?" the opposition leader asked.', "attacked"),
    ],
)
def test_what_is_only_asked_is_possible(told, text, word):
    """Also what somebody is only asked to have demanded, and in quotation marks."""
    assert told(text, word).status == "possible"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Why did Chad attack Niger?", "attack"),
        ("Who attacked the convoy in Mali?", "attacked"),
        ("Chad attacked Niger, didn't it?", "attacked"),
        ("Iran has arrested two Germans, has it not?", "arrested"),
        ("Did Peru arrest the man who killed two Chilean soldiers?", "killed"),
        ("Will Greece expel the envoy after Italy recalled its ambassador?", "recalled"),
        ("Has Armenia, which attacked Georgia in May, apologised?", "attacked"),
        ("Did Peru bomb the port? Chile shelled it on Monday.", "shelled"),
    ],
)
def test_what_a_question_takes_for_granted_is_told(told, text, word):
    """Who asks why, or for assent, tells it; so do the clauses beside a question."""
    assert told(text, word).status == "happened"


@pytest.mark.parametrize(
    "text",
    [
        "Will Peru deport the nine Chilean sailors?",
        "When will Ghana sign the deal?",
        "The question is: will Spain veto the plan?",
        "Has Lima offered to buy wheat from Mali?",
        "Is Oman ready to host the talks?",
    ],
)
def test_who_is_only_asked_promises_nothing(marks_in, text):
    """With the question's own "will", or by a word of promising."""
    assert [] == _told(marks_in, text, "commitment")


@pytest.mark.parametrize(
    "text",
    [
        "Peru will deport the nine Chilean sailors.",
        "Will Spain veto the plan? Ghana will sign it.",
        "What will happen? Oman is ready to host the talks.",
    ],
)
def test_a_promise_beside_a_question_is_one(marks_in, text):
    """Only the question's own clause asks."""
    assert 1 == len(_told(marks_in, text, "commitment"))


@pytest.mark.parametrize(
    "text",
    [
        'A reporter asked: "Has Peru attacked Chile?"',
        '"Has Peru attacked Chile?" the opposition leader asked.',
        "Kenya asked Togo whether it had attacked Benin.",
        "The senator asked the minister if Spain had bombed the port.",
        "A deputy asked the chancellor why Chad had attacked Niger.",
    ],
)
def test_who_puts_a_question_demands_nothing(marks_in, text):
    """To ask for an answer is no request."""
    assert "REQUEST" not in [mark.type for _, mark in _told(marks_in, text, "event")]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya asked Togo to withdraw its troops.",
        "Kenya asked Togo for help.",
        "Kenya asked that Togo free the sailors.",
    ],
)
def test_who_asks_for_something_requests_it(marks_in, text):
    """A deed that is asked for is no question."""
    assert "REQUEST" in [mark.type for _, mark in _told(marks_in, text, "event")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Minister Rossi, has Peru asked Bolivia to withdraw its troops?", 0),
        ("The speaker called the deputy to order.", 0),
        ("Peru asked Bolivia to withdraw its troops.", 1),
    ],
)
def test_a_demand_only_asked_about_is_no_statement(marks_in, text, count):
    """Nor is the order that somebody is called to."""
    assert count == len(_told(marks_in, text, "statement"))
