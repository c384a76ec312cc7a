"""Write HTML so that nothing a report says can become markup."""

from __future__ import annotations

import re

# Below: NUL and lone surrogates cannot stand in a page; ingest has replaced them already.
_UNSAYABLE = re.compile("[\x00\ud800-\udfff]")
_ENTITIES = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "'": "&#39;",
        "\r": "&#13;",  # a browser turns a bare CR into a newline, and CRLF into one character
    }
)


def escape(text: str) -> str:
    """Return text as it must be written in HTML, in content and in quoted attributes alike."""
    return _UNSAYABLE.sub("\ufffd", text).translate(_ENTITIES)


def element(name: str, *content: str, **attributes: str | None) -> str:
    """
    Write an element around HTML that is already escaped.

    Attribute values are escaped here; "class_" is written "class", "data_x" "data-x",
    and an attribute that is None is left out.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{''.join(content)}</{name}>"


def said(text: str) -> str:
    """Write words from a report into a line of ours: no direction of theirs turns it around."""
    return f"<bdi>{escape(text)}</bdi>"


def link(url: str | None, content: str) -> str:
    """Link to an address of the web; any other scheme ("javascript:") is shown, not linked."""
    if url is None or not re.match(r"https?://", url, re.IGNORECASE):
        return content
    return element("a", content, href=url, rel="noreferrer noopener nofollow")
