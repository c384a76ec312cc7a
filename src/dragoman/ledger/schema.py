"""
The schema of a ledger, step by step.

`user_version` is the number of steps a file has taken. A step never changes once it is
released: a new schema is a new step. All steps a file lacks run in one transaction.
"""

from __future__ import annotations

APPLICATION_ID = 0x44524147
"""Marks the file as a ledger: "DRAG" in ASCII."""

_FIRST = """
CREATE TABLE report (
  id TEXT PRIMARY KEY,
  title TEXT, date TEXT, publisher TEXT, language TEXT, not_read TEXT,
  text TEXT NOT NULL,
  record TEXT NOT NULL,
  version TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sighting (
  report TEXT NOT NULL REFERENCES report(id),
  source TEXT NOT NULL, url TEXT NOT NULL, publisher TEXT NOT NULL, date TEXT NOT NULL,
  PRIMARY KEY (report, source, url, publisher, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE block (
  report TEXT NOT NULL REFERENCES report(id),
  number INTEGER NOT NULL, type TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (report, number, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE mark (
  id TEXT PRIMARY KEY,
  report TEXT NOT NULL REFERENCES report(id),
  number INTEGER NOT NULL, kind TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
  score REAL NOT NULL, "by" TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX mark_of_report ON mark (report, number);
CREATE INDEX mark_of_kind ON mark (kind, report);

CREATE TABLE refusal (
  source TEXT NOT NULL, place TEXT NOT NULL, code TEXT NOT NULL, problem TEXT NOT NULL,
  PRIMARY KEY (source, place, code, problem)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY,
  report TEXT NOT NULL, deed TEXT NOT NULL,
  reports INTEGER NOT NULL, marks INTEGER NOT NULL
) STRICT;

CREATE VIRTUAL TABLE words USING fts5(
  text, id UNINDEXED, kind UNINDEXED, report UNINDEXED, start UNINDEXED, "end" UNINDEXED,
  tokenize = "unicode61 remove_diacritics 2"
);
"""

# One view a kind, with the fields of the interchange format as columns: for people
# with SQL, and for tools that open any SQLite file.
_FIELDS = {
    "mention": ("actor", "name", "type", "country", "sector", "qid", "role", "head"),
    "time": ("type", "value", "begin", "end", "fixed", "anchor"),
    "place": ("name", "lat", "lon", "country", "admin1", "geonames"),
    "figure": ("low", "high", "unit", "measure", "of", "asof", "change", "rank", "implied"),
    "statement": ("source", "cue", "addressee", "form", "medium", "distance", "time", "inside"),
    "event": (
        "type", "mode", "contexts", "cameo", "quad", "goldstein", "trigger", "source", "target",
        "place", "time", "status", "voice",
    ),
    "commitment": ("who", "to", "deed", "event", "due", "condition", "strength", "status", "voice"),
    "position": ("who", "on", "stance", "voice"),
    "silence": ("who", "on", "voice"),
}  # fmt: skip


def _view(kind: str, fields: tuple[str, ...]) -> str:
    """Return the statement that makes the view of a kind."""
    # The text's own "end" and a time's "end" would be two columns of one name.
    own = 'start AS span_start, "end" AS span_end'
    columns = ", ".join(f"record ->> '$.{field}' AS \"{field}\"" for field in fields)
    return (
        f'CREATE VIEW "{kind}s" AS SELECT id, report, {own}, text, score, "by", {columns} '  # noqa: S608 - our own names
        f"FROM mark WHERE kind = '{kind}';"
    )


STEPS: tuple[str, ...] = (
    _FIRST + "\n".join(_view(kind, fields) for kind, fields in _FIELDS.items()),
)
