"""What is denied or proposed in a clause is told as denied or asked for."""

import pytest


def status_of(marks_in, text, word):
    """Return the status of the event told by a word."""
    (status,) = {mark.status for mark in marks_in(text, "event")[1] if word in mark.text}
    return status


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Kenya denied that it had offered to free the two bishops.", "offered"),
        ("Oman denies it agreed to extradite the general", "agreed"),
        ("The envoy denied that Tunis had threatened to expel the Libyans.", "threatened"),
        ("Niger denies promising Chad aid", "promising"),
        ("Ghana denied that it had made an offer to Togo.", "offer"),
        ("The mayor dismissed reports that police had beaten the students.", "beaten"),
        ("Kenya denied having helped to kill the bishop.", "kill"),
        ("Mali denies arrest of envoy", "arrest"),
        ("The general denied that he had met the rebels or offered them money.", "offered"),
    ],
)
def test_a_deed_told_in_a_clause_of_denial_is_denied(marks_in, text, word):
    """However sure anything else is that it happened."""
    assert status_of(marks_in, text, word) == "denied"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Togo denied that it had promised to withdraw its soldiers.", "withdraw"),
        ("Chad denies it intends to close its embassy in Niger.", "close"),
        ("Ghana denied having offered to lift its ban on Togolese cocoa.", "lift"),
        ("The premier denied rumours that he had agreed to sack the general.", "sack"),
        ("Mali denied it was planning to arrest the bishop.", "arrest"),
    ],
)
def test_what_somebody_is_denied_to_have_planned_is_denied(marks_in, text, word):
    """The deed falls with the plan, the promise or the offer."""
    assert status_of(marks_in, text, word) == "denied"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ghana denied that it had urged Togo to expel the envoy.", "demanded"),
        ("Chad did not deny that it had agreed to expel the envoy.", "planned"),
        ("Chad denied a plot and agreed to expel the envoy.", "planned"),
    ],
)
def test_what_is_asked_of_others_or_not_denied_stands(marks_in, text, status):
    """Only the doer's own plans fall with a denial."""
    assert status_of(marks_in, text, "expel") in {status, "promised"}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The ministry did not deny that it had expelled the envoy.", "expelled"),
        ("The army denied that its men had shot protesters who attacked a barracks.", "attacked"),
        ("Mali denied it was holding the envoy, whom it had arrested in May.", "arrested"),
        ("Chad denied that it had bombed the camp, and accused Niger of lying.", "accused"),
        ("Iran denied a request by Iraq.", "request"),
        ("Chad denied it bombed the camp and accused Niger of lying.", "accused"),
    ],
)
def test_what_stands_beside_a_denied_deed_is_not_denied(marks_in, text, word):
    """A relative clause, what comes after, and what is denied to somebody."""
    assert status_of(marks_in, text, word) == "happened"


@pytest.mark.parametrize(
    "text",
    [
        "Mr Holm proposed that Canada recognise Norway's claim.",
        "Peru proposed that Chile recognise the island's government.",
        "The council suggested that Georgia recognise the treaty.",
    ],
)
def test_who_is_only_proposed_for_a_deed_has_promised_nothing(marks_in, text):
    """The deed is asked of him by somebody else."""
    assert status_of(marks_in, text, "recognise") in {"demanded", "possible"}


def test_who_speaks_of_a_plan_of_somebody_else_proposes_nothing(marks_in):
    """A clause with a tense of its own tells what it tells."""
    text = "The envoy suggested that Chad had bombed the camp."
    assert status_of(marks_in, text, "bombed") == "happened"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ms Vera denied that she had ordered the guards to beat the students.", "beat"),
        ("Kenya denied ordering its troops to shell the port.", "shell"),
        ("The general denied that he had directed his men to arrest the bishop.", "arrest"),
        ("The judge denied that he had commanded the guards to free the mayor.", "free"),
        ("The premier denied having instructed the envoy to sign the treaty.", "sign"),
        ("Mali denied that it had instructed its army to shell the town.", "shell"),
    ],
)
def test_what_somebody_is_denied_to_have_ordered_is_denied(marks_in, text, word):
    """Those under orders do what they are told, others may do what they are asked."""
    assert status_of(marks_in, text, word) == "denied"


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        (
            "The minister did not deny that she had ordered the army to shell the port.",
            "shell",
            "demanded",
        ),
        ("Ghana denied that it had asked Togo to expel the envoy.", "expel", "demanded"),
        ("Chad denied having asked Niger to free the men.", "free", "demanded"),
        ("Peru denied it had pressed Chile to close the mine.", "close", "demanded"),
        ("Malta denied that Libya had been asked to withdraw its boats.", "withdraw", "demanded"),
        ("The premier denied a rift and ordered the army to shell the port.", "shell", "demanded"),
    ],
)
def test_what_is_ordered_or_asked_after_all_stands(marks_in, text, word, status):
    """Neither a denial that is not made nor one of something else takes it away."""
    assert status_of(marks_in, text, word) == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        (
            "The bishop denied that he had fled at the urging of Kenya.",
            "urging",
            "denied",
        ),
        ("Peru denied that the troops were sent on the orders of Chile.", "orders", "denied"),
        ("Togo denied that the envoy came at the invitation of Ghana.", "invitation", "denied"),
        ("Togo dismissed claims that he came at the invitation of Ghana.", "invitation", "denied"),
        ("Peru denied that the troops were sent, at Chile's request.", "request", "happened"),
        ("Peru said that the mine was shut at Chile's request.", "request", "happened"),
        ("Peru denied that the mine was shut after Chile's request.", "request", "happened"),
    ],
)
def test_the_plea_at_which_a_denied_deed_was_done_is_denied(marks_in, text, word, status):
    """A plea that is no part of what is denied, or only comes before it, was made."""
    assert status_of(marks_in, text, word) == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("An earlier notice wrongly said that Peru had expelled the envoy.", "expelled", "denied"),
        ("A caption incorrectly stated that Kenya had arrested a pilot.", "arrested", "denied"),
        ("A spokesman falsely claimed that Chad had shelled the town.", "shelled", "denied"),
        ("It was wrongly reported that Peru had closed its embassy.", "closed", "denied"),
        ("Peru was wrongly reported to have expelled the envoy.", "expelled", "denied"),
        ("The notice misstated that Togo had recalled its envoy.", "recalled", "denied"),
        ("The ministry rightly said that Peru had expelled the envoy.", "expelled", "happened"),
        ("Togo wrongly denied that it had bombed the bridge.", "bombed", "happened"),
        ("The army falsely denied that its men had shot a nun.", "shot", "happened"),
        ("Togo denied that it had bombed the bridge.", "bombed", "denied"),
        ("Mali mistakenly believed that Niger had shelled and bombed Gao.", "bombed", "denied"),
        ("Mali denied that it had shelled Gao and accused Niger.", "accused", "happened"),
        ("Critics say Kenya wrongly arrested a pilot.", "arrested", "happened"),
        ("Mali accused the paper of wrongly saying that police shot him.", "shot", "happened"),
    ],
)
def test_what_is_said_wrongly_did_not_happen(told, text, word, status):
    """But a deed itself may be wrong, and who is only accused of a false report may be right."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            (
                "Asked about Uganda, the minister denied that Kenyan agents had abducted the opposition "
                "politician Kizza Besigye in Nairobi in 2024 and handed him over to Kampala."
            ),
            "handed",
        ),
        (
            "Chad denied that its envoy had met the rebels in Tripoli and offered them money.",
            "offered",
        ),
        ("Peru denied that its soldiers had surrounded the miners and shot them.", "shot"),
        ("Kenya denied that its officers had found the pilots and beaten them.", "beaten"),
        ("Mali denied that its troops had found the herders and killed them.", "killed"),
    ],
)
def test_what_is_done_to_whom_a_denied_clause_names_is_denied_too(marks_in, text, word):
    """The second deed goes on with the clause, whatever the parser joins it to."""
    assert status_of(marks_in, text, word) == "denied"


def test_a_second_denied_deed_is_of_the_same_doer(marks_in):
    """Not of who denies both."""
    report, marks = marks_in(
        "Asked about Uganda, the minister denied that Kenyan agents had abducted the opposition "
        "politician Kizza Besigye in Nairobi in 2024 and handed him over to Kampala.",
        "event",
    )
    (source,) = next(mark.source for mark in marks if "handed" in mark.text)

    assert source.spans[0].of(report.text) == "Kenyan agents"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Chad denied the report and recalled its ambassador from Niger.", "recalled"),
        ("Chad denied that it had armed the rebels and accused Niger of a plot.", "accused"),
        ("Chad denied that it had armed the rebels and thanked them.", "thanked"),
    ],
)
def test_what_follows_a_denial_happened(marks_in, text, word):
    """A new act of who denies."""
    assert status_of(marks_in, text, word) == "happened"
