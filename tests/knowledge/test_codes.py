"""The CAMEO scheme: its codes, and the tables that choose between them."""

import pytest

from dragoman.knowledge import codes
from dragoman.knowledge.deeds import deeds, goldstein, kinds
from dragoman.knowledge.tables import rows

KNOWN = {row["code"] for row in rows("cameo")}
SECTORS = {"COP", "MIL", "GOV", "SPY", "JRN", "NGO", "PTY", "IGO"}


def test_every_code_has_a_name_of_its_own():
    """Two codes with one name could not be told apart."""
    names = [row["name"] for row in rows("cameo")]

    assert all(names)
    assert len(set(names)) == len(names)


def test_codes_in_the_tables_are_of_the_scheme():
    """No rule, act, deed or type has a code that CAMEO lacks."""
    used = {row["code"] for name in ("code_rules", "code_acts") for row in rows(name)}
    used |= {kind.cameo for kind in kinds()}
    used |= {deed.kind.cameo for part in "vna" for told in deeds(part).values() for deed in told}

    assert [] == sorted(used - KNOWN)


def test_modes_told_by_codes_are_of_the_type():
    """Each mode in the table is one of its type, each code of the scheme, and listed once."""
    known = {(kind.type, kind.mode) for kind in kinds() if kind.mode}
    told = rows("code_modes")
    modes = {(row["type"], mode) for row in told for mode in row["modes"].split(",")}

    assert {mode for name, mode in modes - known} <= {"*"}
    assert {row["code"] for row in told} <= KNOWN
    assert len({(row["type"], row["code"]) for row in told}) == len(told)


def test_modes_that_the_ontology_tells_are_not_told_twice():
    """The table has only what does not follow from the code of a mode there, or from the appeal's."""
    own = {}
    for kind in kinds():
        if kind.mode:
            own.setdefault((kind.type, kind.cameo), []).append(kind.mode)
    finer = {key: ",".join(modes) for key, modes in own.items() if len(key[1]) > 2}

    assert [] == [
        row
        for row in rows("code_modes")
        if (row["type"], row["code"]) in finer and finer[row["type"], row["code"]] == row["modes"]
    ]
    assert not [row for row in rows("code_modes") if row["code"].startswith("10")]


@pytest.mark.parametrize(
    ("name", "mode", "code", "told"),
    [
        ("REQUEST", None, "0233", "assist"),
        ("REQUEST", None, "1056", "yield"),
        ("REQUEST", None, "021", None),
        ("REJECT", "yield", "1233", "change"),
        ("THREATEN", None, "1312", "restrict"),
        ("THREATEN", "violence", "1382", "territory"),
        ("THREATEN", None, "139", None),
        ("PROTEST", "strike", "1421", "hunger"),
        ("PROTEST", "boycott", "143", "boycott"),
        ("ASSAULT", "drone", "195", "drone"),
        ("ASSAULT", "aerial", "1831", "suicide-attack"),
        ("AGREE", None, "0333", None),
        ("REQUEST", "meet", "0256", "yield"),
        ("REQUEST", None, "1063", "meet"),
        ("CONSULT", None, "046", None),
        ("CONSULT", "phone", "046", "phone"),
        ("COERCE", "censor", "1724", "martial-law"),
        ("SANCTION", None, "1621", "discontinue"),
        ("ASSAULT", None, "19", None),
    ],
)
def test_mode_for(name, mode, code, told):
    """A mode that is missing or of another code comes from the code; one that fits stays."""
    assert codes.mode_for(name, mode, code) == told


def test_a_weight_is_that_of_the_code_or_its_parent():
    """A code without a row has the weight of the one above."""
    assert goldstein("17111") == goldstein("1711")
    assert goldstein("0731") == goldstein("073")


def test_classes_in_rules_have_words_and_words_have_rules():
    """A class that only one table knows does nothing."""
    told = {row["class"] for row in rows("code_words")}
    types = {kind.type for kind in kinds()} | {f"{kind.type}.{kind.mode}" for kind in kinds()}
    asked = {row["with"] for row in rows("code_rules")} - {"", codes.STRONG} - types
    for row in rows("code_rules"):
        name, _, extra = row["first"].partition("/")
        assert (name in types) == (codes.OWN in row["sides"]), row
        asked |= {extra.removeprefix("by ").removeprefix("to ")} if extra else set()
        asked |= {name} - types
    asked -= SECTORS | {""}

    assert [] == sorted(asked - told)
    assert {"offering"} == told - asked


@pytest.mark.parametrize(
    ("act", "about", "code"),
    [
        ("02", "0731", "0233"),
        ("10", "0842", "1053"),
        ("12", "045", "126"),
        ("13", "1721", "1321"),
        ("13", "194", "1384"),
        ("09", "1121", "091"),
        ("02", "163", None),
        ("13", "071", None),
    ],
)
def test_an_act_has_the_code_of_what_it_is_about(act, about, code):
    """The longest beginning that is known decides; an appeal for sanctions has no finer code."""
    assert code == codes.act_about(act, about)


def test_a_protest_takes_its_goal():
    """Only a change has a digit, and only where the protest has none yet."""
    assert "1413" == codes.for_goal("141", "0833")
    assert "141" == codes.for_goal("141", "163")
    assert "1413" == codes.for_goal("1413", "0831")


def test_parts_of_names_count_only_where_they_are_marked():
    """A strait has its name, the grant of a family name is none."""
    assert "passage" in codes.in_names("strait")
    assert not codes.in_names("grant")
    assert "passage" in codes.classes_of("strait", "n")
