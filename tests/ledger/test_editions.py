"""The texts that were read one after the other at one place, and the last of them."""

import apsw
import msgspec
import pytest

from dragoman.ledger import Ledger


@pytest.fixture
def latest(tmp_path, make):
    """Return what adds reports, each a number and where it was read, and gives the latest numbers."""

    def tell(*read, path=tmp_path / "ledger.db"):
        numbers = {make(number)[0].id: number for number, _ in read}
        with Ledger(path) as ledger:
            for number, where in read:
                report, marks = make(number)
                ledger.add(msgspec.structs.replace(report, **where), marks, version="1")
            found = {numbers[report.id] for report in ledger.reports(latest=True)}
            assert [] == ledger.check()
        return found

    return tell


ADDRESS = "https://news.example/talks"
PLACES = [
    ({"source": "pages/a.html"}, {"source": "pages/a.html"}, True),
    ({"source": "./a.txt"}, {"source": "a.txt"}, True),
    ({"source": "a.HTML.gz"}, {"source": "a.HTML.gz"}, True),
    ({"source": "a.html"}, {"source": "b.html"}, False),
    ({"source": "a.html", "url": ADDRESS}, {"source": "b.html", "url": ADDRESS}, True),
    ({"source": "a.html", "url": ADDRESS}, {"source": "a.html", "url": ADDRESS + "/2"}, False),
    # What a site's pages all claim is the address of none.
    (
        {"source": "a.html", "url": "https://news.example/"},
        {"source": "b.html", "url": "https://news.example/"},
        False,
    ),
    (
        {"source": "a.html", "url": "http://a.example?page=1"},
        {"source": "b.html", "url": "http://a.example?page=1"},
        True,
    ),
    ({"source": "a.jsonl"}, {"source": "a.jsonl"}, False),
    ({"source": "-"}, {"source": "-"}, False),
    ({"source": "page"}, {"source": "page"}, False),
    ({"source": "a.jsonl", "foreign_id": "w1"}, {"source": "a.jsonl", "foreign_id": "w1"}, True),
    ({"source": "-", "foreign_id": "w1"}, {"source": "-", "foreign_id": "w1"}, True),
    ({"source": "a.jsonl", "foreign_id": "w1"}, {"source": "a.jsonl", "foreign_id": "w2"}, False),
    ({"source": "a.jsonl", "foreign_id": "w1"}, {"source": "b.jsonl", "foreign_id": "w1"}, False),
]


@pytest.mark.parametrize(("first", "second", "is_one"), PLACES)
def test_a_place_is_an_address_an_id_or_a_file_of_one_report(latest, first, second, is_one):
    """Two texts read at one place are versions of one; elsewhere both stay."""
    assert ({2} if is_one else {1, 2}) == latest((1, first), (2, second))


def test_a_text_stays_while_it_is_the_last_somewhere(latest):
    """A copy at another site keeps a text that was changed at the first."""
    other = {"source": "b.html"}
    assert {1, 2} == latest((1, {}), (1, other), (2, {"source": "folder/1.txt"}))


def test_a_text_that_comes_back_is_the_last_again(latest):
    """Whoever takes a change back has the first text again."""
    same = {"source": "a.html"}
    assert {1} == latest((1, same), (2, same), (1, same))
    assert {2} == latest((2, same), (1, same), (2, same), (2, same))


def test_a_text_that_is_read_again_where_it_is_the_last_changes_nothing(tmp_path, make):
    """No row is written for what the ledger knows."""
    path = tmp_path / "ledger.db"
    for _ in range(3):
        with Ledger(path) as ledger:
            for number in (1, 2):
                ledger.add(*make(number), version="1")
    db = apsw.Connection(str(path))
    assert {1} == {number for (number,) in db.execute("SELECT number FROM edition")}
    db.close()


def test_words_are_found_in_the_latest_only(tmp_path, make):
    """Search finds the words of an earlier version unless asked for the latest."""
    (old, marks), (new, others) = make(1), make(2)
    with Ledger(tmp_path / "ledger.db") as ledger:
        ledger.add(old, marks, version="1")
        ledger.add(msgspec.structs.replace(new, source=old.source), others, version="1")
        for words in ("report", "on report"):
            assert {old.id, new.id} == {hit.report for hit in ledger.search(words)}
            assert {new.id} == {hit.report for hit in ledger.search(words, latest=True)}


def test_an_older_ledger_learns_its_places(tmp_path, make):
    """What was read before there was the table is told by sightings and the journal."""
    path = tmp_path / "ledger.db"
    with Ledger(path) as ledger:
        for number, foreign_id in ((3, None), (1, None), (2, "w1"), (4, "w1")):
            report, marks = make(number)
            source = "a.html" if foreign_id is None else "a.jsonl"
            named = msgspec.structs.replace(report, source=source, foreign_id=foreign_id)
            ledger.add(named, marks, version="1")
    db = apsw.Connection(str(path))
    before = list(db.execute("SELECT * FROM edition"))
    db.execute("DROP TABLE edition")
    db.pragma("user_version", 2)
    db.close()

    with Ledger(path) as ledger:
        assert {make(1)[0].id, make(4)[0].id} == {one.id for one in ledger.reports(latest=True)}
        assert [] == ledger.check()
    db = apsw.Connection(str(path))
    assert before == list(db.execute("SELECT * FROM edition"))
    db.close()
