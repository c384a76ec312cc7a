"""The list of sets."""

import re


def test_the_list_of_sets_is_sorted_and_whole(script):
    """Rule: a file is listed once, in order, with a hash, a source and a licence."""
    rows = script("check_data").listed()

    assert sorted({row.file for row in rows}) == [row.file for row in rows]
    assert all(re.fullmatch(r"[0-9a-f]{64}", row.sha256) and row.licence for row in rows)


def test_a_changed_or_missing_file_is_named(script, tmp_path):
    """Rule: only the very file is accepted."""
    check = script("check_data")
    row = check.Listed(
        "a.txt", "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb", "r", "l"
    )
    path = tmp_path / "a.txt"

    assert "missing" in check.fault(tmp_path, row)
    path.write_text("a", encoding="utf-8")
    assert check.fault(tmp_path, row) is None
    path.write_text("b", encoding="utf-8")
    assert "differs" in check.fault(tmp_path, row)
