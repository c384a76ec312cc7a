"""What a bad translation says somebody "has meet" he has met."""

import pytest


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("In the same day he has meet with the President of Peru.", {"happened"}),
        ("The minister has on Monday meet with the envoy of Peru.", {"happened"}),
        ("The president of Chad has visit Libya.", {"happened"}),
        ("The minister of Serbia has hold talks with the envoy of Peru.", {"happened"}),
        ("The minister has yet to meet the envoy of Peru.", {"denied"}),
        ("Next week the minister has to meet the envoy of Peru.", {"planned"}),
        ("The minister will meet the envoy of Peru.", {"promised", "planned"}),
    ],
)
def test_has_tells_what_is_done(marks_in, text, status):
    """Behind "has to" and "has yet to" it is not."""
    _, events = marks_in(text, "event")

    assert events
    assert {one.status for one in events} <= status
