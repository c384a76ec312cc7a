"""Who breaks an embargo that others imposed defies them, and imposed none."""

import pytest


def _told(marks_in, text):
    """Return type and countries of both sides of events."""
    _, events = marks_in(text, "event", date="2025-03-04")
    return {
        (one.type, *(tuple(p.country for p in side) for side in (one.source, one.target)))
        for one in events
    }


@pytest.mark.parametrize(
    ("text", "refusal", "measure"),
    [
        (
            "Burundi broke the arms embargo on Congo, UN experts said.",
            ("REJECT", ("BDI",), ("COD",)),
            ("SANCTION", (), ("COD",)),
        ),
        (
            "A Turkish firm evaded American sanctions on Iran.",
            ("REJECT", ("TUR",), ("USA",)),
            ("SANCTION", ("USA",), ("IRN",)),
        ),
        (
            "Turkey ignored the embargo that Washington had imposed on Iran.",
            ("REJECT", ("TUR",), ("USA",)),
            ("SANCTION", ("USA",), ("IRN",)),
        ),
        (
            "Rwanda defied the UN's sanctions on the M23.",
            ("REJECT", ("RWA",), ("UNO",)),
            ("SANCTION", ("UNO",), ("COD",)),
        ),
    ],
)
def test_who_breaks_a_measure_defies_who_took_it(marks_in, text, refusal, measure):
    """Whose measure it is stands beside it, or nowhere."""
    told = _told(marks_in, text)
    assert refusal in told
    assert measure in told


def test_who_tightens_a_measure_took_it(marks_in):
    """And a ban on hosepipes is nobody's in politics."""
    text = "The UN Security Council tightened its arms embargo on Congo."
    assert _told(marks_in, text) == {("SANCTION", ("UNO",), ("COD",))}
    assert not _told(marks_in, "A plumber evaded the ban on hosepipes.")


@pytest.mark.parametrize(
    ("text", "is_rebuke"),
    [
        ("Riyadh described the Houthi offer as a sham.", True),
        ("Armenia's premier branded Baku's claims absurd.", True),
        ("Belarus calls the measure of Vilnius theft.", True),
        ("Taipei called the Chinese patrol an intrusion.", True),
        ("Critics called the film absurd.", False),
        ("Doctors labelled the drug dangerous.", False),
        ("The pilot called the landing rough.", False),
    ],
)
def test_who_runs_another_down_rebukes_him(marks_in, text, is_rebuke):
    """A film or a drug is nobody."""
    assert ("ACCUSE" in {one[0] for one in _told(marks_in, text)}) is is_rebuke
