"""The kinds of slip that make YAML unreadable, or read otherwise than it looks."""

from __future__ import annotations

from onrecord.problems import Kind, Severity

QUOTE_IT = "Put the text in quotation marks, or on lines of its own after |."
QUOTE_IN_BRACES = (
    "Put the text in quotation marks. (Between two fields in braces stands a comma; after | a text "
    "can stand only where there are no braces.)"
)

OR_TEXT = (
    "Where it belongs to the text before it, put that text in quotation marks, or on lines of "
    "its own after |, further in than its field."
)

_LONGEST = 70  # characters of a text that a cure repeats


def cut(text: str) -> str:
    """Return `text` on one line, without its end where it is long: to be known again in a cure."""
    line = " ".join(text.split())
    head = line[:_LONGEST]
    return line if head == line else f"{head.rpartition(' ')[0] or head} …"


NOT_YAML = Kind(
    "Y140",
    Severity.ERROR,
    "not YAML",
    "The file can't be read from here on. The line, or the one before it, has a mark too many or "
    "too few: mostly the colon after the name of a field is missing. Compare it with its "
    "neighbours.",
)
NEEDS_QUOTES = Kind(
    "Y141",
    Severity.ERROR,
    "text needs quotation marks",
    "A text without quotation marks may not hold `: ` or ` :`, nor begin with a bracket, a brace, "
    "a quotation mark that closes before the text ends, or one of `` * & ! % @ ` | > - ? ``: "
    'to YAML these say something else. Put the text in quotation marks (`text: "He said: no"`; a '
    'quotation mark in it is written `\\"`), or on lines of its own after `|`, which takes every '
    "character as it is.",
)
NOT_CLOSED = Kind(
    "Y142",
    Severity.ERROR,
    "never closed",
    "A quotation mark, a bracket or a brace opens and is not closed where it should be, so that "
    "what follows is taken into it. Close it.",
)
NO_SPACE = Kind(
    "Y143",
    Severity.ERROR,
    "no space after the colon",
    "The name of a field is followed by a colon and a space; without the space all is one word.",
)
OUT_OF_LINE = Kind(
    "Y144",
    Severity.ERROR,
    "line stands too far in or out",
    "How far a line stands in says what it belongs to: the fields of one fact stand exactly under "
    "one another, and a text that goes on stands further in than its field.",
)
TAB = Kind(
    "Y145",
    Severity.ERROR,
    "tab at the head of a line",
    "A tab is as wide as each program likes, so YAML takes none where the place of a line counts. "
    "Use spaces.",
)
ESCAPE = Kind(
    "Y146",
    Severity.ERROR,
    "backslash in double quotation marks",
    'Inside double quotation marks a backslash begins a code, as in `\\"`, and this is none. Write '
    "the backslash twice, or put the text in single quotation marks.",
)
COMMENT = Kind(
    "Y147",
    Severity.ERROR,
    "comment cuts a text",
    "` #` begins a comment: YAML drops it and what follows, and the text would pass as a shorter "
    "one. Where # belongs to the text, put the text in quotation marks or after `|`; a comment "
    "stands on a line of its own.",
)
NO_SPACE_AFTER_DASH = Kind(
    "Y148",
    Severity.ERROR,
    "no space after the dash",
    "An item of a list begins with a dash and a space; without the space all is one word.",
)
ODD_SPACE = Kind(
    "Y149",
    Severity.ERROR,
    "space that is none to YAML",
    "Some characters look like a space, or like nothing, and are another character: a no-break "
    "space (U+00A0), a full-width one (U+3000), one without width (U+200B). They come along when "
    "text is copied from a page. Where a space says what belongs to what, YAML knows only the "
    "plain one. Inside a text any may stand.",
)
