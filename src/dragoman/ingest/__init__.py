"""From sources to reports: one file per source format, page furniture, damage, dates."""
