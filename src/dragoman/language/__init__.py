"""The language model: one encoder pass, many heads, and the readings they make."""
