"""Spaces that are none to YAML, though they look like one; and a dash without the one it needs."""

from __future__ import annotations

import re
import unicodedata

from onrecord.patterns import lazy_pattern
from onrecord.problems import Problem
from onrecord.reading.fields import field_names
from onrecord.reading.file import ContentFile
from onrecord.reading.slips import NO_SPACE_AFTER_DASH, ODD_SPACE, QUOTE_IT, cut

# White space that is wider than a space, or none at all. What joins letters or turns the text round
# is left out: texts of some scripts begin and end with it.
_ODD = "\u00a0\u00ad\u1680\u180e\u2000-\u200b\u202f\u205f\u2060\u3000\u3164\ufeff"
_RUN = lazy_pattern(f"[{_ODD}]+")
_BEFORE_COMMENT = lazy_pattern(f"[{_ODD}](?=#)")
_DASHES = r"[ ]*+(?:-[ ]++)*+"
_NO_TEXT = r"[-#\r\n]|\Z|[\w-]++[ ]*+:"
_BEFORE_A_FIELD = lazy_pattern(
    rf"^{_DASHES}(?:-(?=[{_ODD}])|(?=[ {_ODD}]++(?:{_NO_TEXT}))|[\w-]++:)(?P<odd>[{_ODD}]++)",
    re.MULTILINE,
)
# A word as an id, a date or one of a few known values has it, or the name of a field.
_AROUND_A_WORD = lazy_pattern(rf"[ {_ODD}]*+(?P<word>[a-z0-9_~?./:-]++)[ {_ODD}]*+")
_SWALLOWED = lazy_pattern(
    rf"(?:-|(?P<name>[a-z_]++):)[{_ODD}]|[ {_ODD}]++(?:(?P<mark>[\[{{\"'])|\Z)"
)
_GLUED = lazy_pattern(rf"{_DASHES}(?P<item>-(?![-\s])(?P<rest>.*))")
_OPENS_A_FACT = lazy_pattern(r"[A-Za-z_]+:(?:[ ]|$)|[{\"'\[]")


def has_odd_space(text: str) -> bool:
    """Tell whether a space that is none to YAML stands anywhere in `text`."""
    return not text.isascii() and _RUN.search(text) is not None


def odd_space_on_line(file: ContentFile, index: int) -> Problem | None:
    """Return the problem of the line at `index` if what parts its fields looks like a space.

    It says on how many lines that is so: pasted from a page, on all.
    """
    found = _BEFORE_A_FIELD.match(file.text, *file.line_of(index))
    if found is None:
        return None
    others = len(_BEFORE_A_FIELD.findall(file.text)) - 1
    more = f" It is so on {others} more line{'s' * (others > 1)}." if others else ""
    return odd_space(file, *found.span("odd"), more)


def swallows(file: ContentFile, index: int, text: str) -> bool:
    """Tell whether the plain `text` that begins at `index` is none, but for such a space.

    A dash, a field, a list or a text in quotation marks would be taken for a part of it; or it is
    made of such spaces alone.
    """
    found = _SWALLOWED.match(text)
    if found is None or found["name"] not in (None, *field_names()):
        return False
    return found["mark"] is not None or _opens_its_line(file.text, index)


def _opens_its_line(text: str, index: int) -> bool:
    while index and text[index - 1] in " -":
        index -= 1
    return not index or text[index - 1] in "\r\n"


def before_comment(text: str) -> tuple[int, int] | None:
    """Return where such a space stands in the plain `text` right before #, where YAML sees none."""
    found = _BEFORE_COMMENT.search(text)
    return found.span() if found else None


def word_within(text: str) -> tuple[int, int] | None:
    """Return where the one word of `text` stands if such spaces are before or behind it."""
    found = _AROUND_A_WORD.fullmatch(text)
    return found.span("word") if found and found["word"] != text else None


def no_comment(file: ContentFile, start: int, end: int) -> Problem:
    """Return the problem of such a space before #, which stands from `start` to before `end`."""
    return odd_space(
        file,
        start,
        end,
        " So # begins no comment: it and what follows are a part of the text.",
        "If this is a comment, write it on a line of its own, behind no such space. "
        f"If # belongs to the text: {QUOTE_IT}",
    )


def odd_space(
    file: ContentFile, start: int, end: int, more: str = "", cure: str | None = None
) -> Problem:
    """Return the problem of the first such space from `start` to before `end`, one at least.

    `more` is another sentence of the message; `cure` stands in for what helps elsewhere.
    """
    found = _RUN.search(file.text, start, end)
    if found is None:
        raise ValueError("there is no such space")
    char = found[0][0]
    name = unicodedata.name(char).lower()
    article = "an" if name[0] in "aeiou" else "a"
    return ODD_SPACE.problem(
        file.place(*found.span()),
        f"U+{ord(char):04X}, {article} {name}, stands here: to YAML it is no space.{more}",
        cure or _cure(char, file.text[max(found.start() - 1, 0) : found.start()]),
    )


def _cure(char: str, before: str) -> str:
    if unicodedata.category(char) == "Zs":
        return "Write plain spaces in its place."
    if before in ("-", ":"):
        return "Write a plain space in its place."
    return "Delete it: put the cursor behind it and press backspace once."


def no_space_after_dash(file: ContentFile, index: int, *, any_item: bool) -> Problem | None:
    """Return the problem of the line at `index` if its dash and its item are one word, else None.

    Where not `any_item`, only an item that begins as a fact does is one: with a field, or a mark.
    """
    found = _GLUED.match(file.text, *file.line_of(index))
    if found is None or not (any_item or _OPENS_A_FACT.match(found["rest"])):
        return None
    return dash_glued(file, *found.span("item"))


def dash_glued(file: ContentFile, start: int, end: int) -> Problem:
    """Return the problem of `-item`, which stands from `start` to before `end`."""
    item = cut(file.text[start + 1 : end])
    return NO_SPACE_AFTER_DASH.problem(
        file.place(start, end),
        "The dash has no space behind it, so that YAML does not take it for the dash of a list.",
        f"Write a space behind the dash: - {item}",
    )
