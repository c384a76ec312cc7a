"""A promise of raids or sanctions is a threat, whatever the verb."""

import pytest


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Iran promised raids on Israeli ports.", "promised"),
        ("Chad pledged strikes against the rebels.", "pledged"),
        ("Kenya promised raids to the Somali villages.", "promised"),
        ("The EU pledged sanctions against Minsk.", "pledged"),
        ("Moscow promised retaliation against Oslo.", "promised"),
    ],
)
def test_who_promises_harm_threatens(told, text, word):
    """Rule: what is promised against somebody is no agreement with him."""
    assert "THREATEN" == told(text, word).type


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister promised aid to Peru.", "promised"),
        ("Peru promised an inquiry into the raid.", "promised"),
        ("Chad promised an end to raids on Niger.", "promised"),
        ("The premier promised the miners a strike fund.", "promised"),
        ("Lima agreed to raids on the smugglers' camps.", "agreed"),
    ],
)
def test_who_promises_good_agrees(told, text, word):
    """Rule: nor is an end of harm harm, nor what somebody agreed to with others."""
    assert "AGREE" == told(text, word).type


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The union vowed to continue its strike.", "vowed"),
        ("Bolivian coca growers vowed to keep up their road blockades.", "vowed"),
        ("Nurses pledged to extend their walkout.", "pledged"),
        ("Miners promised a strike.", "promised"),
    ],
)
def test_who_promises_more_strikes_threatens(told, text, word):
    """Rule: to promise that one will go on protesting is to threaten it."""
    assert "THREATEN" == told(text, word).type


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The union promised to end its strike.", "promised"),
        ("Kenya promised to continue its aid to Somalia.", "promised"),
        ("The ministry promised to resume its talks with the nurses.", "promised"),
    ],
)
def test_who_promises_to_end_or_to_help_agrees(told, text, word):
    """Rule: only what is to somebody's harm is threatened."""
    assert "AGREE" == told(text, word).type


def test_promised_sanctions_are_coded_so(told):
    """Rule: what is threatened is as fine as what is promised."""
    assert (
        "1312" == told("Canada promised sanctions against Haiti's gang leaders.", "promised").cameo
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mr Stone vowed to defeat the militants.", "THREATEN"),
        ("The general vowed to crush the rebels in Kidal.", "THREATEN"),
        ("The premier vowed to help the widows.", "AGREE"),
        ("The rebels promised not to attack the convoy.", "AGREE"),
        ("The minister promised to free the nuns.", "AGREE"),
    ],
)
def test_who_vows_to_attack_somebody_threatens_him(sides_in, text, kind):
    """Who promises not to do so agrees."""
    told = sides_in(text).keys()
    assert told & {"AGREE", "THREATEN"} == {kind}
