"""Who "they" are that detain, kill or shoot behind a deed of somebody armed."""

import pytest


def _means(marks_in, text):
    marks = marks_in(text, "mention")[1]
    heads = {one.id: one.text for one in marks}
    return next((heads.get(one.head) for one in marks if one.text == "They"), None)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Police beat marchers in Quito. They detained nine men.", "Police"),
        ("Soldiers opened fire on miners in Lunda. They killed six people.", "Soldiers"),
        ("Officers fired tear gas at students. They arrested nine boys.", "Officers"),
        ("Rebels attacked villagers near Goma. They shot nine men.", "Rebels"),
        ("Troops dispersed farmers with batons. They wounded four people.", "Troops"),
        ("Demonstrators beat police in Lima. They killed a sergeant.", "Demonstrators"),
        ("Students threw stones at police. They killed two officers.", "Students"),
    ],
)
def test_the_armed_subject_goes_on(marks_in, text, doer):
    """Not the crowd he faces; whoever kills one of the armed is none of them."""
    assert _means(marks_in, text) == doer


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Police were stoned by marchers in Quito. They killed a clerk.", "Police"),
        ("Rebels attacked villagers near Goma. They blamed the army.", None),
        ("Police met miners in Lunda. They shot two traders.", "Police"),
    ],
)
def test_only_behind_a_deed_of_his_own(marks_in, text, wrong):
    """Who bore it, or did nothing with arms, is left to the other signs."""
    assert wrong is None or _means(marks_in, text) != wrong
