"""Where a deed's own words say more of its status than the passage around it."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.knowledge.deeds import Deed, kind_of
from dragoman.language.reader import default_reader
from dragoman.records import TOOK_PLACE
from dragoman.stages.event.found import Found
from dragoman.stages.event.guards import guarded
from dragoman.stages.event.status import status_of


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("A meeting between Merz and Tusk is not on the agenda.", "meeting", "denied"),
        ("Talks between Peru and Chile are not on the table.", "Talks", "denied"),
        ("A visit by the Turkish president to Athens is not in sight.", "visit", "denied"),
        ("A summit between Modi and Sharif is no longer on the cards.", "summit", "denied"),
        ("A meeting between Merz and Tusk is on the agenda.", "meeting", "planned"),
        ("The minister put talks with Chile on the agenda.", "talks", "happened"),
        ("Talks between Peru and Chile are on the table.", "Talks", "possible"),
    ],
)
def test_what_is_not_on_the_agenda_is_denied(told, text, word, status):
    """And what is on it, planned; what lies on the table is offered."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Nine sailors to be released in Yemen prisoner exchange", "released", "planned"),
        ("Two opposition leaders to be jailed in Togo", "jailed", "planned"),
        ("Iranian envoy to be expelled from Peru", "expelled", "planned"),
        ("Envoys say six hostages to be freed in Somalia", "freed", "planned"),
        ("Chile to recall ambassador from Peru", "recall", "planned"),
        ("He wants the sailors to be released by Yemen.", "released", "demanded"),
        ("Kenya refused to release the sailors.", "release", "denied"),
    ],
)
def test_an_infinitive_in_a_headline_is_planned(told, text, word, status):
    """One that somebody wants, or that needs something else, is not."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The president cut short a visit to Peru.", "visit", "happened"),
        ("The convoy was forced to open fire on the crowd.", "open", "happened"),
        ("Court suspends expulsion of Chilean envoy until Friday", "expulsion", "happened"),
        ("Peru turned down Chile's offer to host the talks.", "talks", "denied"),
        ("Kenya's offer to mediate was rebuffed by Sudan.", "mediate", "denied"),
        ("Togo rejected Ghana's offer to send troops.", "send", "denied"),
        ("Iran declined Oman's offer to host talks with Iraq.", "talks", "denied"),
        ("Mali spurned France's offer of talks.", "talks", "denied"),
        ("Peru accepted Chile's offer to host the talks.", "talks", "possible"),
        ("Peru did not reject Chile's offer to host the talks.", "talks", "possible"),
        ("Peru may turn down Chile's offer to host the talks.", "talks", "possible"),
        ("Nobody in Togo attacked the minister.", "attacked", "denied"),
        ("Reports that Togo shelled Benin are untrue, the army said.", "shelled", "denied"),
        ("Kenya failed to arrest the attackers.", "arrest", "denied"),
    ],
)
def test_only_what_something_denies_is_denied(told, text, word, status):
    """To be cut short, forced or suspended is not to be denied."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word", "statuses"),
    [
        ("Canada will double its duty on Chinese cars next year.", "double", {"planned"}),
        ("Peru shall expel the Chilean ambassador.", "expel", {"planned"}),
        ("The army did not say whether it would attack Chile.", "attack", {"possible"}),
        ("Peru will perhaps expel the ambassador of Chile.", "expel", {"possible", "planned"}),
        ("Canada doubled its duty on Chinese cars.", "doubled", {"happened"}),
        ("Kenya asked whether Togo had attacked Benin.", "attacked", {"happened", "possible"}),
    ],
)
def test_what_will_be_has_not_happened(told, text, word, statuses):
    """Neither has what somebody asks about."""
    assert told(text, word).status in statuses


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ('Turkey called the Omani mediation "useful".', "mediation", "happened"),
        ('Chile called the Peruvian talks "a waste of time".', "talks", "happened"),
        ("Kenya called for mediation by Oman.", "mediation", "demanded"),
        ("Miners would not call off the strike against Chile.", "call", "denied"),
    ],
)
def test_what_is_called_something_is_not_asked_for(told, text, word, status):
    """Only what is called for is."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Members debated a bill to ban the party.", "ban"),
        ("The assembly voted on a motion to expel the envoy.", "expel"),
        ("The council voted on a text to prolong its sanctions against Togo.", "prolong"),
    ],
)
def test_a_text_voted_on_does_nothing_yet(told, text, word):
    """Whether it was adopted is another matter."""
    assert told(text, word).status not in TOOK_PLACE


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        (
            "Peru vetoed a resolution that would have imposed sanctions on Chile.",
            "imposed",
            "denied",
        ),
        ("The draft would have extended the embargo on Libya.", "extended", "denied"),
        ("The bill, which would have banned the party, fell by two votes.", "banned", "denied"),
        ("Togo would have sent troops to Benin.", "sent", "hypothetical"),
        ("The mayor would have shut the port.", "shut", "hypothetical"),
        ("Oman would have shelled Yemen by 2031, the admiral feared.", "shelled", "possible"),
        ("The admiral said Oman would have shelled Yemen by 2031.", "shelled", "possible"),
        ("Oman would have shelled Yemen by 2019.", "shelled", "hypothetical"),
        ("A resolution that imposed sanctions on Chile was adopted.", "imposed", "happened"),
        ("The text will extend the embargo on Libya.", "extend", "planned"),
    ],
)
def test_what_a_failed_text_would_have_done_is_denied(told, text, word, status):
    """What others would have done is only thought of."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Kenya said it could not confirm who had attacked the base.", "attacked"),
        ("It is not clear who shot the mayor.", "shot"),
        ("Police do not know who kidnapped the judge.", "kidnapped"),
        ("The army did not say who had killed the boy.", "killed"),
        ("Oman could not say which militia had shelled the port.", "shelled"),
    ],
)
def test_a_deed_whose_doer_is_not_known_is_told(told, text, word):
    """Only the doer is left open, and "who" is nobody's name."""
    event = told(text, word)

    assert event.status == "happened"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The army did not say that it had killed the boy.", "killed"),
        ("Oman denied that it had shelled the port.", "shelled"),
        ("Police said nobody who lived there had attacked the base.", "attacked"),
    ],
)
def test_a_deed_that_is_itself_not_told_is_not(told, text, word):
    """What is in doubt there is the deed."""
    assert told(text, word).status not in TOOK_PLACE


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        (
            "A court in Athens has cleared the extradition of a banker to Peru.",
            "extradition",
            "planned",
        ),
        ("The tribunal allowed the extradition of two pilots.", "extradition", "planned"),
        ("The transfer of the two pilots to Peru was permitted by a judge.", "transfer", "planned"),
        (
            "The ministry permitted the deportation of two Chileans to Peru.",
            "deportation",
            "planned",
        ),
        ("A judge in Oslo cleared the extradition of a Chilean pilot.", "extradition", "planned"),
        ("Nobody approved the sale of jets to Peru.", "sale", "denied"),
        ("The extradition of the pilot was approved by a judge.", "extradition", "planned"),
        ("The minister approved the sale of jets to Peru.", "sale", "planned"),
        (
            "Peru announced the extradition of the pilot after it had landed.",
            "extradition",
            "planned",
        ),
        ("The judge did not allow the extradition of the pilot.", "extradition", "denied"),
        ("Police stormed the port during the extradition of the pilot.", "extradition", "happened"),
    ],
)
def test_leave_for_a_deed_is_not_yet_the_deed(told, text, word, status):
    """Who is cleared for extradition has not been handed over."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        (
            "Kenya called on Togo and other states to stop sending arms to Mali.",
            "sending",
            "ongoing",
        ),
        ("Ghana urged Togo to cease shelling the port.", "shelling", "ongoing"),
        ("The UN asked rebels to stop attacking convoys.", "attacking", "ongoing"),
        ("Togo vowed to stop arming the rebels.", "arming", "ongoing"),
        ("Peru refused to stop sending arms to rebels.", "sending", "ongoing"),
        ("Peru stopped sending arms to the rebels.", "sending", "denied"),
        ("Kenya asked Togo to refrain from arming the rebels.", "arming", "denied"),
        ("Peru was forced to stop sending arms to the rebels.", "sending", "denied"),
        ("Togo had to stop arming the rebels.", "arming", "denied"),
        ("Togo ended up arming the rebels.", "arming", "happened"),
        ("Kenya was compelled to stop shelling the camp.", "shelling", "denied"),
        ("Peru may be forced to stop sending arms to rebels.", "sending", "ongoing"),
    ],
)
def test_what_somebody_is_asked_to_stop_he_does(told, text, word, status):
    """Who has stopped does it no more."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        (
            "His Government would impose sanctions on two firms, the envoy said.",
            "impose",
            "promised",
        ),
        ("Our country would close the border, the minister said.", "close", "promised"),
        ("The envoy urged Togo to resume the talks.", "resume", "demanded"),
        ("Kenya called on Togo to reopen the border.", "reopen", "demanded"),
        ("Peru asked Chile to restore the subsidy.", "restore", "demanded"),
        ("Kenya helped Togo to resume the talks.", "resume", "happened"),
        ("Ruiz said his country might close the border.", "close", "possible"),
        (
            "The government would impose sanctions on two firms, the envoy warned.",
            "impose",
            "possible",
        ),
    ],
)
def test_what_a_speaker_would_do_and_what_he_asks_to_begin_again(told, text, word, status):
    """His government's deeds are his to promise; what is to begin again has stopped."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Congress ought to ratify the treaty.", "ratify", "demanded"),
        ("Kosovo should meet Serbia, the envoy said.", "meet", "demanded"),
        ("The EU should impose sanctions on Chad, he said.", "impose", "demanded"),
        ("Should Kenya expel the envoy?", "expel", "possible"),
        ("It is unclear whether Chad should free him.", "free", "possible"),
        ("Should Chad expel the envoy, Mali would close its embassy.", "expel", "hypothetical"),
        ("Chad should have freed the crew, Mali said.", "freed", "denied"),
        ("Ghana's army should have left the island.", "left", "denied"),
        ("Oman ought to have bombed the rebels.", "bombed", "denied"),
        ("Togo should not have expelled the envoy.", "expelled", "happened"),
        ("The two leaders should meet in Accra on Monday, an aide said.", "meet", "planned"),
        ("The two envoys should meet in Doha on Thursday, an official said.", "meet", "planned"),
        ("The two envoys should meet in Accra on Monday, the premier said.", "meet", "possible"),
        ("Togo and Benin should meet on Tuesday, the bishop said.", "meet", "possible"),
        ("The leaders should meet in Accra, an aide said.", "meet", "demanded"),
    ],
)
def test_what_should_be_is_demanded(told, text, word, status):
    """But not what is only asked, or a condition."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The report said the mission should ask Mali for a guard.", "ask", "demanded"),
        ("Togo said the union should accept the offer.", "accept", "demanded"),
        ("We should be glad to help Togo.", "help", "promised"),
    ],
)
def test_what_others_should_do_they_have_not_promised(text, word, status):
    """But "we should be glad to" promises."""
    reading = default_reader().read([read_text(text, title="-")])[0]
    verb = next(token for token in reading.tokens if token.text == word)
    deed = Deed(kind_of("AGREE", ""), (), frozenset(), "")
    found = Found(deed, verb.index, (verb.index,), (), (), None, "head", "promised")
    assert guarded(reading, found).status == status


@pytest.mark.parametrize("status", ["happened", "ongoing"])
@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("She intends to widen trade with Togo, an aide said.", "widen", "planned"),
        ("Ghana plans to expel two envoys and to close the border.", "expel", "planned"),
        ("Peru hopes to sign the accord and ratify it in May.", "ratify", "planned"),
        ("The ministers meant to visit the camp.", "visit", "planned"),
        ("Chile aims to deepen its ties with Peru.", "deepen", "planned"),
        ("Kenya managed to free the sailors.", "free", "happened"),
        ("The army began to shell the port.", "shell", "happened"),
        ("He said the minister had visited the camp.", "visited", "happened"),
    ],
)
def test_what_somebody_means_to_do_is_not_done(text, word, expected, status):
    """Whatever else seems likely; what he managed or began to do is."""
    reading = default_reader().read([read_text(text, title="-")])[0]
    verb = next(token for token in reading.tokens if token.text == word)
    deed = Deed(kind_of("COOPERATE", ""), (), frozenset(), "")
    found = guarded(reading, Found(deed, verb.index, (verb.index,), (), (), None, "head", status))
    told = found.status or status_of(reading, verb.index)
    assert told == (expected if expected == "planned" else status)


@pytest.mark.parametrize(
    ("text", "word", "is_over"),
    [
        ("Iran frees British couple held for a year", "held", True),
        ("Iran has released a Swede detained for two years.", "detained", True),
        ("Iran has refused to free a couple held for a year.", "held", False),
    ],
)
def test_who_is_freed_is_held_no_longer(told, text, word, is_over):
    """Whoever was not let go still is."""
    assert (told(text, word).status == "happened") is is_over


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        (
            "If the strike by pilots goes ahead, the airline will sack them.",
            "strike",
            "hypothetical",
        ),
        (
            "If the walkout by bakers goes ahead, the union will be fined.",
            "walkout",
            "hypothetical",
        ),
        ("The nurses' strike went ahead on Monday.", "strike", "happened"),
    ],
)
def test_what_may_go_ahead_has_not(told, text, word, status):
    """A strike under "if" is none yet."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The government has to release the students, the union said.", "RETREAT", "demanded"),
        ("The rebels will have to disarm, the president said.", "RETREAT", "demanded"),
        ("The king had to release the students after a week of protests.", "RETREAT", "happened"),
        ("Oman does not have to release the students, the court said.", "RETREAT", "denied"),
        ("The rebels have to leave the town before talks can start.", "CONSULT", "possible"),
        ("The delegations shook hands before talks began in Oslo.", "CONSULT", "happened"),
        ("A mob bent on lynching a councillor stormed the town hall.", "ASSAULT", "possible"),
        ("Lublin workers refused to call off their strike.", "PROTEST", "ongoing"),
        ("The premier refused to call off her visit to Togo.", "CONSULT", "planned"),
        ("Merkel will have to meet the Chadian premier on Thursday.", "CONSULT", "planned"),
    ],
)
def test_what_has_to_be_is_not_yet(statuses_in, text, kind, status):
    """Nor what somebody is bent on; and what is not called off goes on."""
    assert status in statuses_in(text, kind)
