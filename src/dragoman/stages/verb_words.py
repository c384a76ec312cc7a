"""Verbs by what they mean, as finders of several kinds of marks ask for them; by lemma."""

from __future__ import annotations

VOWING = frozenset({"pledge", "promise", "swear", "vow"})
"""By these somebody binds himself."""
REQUIRING = frozenset(
    "ask demand insist order propose recommend request require suggest urge".split()
)
"""The clause of these tells what another is to do: in the subjunctive, or with "should"."""
DEMANDING = REQUIRING | frozenset("beg call command direct instruct press tell".split())
"""By all these somebody is to do something."""
OMITTING = frozenset({"forget", "neglect", "omit"})
"""The infinitive of these is not done, though what it would tell is so: "omitted to say that"."""
SHIELDED = OMITTING | {"avoid", "decline", "fail", "refuse", "stop"}
"""What hangs on these is not done."""
HOSTING = frozenset({"entertain", "host", "receive", "welcome"})
"""Who does these has guests."""
BROKERING = frozenset({"arrange", "broker", "facilitate", "mediate"})
"""Who does these stands between others."""
HARMING = frozenset({"injure", "kill", "wound"})
"""Who suffers these is a casualty."""
CATCHING = frozenset(
    "arrest capture charge condemn convict detain execute fine hang hold imprison indict jail nab prosecute remand "
    "sentence try".split()
)
"""Whom one does these to over a plot is who plotted."""
