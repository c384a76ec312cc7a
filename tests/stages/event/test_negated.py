"""What a plain "not" at a verb says of its deed."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.knowledge.deeds import Deed, kind_of
from dragoman.language.reader import default_reader
from dragoman.stages.event.found import Found
from dragoman.stages.event.negated import negated_by


def negated(text, word, status, name="AGREE"):
    """Return what a verb's own negation makes of a deed that the model is sure of."""
    reading = default_reader().read([read_text(text, title="-")])[0]
    verb = next(token for token in reading.tokens if token.text == word)
    deed = Deed(kind_of(name, ""), (), frozenset(), "")
    return negated_by(reading, Found(deed, verb.index, (verb.index,), (), (), None, "head", status))


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Oman did not take up the offer.", "take", "AGREE"),
        ("The rebels never signed the accord.", "signed", "SUPPORT"),
        ("Kenya no longer recognises the island.", "recognises", "SUPPORT"),
        ("Chile did not rule out a recall of its envoy.", "rule", "REJECT"),
        ("The guards didn't free the sailors.", "free", "RETREAT"),
    ],
)
def test_a_verb_with_a_not_of_its_own_is_denied(text, word, name):
    """However sure the model is that it happened."""
    assert negated(text, word, "happened", name) == "denied"


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Peru not only freed the sailors but paid them.", "freed", "RETREAT"),
        ("The rebels did not sign until Iran freed the crew.", "sign", "SUPPORT"),
        ("The union did not accept the offer.", "accept", "REJECT"),
        ("The king signed the law, not the treaty.", "signed", "SUPPORT"),
        ("Had Togo not freed the crew, Ghana would have shut the port.", "freed", "RETREAT"),
    ],
)
def test_a_not_of_something_else_denies_no_deed(text, word, name):
    """Neither does one that the model takes for the refusal that it is."""
    assert negated(text, word, "happened", name) is None


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Chile did not rule out recalling its envoy.", "recalling", "possible"),
        ("The guards did not fail to arrest the mayor.", "arrest", "happened"),
        ("The general did not hesitate to shell the port.", "shell", "happened"),
        ("The general will not hesitate to shell the port.", "shell", None),
        ("The guards failed to arrest the mayor.", "arrest", None),
        ("Oman refused to sign the accord.", "sign", None),
        ("Peru did not only free the sailors, it apologised.", "free", "happened"),
    ],
)
def test_a_denial_denied_leaves_a_deed_open_or_done(text, word, status):
    """Who did not fail to do something did it."""
    assert negated(text, word, "denied") == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        (
            "Togo said it had not provided arms and had given $6 million to Mali.",
            "given",
            "happened",
        ),
        ("Peru had not closed the port and had freed the crew.", "freed", "happened"),
        ("Oman has never armed the rebels and has sent doctors to Mali.", "sent", "happened"),
        (
            "Mali rejected the charge, saying its army had not shot the crew and had freed them.",
            "freed",
            "happened",
        ),
        ("Peru had not closed the port nor had it freed the crew.", "freed", "denied"),
        ("Oman denied that it had armed the rebels and had sent troops to Mali.", "sent", "denied"),
        (
            "Sudan denied that it had shelled the town and has summoned the envoy of Chad.",
            "summoned",
            "happened",
        ),
        ("Peru did not close the port or free the crew.", "free", "denied"),
    ],
)
def test_a_not_is_of_its_own_clause(told, text, word, status):
    """A clause with a helper of its own is told by itself."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Chad warned Niger to stop shelling its border towns.", "shelling", "ongoing"),
        ("The minister warned Oman to halt bombing Yemen.", "bombing", "ongoing"),
        ("Chad urged Niger to stop shelling its towns.", "shelling", "ongoing"),
        ("Togo vowed to stop Benin shelling its ports.", "shelling", "possible"),
        ("Togo promised to stop rebels attacking its villages.", "attacking", "possible"),
        ("Togo pledged to stop Benin arresting its fishermen.", "arresting", "possible"),
        ("Kenya vowed to stop gunmen murdering farmers in Turkana.", "murdering", "possible"),
        ("Niger promised to stop bandits killing herders near Agadez.", "killing", "possible"),
    ],
)
def test_who_is_to_stop_does_it_and_who_is_to_be_stopped_may(told, text, word, status):
    """Somebody's own deed goes on; what he means to stop others from may never have begun."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The ministry has not received any request from Ghana.", "request", "denied"),
        ("Oslo said it did not receive an invitation from Turkey.", "invitation", "denied"),
        ("Nairobi has not seen any apology from Kampala.", "apology", "denied"),
        ("The ministry did not get a warning from Peru.", "warning", "denied"),
        ("The firm did not get a threat from Peru.", "threat", "denied"),
        ("Ghana has not yet received a formal complaint from Togo.", "complaint", "denied"),
        ("Chad has not received an answer to its request.", "request", "happened"),
        ("The embassy has not received the request that Ghana sent.", "request", "happened"),
        ("The embassy received a request from Ghana.", "request", "happened"),
        ("Togo has not had any apology from Mali.", "apology", "denied"),
        ("The envoy had not seen a threat from Togo.", "threat", "happened"),
        ("The union does not view a walkout as wise.", "walkout", "possible"),
        ("Mali has not obtained a ban on Togolese lorries.", "ban", "happened"),
    ],
)
def test_what_nobody_received_was_not_made(told, text, word, status):
    """Unless it is known as "the" one."""
    assert told(text, word).status == status


def test_who_received_no_invitation_met_nobody(marks_in):
    """The plea is the only event."""
    events = marks_in("Oslo said it did not receive an invitation from Turkey.", "event")[1]
    assert [event.type for event in events] == ["REQUEST"]


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("He was not arrested for theft but for spying.", "arrested", "happened"),
        ("The envoys were not expelled for spying but for smuggling.", "expelled", "happened"),
        ("The union did not boycott the vote for lack of members.", "boycott", "denied"),
        ("Ghana did not send troops to Mali for want of lorries.", "send", "denied"),
        ("The sailors were not released for lack of a judge.", "released", "denied"),
        ("He was not jailed for theft.", "jailed", "denied"),
        ("They were not fined for smuggling but for lying.", "fined", "happened"),
        ("He was not arrested for theft but fled.", "arrested", "denied"),
        ("They will not be jailed for theft but for spying.", "jailed", "denied"),
        ("He was not jailed but freed.", "jailed", "denied"),
    ],
)
def test_a_reason_that_is_denied_leaves_the_deed(told, text, word, status):
    """Where another is given in its place; for lack of something nothing was done."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Pyongyang held off launching missiles at Guam.", "denied"),
        ("Iran held off on closing the strait.", "denied"),
        ("Nepal refrained from expelling the envoy.", "denied"),
        ("Nepal held the envoy for a day.", "happened"),
    ],
)
def test_who_holds_off_does_nothing_yet(marks_in, text, status):
    """Nor does who refrains."""
    assert marks_in(text, "event")[1][0].status == status
