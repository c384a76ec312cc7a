"""
The schema of a ledger, step by step.

`user_version` is the number of steps a file has taken. A step never changes once it is
released: a new schema is a new step. All steps a file lacks run in one transaction.
"""

from __future__ import annotations

from dragoman.ledger import editions

APPLICATION_ID = 0x44524147
"""Marks the file as a ledger: "DRAG" in ASCII."""

# `record` is the record as the interchange format writes it (a report's without its text,
# which has a column). A passage is a row of the search index: a block of news or a mark.
# In `mark`, start and end are those of all its spans together; only where `pieces` is 1
# is substr(report.text, start + 1, "end" - start) the mark's own text.
_FIRST = """
CREATE TABLE report (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT, date TEXT, publisher TEXT, language TEXT, not_read TEXT,
  text TEXT NOT NULL,
  record TEXT NOT NULL,
  version TEXT NOT NULL
) STRICT;

CREATE TABLE sighting (
  report TEXT NOT NULL REFERENCES report(id),
  source TEXT NOT NULL, url TEXT NOT NULL, publisher TEXT NOT NULL, date TEXT NOT NULL,
  PRIMARY KEY (report, source, url, publisher, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE block (
  report TEXT NOT NULL REFERENCES report(id),
  number INTEGER NOT NULL, type TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  PRIMARY KEY (report, number, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE mark (
  id TEXT NOT NULL PRIMARY KEY,
  report TEXT NOT NULL REFERENCES report(id),
  number INTEGER NOT NULL, kind TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, pieces INTEGER NOT NULL,
  text TEXT NOT NULL, score REAL NOT NULL, "by" TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX mark_of_report ON mark (report, number);
CREATE INDEX mark_of_kind ON mark (kind, report);

CREATE TABLE refusal (
  source TEXT NOT NULL, place TEXT NOT NULL, code TEXT NOT NULL, problem TEXT NOT NULL,
  PRIMARY KEY (source, place, code, problem)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY,
  deed TEXT NOT NULL, subject TEXT NOT NULL,
  reports INTEGER NOT NULL, marks INTEGER NOT NULL,
  content TEXT NOT NULL, chain TEXT NOT NULL
) STRICT;

CREATE TABLE passage (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL, kind TEXT NOT NULL,
  report TEXT NOT NULL REFERENCES report(id),
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX passage_of_report ON passage (report);
CREATE VIRTUAL TABLE words USING fts5(
  text, content = 'passage', content_rowid = 'number',
  tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER passage_in AFTER INSERT ON passage BEGIN
  INSERT INTO words (rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER passage_out AFTER DELETE ON passage BEGIN
  INSERT INTO words (words, rowid, text) VALUES ('delete', old.number, old.text);
END;

CREATE VIEW blocks AS
  SELECT block.report, number, type, start AS span_start, "end" AS span_end,
    substr(report.text, start + 1, "end" - start) AS text
  FROM block JOIN report ON report.id = block.report;
"""

# One view a kind, with the fields of the interchange format as columns, and the fields
# people group by most taken out of their lists: for people with SQL, and for tools that
# open any SQLite file.
_FIELDS = {
    "mention": "actor name type country sector qid role head",
    "time": "type value begin end fixed anchor",
    "place": "name lat lon country admin1 geonames",
    "figure": "low high unit measure of asof change rank implied",
    "statement": (
        "source source.actor source.country cue addressee form medium distance time inside"
    ),
    "event": (
        "type mode contexts cameo quad goldstein trigger source source[0].actor "
        "source[0].country target target[0].actor target[0].country place time status voice"
    ),
    "commitment": (
        "who who[0].actor who[0].country to to[0].actor to[0].country deed event "
        "due.begin due.end due.fixed condition strength status voice"
    ),
    "position": "who who[0].actor who[0].country on stance voice",
    "silence": "who who[0].actor who[0].country on voice",
}


def _view(kind: str, fields: str) -> str:
    """Return the statement that makes the view of a kind."""
    # The text's own "end" and a time's "end" would be two columns of one name.
    own = 'start AS span_start, "end" AS span_end, pieces'
    columns = ", ".join(
        f"record ->> '$.{field}' AS \"{field.replace('[0]', '').replace('.', '_')}\""
        for field in fields.split()
    )
    return (
        f'CREATE VIEW "{kind}s" AS SELECT id, report, {own}, text, score, "by", {columns} '  # noqa: S608 - our own names
        f"FROM mark WHERE kind = '{kind}';"
    )


# The ids that sources gave to a report: a text that comes twice has two, and its record holds
# one. The index is for reports of the first schema, whose ids stand in their records alone.
_FOREIGN_IDS = """
CREATE TABLE foreign_id (
  report TEXT NOT NULL REFERENCES report(id),
  id TEXT NOT NULL, source TEXT NOT NULL,
  PRIMARY KEY (report, id, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX foreign_id_of_id ON foreign_id (id);
CREATE INDEX report_of_foreign_id ON report (record ->> '$.foreign_id');
"""

STEPS: tuple[str, ...] = (
    _FIRST + "\n".join(_view(kind, fields) for kind, fields in _FIELDS.items()),
    _FOREIGN_IDS,
    editions.STEP,
)
