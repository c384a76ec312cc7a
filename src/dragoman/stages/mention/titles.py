"""Who may be called by the noun for an office: "the minister" is no prime minister."""

from __future__ import annotations

from collections.abc import Collection

# With one of these before the noun an office is another one.
_APART = {
    "minister": frozenset({"chief", "first", "prime"}),
    "president": frozenset({"deputy", "vice"}),
    "secretary": frozenset({"general"}),
    "director": frozenset({"general"}),
    "general": frozenset(
        "attorney auditor consul director governor inspector procurator prosecutor secretary "
        "solicitor".split()
    ),
}
_NO_OFFICE = frozenset("acting army cabinet caretaker government interim police senior top".split())
_SPELLED = {"defense": "defence", "labor": "labour"}
LEADS = frozenset({"leader", "president", "premier", "chancellor", "prime minister", "king"})
_UNDER = frozenset({"deputy", "former", "vice"})
# Who is called the head of one, by the words of his own title.
HEADS = {
    "head of state": frozenset("emir emperor empress king monarch president queen sultan".split()),
    "head of government": frozenset({"chancellor", "prime", "taoiseach"}),
}


def is_called(role: str, title: Collection[str], office: str | None) -> bool:
    """
    Say whether who bears a title may be called by a noun for an office.

    "The minister" is any minister but the prime minister; "the foreign minister" is that
    of foreign affairs, or whom the report calls a minister (`office`) and no more. "The head of
    state" is a president, of the government a prime minister, whatever "president" he is called.
    """
    if role in HEADS:
        told = _words(office or " ".join(title))
        return bool(told & HEADS[role]) and not told & _UNDER
    wanted = _words(role)
    held = _words(" ".join(title))
    noun = role.replace("-", " ").rsplit(maxsplit=1)[-1].replace("premier", "minister")
    apart = _APART.get(noun, frozenset())
    if noun not in held or wanted & apart != held & apart:
        return False
    return wanted - _NO_OFFICE <= held or (office is not None and _words(office) <= wanted)


def is_lead(role: str, office: str) -> bool:
    """Say whether an office and a noun mean one head of state or government: "the leader"."""
    known = {role, " ".join(office.replace("-", " ").split()[-2:]), office.rsplit(maxsplit=1)[-1]}
    is_under = bool(_UNDER & set(office.replace("-", " ").split()))
    return role in LEADS and "leader" in known and len(known & LEADS) > 1 and not is_under


def _words(text: str) -> frozenset[str]:
    """Return the words of an office: "attorney-general" has two, "premier" is a prime minister."""
    plain = text.lower().replace("-", " ").replace("premier", "prime minister")
    return frozenset(_SPELLED.get(word, word) for word in plain.split())
