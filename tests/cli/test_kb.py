"""`dragoman kb`: look actors up, add one's own."""

import json
import os
import subprocess
import sys

import pytest

from dragoman.replacing import replaced


def kb(folder, *arguments):
    """Run `dragoman kb` with a knowledge folder of its own, and return the result."""
    return subprocess.run(
        [sys.executable, "-m", "dragoman", "kb", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"DRAGOMAN_KNOWLEDGE": str(folder)},
    )


def shown(folder, *arguments):
    """Return what `kb show` knows."""
    return [json.loads(line) for line in kb(folder, "show", *arguments).stdout.splitlines()]


def test_a_name_is_shown_as_of_a_day(tmp_path):
    """In office, and after it."""
    (then, *_) = shown(tmp_path, "John", "Kerry", "--on", "2014-05-01")
    (later, *_) = shown(tmp_path, "John", "Kerry", "--on", "2024-05-01")

    assert ("GOV", "secretary of state") == (then["sector"], then["role"])
    assert "ELI" == later["sector"]


def test_a_phrase_is_shown_by_who_holds_the_office(tmp_path):
    """An office and a country mean a person."""
    (one,) = shown(tmp_path, "the French foreign minister", "--on", "2021-01-01")

    assert "Jean-Yves Le Drian" == one["name"]


def test_a_phrase_without_a_holder_still_tells_country_and_sector(tmp_path):
    """Nobody is named, but something is said."""
    (one,) = shown(tmp_path, "Peruvian dockworkers")

    assert ("PER", "LAB") == (one["country"], one["sector"])


def test_states_are_known_in_the_languages_of_the_news(tmp_path):
    """A name of another language is one of the same state, with all its codes."""
    (one,) = shown(tmp_path, "Alemania")

    assert ("DEU", "255", "Q183") == (one["id"], one["cow"], one["qid"])


def test_nobody_is_known(tmp_path):
    """--expect makes it an exit status."""
    assert 0 == kb(tmp_path, "show", "Xyzzy").returncode
    assert 4 == kb(tmp_path, "show", "Xyzzy", "--expect").returncode
    assert 2 == kb(tmp_path, "show", "Lima", "--on", "soon").returncode


def test_own_actors_extend_and_override(tmp_path):
    """New people are found; an office told anew takes the place of ours; others stay."""
    table = tmp_path / "mine.tsv"
    table.write_text(
        "name\tcountry\toffice\tfrom\tto\taliases\n"
        "Ana Example\tPER\tforeign minister\t2020-01-01\t2020-12-31\tExample of Lima\n"
        "John Kerry\tUSA\tsecretary of state\t2013-02-01\t2014-01-01\t\n"
    )
    home = tmp_path / "kb"

    added = kb(home, "add", table)

    assert 0 == added.returncode, added.stderr
    assert str(home) in added.stdout
    (ana,) = shown(home, "Example of Lima", "--on", "2020-06-01")
    assert ("PER", "GOV", "foreign minister") == (ana["country"], ana["sector"], ana["role"])
    (kerry, *_) = shown(home, "John Kerry", "--on", "2014-05-01")
    assert "former secretary of state" == kerry["role"]
    (envoy, *_) = shown(home, "John Kerry", "--on", "2022-05-01")
    assert "climate envoy" == envoy["role"]


def test_bad_rows_are_named_with_line_and_reason(tmp_path):
    """Good rows are kept, and the exit status says that some were not."""
    table = tmp_path / "mine.tsv"
    table.write_text(
        "# my people\nname\tcountry\tfrom\tto\n"
        "Ana Example\tPER\t2020-01-01\t\nBad Country\tXXQ\t\t\nBad Day\tPER\t2020-13-01\t\n"
        "Backwards\tPER\t2020-01-01\t2019-01-01\nshort\nIn Words\tKenya\t\t\n"
    )

    result = kb(tmp_path / "kb", "add", table)

    assert 3 == result.returncode
    assert "1 row taken" in result.stdout
    reasons = ((4, "XXQ"), (5, "2020-13-01"), (6, "before it begins"), (7, "cells"), (8, ": KEN"))
    for line, word in reasons:
        assert any(f"line {line}:" in one and word in one for one in result.stderr.splitlines())


def test_a_file_that_is_no_table_is_refused_in_few_words(tmp_path):
    """Its first line is no name of a column, and not all of it is said again."""
    path = tmp_path / "reports.jsonl"
    path.write_text(
        '{"text": "' + "Kenya expelled two diplomats of Uganda on Monday. " * 9 + '"}\n'
    )

    result = kb(tmp_path / "kb", "add", path)

    assert 3 == result.returncode
    assert 'line 1: no column \'{"text": "kenya' in result.stderr
    assert 300 > len(result.stderr.replace(str(path), ""))


def test_lines_of_another_file_are_not_told_by_the_thousand(tmp_path):
    """Of a text that is given for a dictionary the first lines are named, and how many more."""
    path = tmp_path / "speech.txt"
    path.write_text("The minister spoke of the border for an hour and a half.\n" * 3000)

    result = kb(tmp_path / "kb", "add", "--format", "petrarch", path)

    assert 3 == result.returncode
    assert 22 == result.stderr.count("\n")
    assert f"dragoman: D102: {path}: 2,980 more of this kind." in result.stderr
    assert result.stderr.endswith("dragoman: no row was taken.\n")


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("gone.tsv", "gone.tsv cannot be read: No such file or directory. Check the path"),
        (".", "cannot be read: Is a directory. Check the path"),
    ],
)
@pytest.mark.parametrize("command", [["add"], ["refresh"]])
def test_a_file_that_is_not_there_has_a_code(command, name, problem, tmp_path):
    """The message is that of any other file."""
    result = kb(tmp_path / "kb", *command, tmp_path / name)

    assert 2 == result.returncode
    assert result.stderr.startswith("dragoman: D100: ")
    assert problem in result.stderr


def test_a_file_without_persons_is_no_query_result(tmp_path):
    """That is said once, not of each line."""
    path = tmp_path / "note.txt"
    path.write_text("The talks\n" + "The envoys met, and parted.\n" * 50)

    result = kb(tmp_path / "kb", "refresh", path)

    assert 2 == result.returncode
    assert 1 == result.stderr.count("\n")
    assert "D100: the query result has no column of persons. Save the result" in result.stderr


@pytest.mark.parametrize(
    ("day", "sector"),
    [("1999-01-01", "OPP"), ("2005-01-01", "GOV"), ("2012-01-01", "ELI")],
)
def test_petrarch_dictionaries_of_actors(tmp_path, day, sector):
    """Codes are dated with six digits and with eight, before, between and after."""
    book = tmp_path / "my.actors.txt"
    book.write_text(
        "# a dictionary\nANA_EXAMPLE_ ; somebody\n\t[PEROPP <20010728]\n"
        "\t[PERGOV 010728-060728]\n\t[PERELI >060728]\n+EXAMPLE_THE_ELDER_\n"
    )
    home = tmp_path / "kb"

    assert 0 == kb(home, "add", "--format", "petrarch", book).returncode
    (one,) = shown(home, "Example the Elder", "--on", day)

    assert ("PER", sector) == (one["country"], one["sector"])


def test_a_dictionary_may_tell_of_states_we_do_not_know(tmp_path):
    """A state of the past or of an invented world has its own code; four letters may be a name."""
    book = tmp_path / "my.actors.txt"
    book.write_text("VELD_ [VLD]\n+VELDISH_\nORSA_TAMM_ [VLDGOV]\nSOUTHERN_SEAS_ [SAS]\n")
    home = tmp_path / "kb"

    assert 0 == kb(home, "add", "--format", "petrarch", book).returncode

    assert {("VLD", "state")} == {
        (one["country"], one["type"])
        for name in ("Veld", "VELD", "Veldish")
        for one in shown(home, name)
    }
    assert "VLD" == shown(home, "Orsa Tamm")[0]["country"]
    assert "VLD" != shown(home, "Southern Seas")[0]["country"]


def test_petrarch_dictionaries_of_agents(tmp_path):
    """Plurals are given or made, macros are put in, CAMEO's roles become PLOVER's."""
    book = tmp_path / "my.agents.txt"
    book.write_text(
        "!WATER! = WATER_, RIVER_\n!WATER!WARDEN_ [~COP]\nLEECHWOMAN_ {LEECHWOMEN_} [~HLH]\nnonsense\n"
        "DOCK_BOSS_ [~LAB]\nREEVE_OF_THE_FERRY_ [~GOV]\n"
    )
    home = tmp_path / "kb"

    result = kb(home, "add", "--format", "petrarch", book)

    assert "line 4:" in result.stderr
    told = (("a river warden", "COP"), ("water wardens", "COP"), ("dock bosses", "LAB"))
    for phrase, sector in told:
        assert sector == shown(home, phrase)[0]["sector"]
    assert "MED" == shown(home, "Peruvian leechwomen")[0]["sector"]


def test_terms_are_refreshed_from_a_query_result(tmp_path):
    """The user runs the query; we read its result."""
    found = {
        "personLabel": {"value": "Ana Example"},
        "iso3": {"value": "PER"},
        "positionLabel": {"value": "Minister of Foreign Affairs of Peru"},
        "start": {"value": "2030-01-01T00:00:00Z"},
    }
    unlabelled = found | {"personLabel": {"value": "Q123456"}}
    result = tmp_path / "query.json"
    result.write_text(json.dumps({"results": {"bindings": [found, unlabelled]}}))
    home = tmp_path / "kb"

    refreshed = kb(home, "refresh", result)

    assert 3 == refreshed.returncode
    assert "no label" in refreshed.stderr
    (one,) = shown(home, "the Peruvian foreign minister", "--on", "2031-01-01")
    assert "Ana Example" == one["name"]


def test_a_broken_query_result_is_named(tmp_path):
    """A result that was cut off, or has no row, is no success."""
    whole = tmp_path / "none.json"
    whole.write_text('{"results": {"bindings": []}}')
    broken = tmp_path / "broken.json"
    broken.write_text('{"results": ')

    refused = kb(tmp_path / "kb", "refresh", broken)

    assert 2 == refused.returncode
    assert "D100: the query result is broken JSON" in refused.stderr
    for other in ('{"text": "Kenya"}', '{"results": []}', '{"results": {"bindings": {}}}'):
        broken.write_text(other)
        strange = kb(tmp_path / "kb", "refresh", broken)
        assert 2 == strange.returncode
        assert "D100: the JSON is no query result" in strange.stderr
    assert 3 == kb(tmp_path / "kb", "refresh", whole).returncode


def test_a_text_is_read_anew_when_own_actors_change(tmp_path):
    """What a ledger holds was read without them."""
    report, table = tmp_path / "row.txt", tmp_path / "mine.tsv"
    report.write_text("Quorrin Example accused Togo of piracy on Monday.")
    table.write_text("name\ttype\tcountry\nQuorrin Example\tperson\tGHA\n")
    ask = ["events", report, "-l", tmp_path / "ledger.db", "--from", "Ghana", "-f", "jsonl"]

    def asked():
        return subprocess.run(
            [sys.executable, "-m", "dragoman", *map(str, ask)],
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | {"DRAGOMAN_KNOWLEDGE": str(tmp_path / "kb")},
        ).stdout

    assert "" == asked()
    assert 0 == kb(tmp_path / "kb", "add", table).returncode
    assert "ACCUSE" == json.loads(asked())["type"]


def test_a_table_that_cannot_be_written_is_named(tmp_path):
    """Where the way is barred nothing is kept, and the message says where that was."""
    table, home = tmp_path / "mine.tsv", tmp_path / "kb"
    (home / "actors.tsv.part").mkdir(parents=True)
    table.write_text("name\ttype\tcountry\nQuorrin Example\tperson\tGHA\n")

    refused = kb(home, "add", table)

    assert 2 == refused.returncode
    assert refused.stderr.startswith(f"dragoman: D100: {home / 'actors.tsv'} cannot be written")


def test_two_runs_do_not_keep_rows_at_once(tmp_path):
    """Each would write what it found there before the other, whose rows were then lost."""
    table, home = tmp_path / "mine.tsv", tmp_path / "kb"
    home.mkdir()
    table.write_text("name\ttype\tcountry\nQuorrin Example\tperson\tGHA\n")

    with replaced(home / "actors.tsv"):
        refused = kb(home, "add", table)

    assert 2 == refused.returncode
    assert (
        f"dragoman: D100: {home / 'actors.tsv'} cannot be written: another run is writing to it. "
        "Run the same command again.\n"
    ) == refused.stderr
    assert 0 == kb(home, "add", table).returncode


def test_a_table_that_cannot_be_read_is_named(tmp_path):
    """Own actors in another encoding stop a command before it reads; they are no fault of a report."""
    (tmp_path / "actors.tsv").write_bytes("Ana Peña\n".encode("latin-1"))
    report = tmp_path / "row.txt"
    report.write_text("Ghana accused Togo of piracy on Monday.")

    read = subprocess.run(
        [sys.executable, "-m", "dragoman", "read", report, "-f", "jsonl"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"DRAGOMAN_KNOWLEDGE": str(tmp_path)},
    )

    for refused in (kb(tmp_path, "show", "Kerry"), read):
        assert (2, "") == (refused.returncode, refused.stdout)
        assert "actors.tsv cannot be read: not UTF-8 (byte 6)" in refused.stderr


@pytest.mark.parametrize(
    ("code", "country", "sector"),
    [
        ("MIL", "", "MIL: armed forces of a state"),
        ("KENMIL", "KEN: Kenya", "MIL: armed forces of a state"),
        ("UNOREF", "UNO: the United Nations, its bodies and agencies", "REF: refugees and displaced people"),
        ("IGO", "", "IGO: organisations of states"),
        ("kencop", "KEN: Kenya", "COP: police, border guards, prison service"),
        ("EUR", "EUR: the European Union, its bodies and agencies", ""),
    ],
)  # fmt: skip
def test_codes_of_rows_are_explained(tmp_path, code, country, sector):
    """A country's, a sector's, or both in one."""
    (one,) = shown(tmp_path, code)

    assert (code.upper(), country, sector) == (one["code"], one["country"], one["sector"])


def test_ids_of_records_are_looked_up(tmp_path):
    """Of a state, a person, a body; one made of a report's words is read as a phrase."""
    for identity in ("KEN", "person/john-kerry", "org/kremlin", "KEN/government"):
        assert [identity] == [one["id"] for one in shown(tmp_path, identity)]
    (one, *_) = shown(tmp_path, "FRA/foreign-minister", "--on", "2021-01-01")
    assert "Jean-Yves Le Drian" == one["name"]


def test_a_name_is_no_code(tmp_path):
    """A name of three letters stays one, and letters that are no code are nobody."""
    for name in ("USA", "UAE", "may", "KENXYZ"):
        assert all("code" not in one for one in shown(tmp_path, name))


def test_what_to_try_is_said(tmp_path):
    """Where nobody is known, the repair is named; a type of event is said to be one."""
    assert "nobody is known as 'Xyzzy'. Give a fuller name; add actors" in (
        kb(tmp_path, "show", "Xyzzy").stderr
    )
    assert "on 1990-01-01. Give a fuller name or another day" in (
        kb(tmp_path, "show", "Xyzzy", "--on", "1990-01-01").stderr
    )
    assert "type of event, no actor: dragoman events --type SANCTION." in (
        kb(tmp_path, "show", "sanction").stderr
    )
