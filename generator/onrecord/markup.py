"""Text of facts into Markdown, HTML, addresses and front matter: the only escaping there is.

Whatever an editor or a source wrote is data. It goes into a page through `html` or `markdown`,
which leave nothing in it that HTML, Markdown, its extensions or a template language could take for
their own: such characters become character references, and come out of the browser as they went in.
`Encoded` is what has been through here; everything else is still to be encoded.
"""

from __future__ import annotations

import re
from typing import Any, SupportsIndex
from urllib.parse import quote, urlsplit

import markupsafe

SAFE_SCHEMES = frozenset({"http", "https", "mailto"})

# White space that is not a plain space: engines cut it off at the ends of lines.
_SPACES = r"\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"

# HTML's own five; what opens or closes Markdown, critic marks, fences, snippets, keys, emoji,
# template languages; and all controls, among them the line break that would begin a new block and
# the two that Python-Markdown uses for its own placeholders.
_IN_HTML = re.compile(rf"""[\x00-\x1f\x7f{_SPACES}&<>"'`{{}}\[\]*_~^=+|#\\$!@:]""")

# In a line of Markdown everything that is neither a letter nor a space may mean something; digits
# before a letter do (1st), and so do forty of them, or of the first letters, that name a commit.
_IN_MARKDOWN = re.compile(
    rf"[\x00-\x1f!-/:-@\[-`{{-\x7f{_SPACES}]|[0-9](?=[0-9]*[A-Za-z])"
    r"|[0-9a-f](?=[0-9a-f]{39})"
)

# What a URL may not hold in an attribute; the rest stays readable, and as tools expect it.
_IN_URL = re.compile(r"""[\x00-\x20&<>"'`{}\x7f]""")

_PLAIN_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_NOT_IN_ID = re.compile(r"[^\w.-]")
_NOT_IN_TAG = re.compile(r"[^A-Za-z0-9-]")

_IN_YAML = re.compile(r"[\x00-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff\"\\]")


def _reference(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


class Encoded(markupsafe.Markup):
    """Markup whose joining and formatting encode with `html`, not with HTML's five alone."""

    __slots__ = ()

    @classmethod
    def escape(cls, value: Any, /) -> Encoded:
        """Encode what is not yet encoded."""
        return html(value)

    def join(self, parts: Any, /) -> Encoded:
        """Join `parts` with this markup between them, each encoded where it is not."""
        return Encoded(str(self).join(map(html, parts)))

    def __add__(self, other: Any, /) -> Encoded:
        return Encoded(str(self) + str(html(other)))

    def __radd__(self, other: Any, /) -> Encoded:
        return Encoded(str(html(other)) + str(self))

    def __mul__(self, times: SupportsIndex, /) -> Encoded:
        return Encoded(str(self) * times)


def html(value: object) -> Encoded:
    """Encode text for HTML, between tags or in a quoted attribute, in a page of Markdown.

    Markup stays as it is and None is nothing, so that a template can give everything to it.
    """
    if isinstance(value, Encoded):
        return value
    if isinstance(value, markupsafe.Markup):
        return Encoded(value)
    if value is None:
        return Encoded("")
    return Encoded(_IN_HTML.sub(_reference, str(value)))


def finalize(value: object) -> str:
    """Encode what a template puts into a page: as `html` does, without wrapping it once more."""
    if isinstance(value, markupsafe.Markup):
        return value
    return "" if value is None else _IN_HTML.sub(_reference, str(value))


def path(address: str) -> Encoded:
    """Encode an address inside the site for an attribute."""
    return Encoded(_IN_URL.sub(_in_url, address))


def markdown(text: str) -> Encoded:
    """Encode text for a line of Markdown, such as a heading."""
    return Encoded(_IN_MARKDOWN.sub(_reference, text))


def heading(
    level: int, text: str, anchor: str = "", language: str = "", direction: str = ""
) -> Encoded:
    """Make a Markdown heading, with an id of its own, a language and a direction where given.

    `anchor`, `language` and `direction` stand in an attribute list, so they keep to what ids and
    tags are made of; whatever else is in them is left out.
    """
    attributes = []
    if anchor:
        attributes.append("#" + _NOT_IN_ID.sub("", anchor))
    if language:
        attributes.append("lang=" + _NOT_IN_TAG.sub("", language))
    if direction:
        attributes.append("dir=" + _NOT_IN_TAG.sub("", direction))
    tail = f" {{ {' '.join(attributes)} }}" if attributes else ""
    return Encoded(f"\n\n{'#' * level} {markdown(text)}{tail}\n\n")


def url(address: str) -> Encoded:
    """Encode an address for an attribute; one of a scheme not in `SAFE_SCHEMES` becomes `#`.

    An address without a scheme is one inside the site. Readers of facts refuse other schemes
    already; this is the second lock.
    """
    try:
        scheme = urlsplit(address).scheme  # in small letters
    except ValueError:
        return Encoded("#")
    if scheme and scheme not in SAFE_SCHEMES:
        return Encoded("#")
    return Encoded(_IN_URL.sub(_in_url, address))


def _in_url(match: re.Match[str]) -> str:
    return "&amp;" if match[0] == "&" else quote(match[0])


def head(text: str) -> str:
    """Encode text for a title or a description in a page's head, where templates escape nothing."""
    encoded = str(markupsafe.escape(one_line(text)))
    return encoded.replace("{", "&#123;").replace("}", "&#125;")


def one_line(text: str) -> str:
    """Return a text on one line, as HTML shows it: spaces that are no plain ones stay."""
    return _PLAIN_SPACE.sub(" ", text).strip(" ")


def yaml(text: str) -> str:
    """Write text as a double-quoted YAML scalar on one line."""
    return '"' + _IN_YAML.sub(_yaml_escape, text) + '"'


def _yaml_escape(match: re.Match[str]) -> str:
    character = match[0]
    return f"\\{character}" if character in '"\\' else f"\\u{ord(character):04x}"
