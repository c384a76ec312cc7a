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
    ("text", "status"),
    [
        ("Ankara could not confirm claims that Syria had shelled the village.", "possible"),
        ("Ankara declined to confirm a report that its jets had struck the camp.", "possible"),
        ("China has not confirmed reports that one of its sailors was injured.", "possible"),
        ("The UN has yet to verify allegations that rebels burned down the clinic.", "possible"),
        ("Nairobi could not verify rumours that rebels had attacked the port.", "possible"),
        ("Kenya confirmed reports that rebels had attacked the port.", "happened"),
        ("Oslo could not verify the army's claim that Chad had shelled the town.", "happened"),
        ("Kenya denied reports that its jets had struck the camp.", "denied"),
    ],
)
def test_reports_not_confirmed_are_neither_fact_nor_denied(marks_in, text, status):
    """Whose claim it is stands behind it; what is confirmed or denied stays so."""
    _, events = marks_in(text, "event")

    assert [one.status for one in events if one.type == "ASSAULT"] == [status]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ankara could not confirm claims that Syria had shelled the village.", None),
        ("China has not confirmed reports that one of its sailors was injured.", None),
        ("Ankara declined to confirm a report that its jets had struck the camp.", None),
        ("Oslo could not verify the army's claim that Chad had shelled the town.", "the army"),
    ],
)
def test_who_does_not_confirm_reports_tells_none(marks_in, text, source):
    """What the reports say is said by whoever they are from."""
    report, found = marks_in(text, "statement")
    inner = min(found, key=lambda one: sum(s.end - s.start for s in one.spans))
    told = inner.source and " ".join(s.of(report.text) for s in inner.source.spans)

    assert told == source


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


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The army would not confirm the killing of three herders.", "possible"),
        ("Baku has not confirmed the arrest of the envoy.", "possible"),
        ("Police declined to confirm the raid on the newspaper.", "possible"),
        ("The palace refused to verify an attack by rebels on the convoy.", "possible"),
        ("The army refused to confirm the arrest of two editors.", "possible"),
        ("The army confirmed the killing of three herders.", "happened"),
        ("The ministry refused to explain the arrest of the envoy.", "happened"),
        ("Police declined to comment on the raid on the newspaper.", "happened"),
    ],
)
def test_a_deed_that_nobody_confirms_may_have_been(marks_in, text, status):
    """Who will not speak about it does not leave open whether it was done."""
    _, events = marks_in(text, "event")
    assert status in {one.status for one in events}
    assert status == "happened" or not any(
        one.status == "happened" for one in events if one.type != "REJECT"
    )


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Armenia neither confirmed nor denied carrying out the strike.", "strike", "possible"),
        ("Chad neither confirmed nor denied having captured the envoy.", "captured", "possible"),
        ("Lima refused to confirm or deny that it had sent troops.", "sent troops", "possible"),
        ("Baku would neither confirm nor deny that it had shelled Oru.", "shelled", "possible"),
        ("Oman could not confirm or deny that it had freed the crew.", "freed", "possible"),
        # One of the two alone is a denial, or a confirmation.
        ("Norway denied carrying out the strike.", "strike", "denied"),
        (
            "Chad did not confirm the raid and denied having captured the envoy.",
            "captured",
            "denied",
        ),
        ("Chad confirmed having captured the envoy but denied the raid.", "captured", "happened"),
    ],
)
def test_what_is_neither_confirmed_nor_denied_may_have_been(marks_in, text, trigger, status):
    """Whoever keeps it to himself tells neither that he did it nor that he did not."""
    report, events = marks_in(text, "event")

    told = {
        one.status
        for one in events
        if trigger in " ".join(span.of(report.text) for span in one.trigger)
    }

    assert told == {status}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A commission will determine whether Serbian police tortured the detainees.", "ASSAULT"),
        ("It is unclear if Turkish jets bombed the village of Derik.", "ASSAULT"),
        ("Nobody could say whether Eritrea had attacked the convoy.", "ASSAULT"),
        ("Doubts remain as to whether Libyan forces fired on the trawler.", "ASSAULT"),
        ("It was not immediately known if rebels had seized the Malian base.", "ASSAULT"),
        ("Asked if Qatar had paid the ransom, the minister smiled.", "CONCEDE"),
        ("A reporter asked the envoy whether Belarus was arming the Sudanese army.", "AID"),
        ("Reuters could not establish if Chadian police had arrested the bishop.", "COERCE"),
        ("Whether Oman had expelled the consul, or only warned him, nobody knew.", "SANCTION"),
        ("The court will decide whether Togo broke the law and deported the pastor.", "COERCE"),
        ("Nigerian jets possibly bombed a village in Niger by mistake.", "ASSAULT"),
        ("Perhaps Togo expelled the consul.", "SANCTION"),
    ],
)
def test_what_is_only_wondered_about_is_possible(marks_in, text, kind):
    """Nobody tells that it is so, nor that it is not."""
    _, events = marks_in(text, "event", date="2025-03-04")
    assert {one.status for one in events if one.type == kind} == {"possible"}


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Whether Spain likes it or not, Morocco expelled the envoy.", "SANCTION", "happened"),
        ("The panel asked who had shelled the Ukrainian hospital.", "ASSAULT", "happened"),
        ("Oman will expel the consul if Qatar attacks the island.", "ASSAULT", "hypothetical"),
        ("Ghana said that Togo expelled the consul.", "SANCTION", "happened"),
        ("Nobody knows why Sudan bombed the camp.", "ASSAULT", "happened"),
        ("The minister asked Togo to free the pastor if it wanted aid.", "RETREAT", "demanded"),
    ],
)
def test_what_is_taken_for_granted_is_not_wondered_about(marks_in, text, kind, status):
    """Conditions, reasons and questions of who did it are no questions if it was done."""
    _, events = marks_in(text, "event", date="2025-03-04")
    assert status in {one.status for one in events if one.type == kind}
