"""
The editions of a source: the texts that were read one after the other at one place.

A place is an address on the web; without one, the id that a source gives to a report, or a
file that holds one report only. A line of JSONL that has neither is at no place: nobody can
tell whether it is another edition of an earlier one. The home page of a site is no address
of a report, whatever its pages claim.
"""

from __future__ import annotations

# Files that hold one report each. A ledger remembers its places by these: they stay as they are.
_OF_ONE = (".htm", ".html", ".xhtml", ".txt", ".md", ".eml", ".mht", ".mhtml")
_IS_OF_ONE = " OR ".join(
    f"source LIKE '%{ending}{packed}'" for ending in _OF_ONE for packed in ("", ".gz")
)
# What follows "https://" and the name of the site, if anything does.
_IS_ADDRESS = "instr(substr(rtrim(url, '/'), 9), '/') OR instr(url, '?')"

# The place of a row with `source`, `url` and `given`, the id its source gave it or "".
_PLACE = f"""CASE WHEN {_IS_ADDRESS} THEN json_array(url, given)
  WHEN given <> '' OR {_IS_OF_ONE}
  THEN json_array(CASE WHEN source LIKE './%' THEN substr(source, 3) ELSE source END, given) END"""

# A table of them, filled from what a ledger held before there was one.
STEP = f"""
CREATE TABLE edition (
  place TEXT NOT NULL,
  report TEXT NOT NULL REFERENCES report(id),
  number INTEGER NOT NULL,
  PRIMARY KEY (place, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_of_report ON edition (report);
INSERT INTO edition
SELECT place, report, row_number() OVER (PARTITION BY place ORDER BY first, report)
FROM (
  SELECT DISTINCT {_PLACE} AS place, report, first FROM (
    SELECT sighting.report, sighting.source, url,
      ifnull(ifnull(foreign_id.id, record ->> '$.foreign_id'), '') AS given,
      (SELECT min(sequence) FROM journal WHERE subject = sighting.report) AS first
    FROM sighting JOIN report ON report.id = sighting.report
    LEFT JOIN foreign_id
      ON foreign_id.report = sighting.report AND foreign_id.source = sighting.source
  )
) WHERE place IS NOT NULL;
"""  # noqa: S608 - our own names

# Given report, source, address and id: the report is the last at its place now.
READ = f"""
WITH seen (source, url, given) AS (VALUES (?2, ?3, ?4)), at (place) AS (SELECT {_PLACE} FROM seen)
INSERT INTO edition
SELECT place, ?1, 1 + ifnull((SELECT max(number) FROM edition WHERE edition.place = at.place), 0)
FROM at WHERE place IS NOT NULL AND ?1 IS NOT (
  SELECT report FROM edition WHERE edition.place = at.place ORDER BY number DESC LIMIT 1
)
ON CONFLICT DO UPDATE SET number = excluded.number
"""  # noqa: S608 - our own names

# The ids of the reports that are the last somewhere, or at no place.
LATEST = """
SELECT report FROM (SELECT report, max(number) FROM edition GROUP BY place)
UNION SELECT id FROM report WHERE id NOT IN (SELECT report FROM edition)
"""
