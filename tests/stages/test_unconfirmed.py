"""What is not confirmed is no promise and no fact; nobody is bound as the subject of a passive."""

import pytest


def _who(report, mark):
    return [" ".join(span.of(report.text) for span in party.spans) for party in mark.who]


@pytest.mark.parametrize(
    "text",
    [
        "The palace has not confirmed that the king promised Lesotho a visit.",
        "Chile's ministry declined to confirm that it had agreed to send troops.",
        "Peru has not said that it will pay in July.",
        "Oman did not confirm that it had pledged to reopen the port.",
        "Norway's envoy refused to acknowledge that Oslo had promised a loan.",
    ],
)
def test_nobody_is_bound_by_what_is_not_confirmed(marks_in, text):
    """What somebody does not confirm binds nobody, and is not told as done."""
    assert not marks_in(text, "commitment")[1]
    _, events = marks_in(text, "event")
    assert all(one.status != "happened" for one in events if one.type in {"AGREE", "SUPPORT"})


@pytest.mark.parametrize(
    "text",
    [
        "Peru confirmed that it will pay in July.",
        "Chile did not confirm the talks but promised to send aid.",
        "The envoy did not say why Chile promised to send aid.",
    ],
)
def test_what_is_confirmed_binds(marks_in, text):
    """A promise that is confirmed, or made beside the refusal, is one."""
    assert len(marks_in(text, "commitment")[1]) == 1


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ana Rao promised that no teacher would be punished for the march.", "Ana Rao"),
        ("Ken Ito pledged that the prisoners would be freed by June.", "Ken Ito"),
        ("Chile vowed that the two soldiers would be tried.", "Chile"),
        ("Norway promised that its army would leave in May.", "its army"),
        ("Peru's president pledged that Peru would pay.", "Peru"),
    ],
)
def test_who_suffers_a_deed_does_not_promise_it(marks_in, text, who):
    """Who is dismissed, tried or freed is not bound; who promises it is."""
    report, found = marks_in(text, "commitment")
    assert [_who(report, mark) for mark in found] == [[who]]
