"""A file of the content: its bytes within bounds, its text, and where a stretch of it stands."""

from __future__ import annotations

import os
from bisect import bisect_right

from onrecord.patterns import lazy_pattern
from onrecord.problems import Kind, Place, Problem, Severity

MOST_YAML = 5_000_000  # bytes; the largest dossiers come to a hundredth of it
MOST_TEXT = 20_000_000  # bytes of one source's text

UNREADABLE = Kind(
    "Y110",
    Severity.ERROR,
    "file can't be read",
    "The system refuses to hand out the file or folder, for want of rights or because the disk "
    "fails. Give yourself the right to read it.",
)
TOO_LARGE = Kind(
    "Y111",
    Severity.ERROR,
    "file too large",
    f"A file of facts has at most {MOST_YAML:,} bytes, the text of a source {MOST_TEXT:,}. Split "
    "a long file into a folder of the same name.",
)
EMPTY_FILE = Kind(
    "Y112",
    Severity.ERROR,
    "empty file",
    "A file without a fact is more likely a slip than meant. Write the facts, or delete the file.",
)
BYTE_ORDER_MARK = Kind(
    "Y113",
    Severity.ERROR,
    "byte-order mark",
    "Some editors put an invisible character at the head of a file, which other programs take for "
    "a part of the first word. Save the file as “UTF-8”, not “UTF-8 with BOM”.",
)
NOT_UTF8 = Kind(
    "Y114",
    Severity.ERROR,
    "file is not UTF-8",
    "The file was saved in an older encoding, so that accents and quotation marks in it could be "
    "taken for others. Save it as UTF-8.",
)
CONTROL_CHARACTER = Kind(
    "Y115",
    Severity.ERROR,
    "control character",
    "An invisible character that no page can show: a control character, a line or paragraph "
    "separator (U+2028, U+2029), or an override that turns the text after it round (U+202D, "
    "U+202E). It mostly comes along when text is copied. Delete it.",
)

_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_AT_ONCE = 1 << 16  # bytes; nearly every file is smaller
_LINE_END = lazy_pattern(r"\r\n?|\n")
_NEVER_IN_YAML = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ufffe\uffff"
UNSHOWABLE = lazy_pattern(f"[{_NEVER_IN_YAML}]")
_LET_PASS = "\x85\u2028\u2029\u202d\u202e"  # of these by libyaml

# A form feed parts the pages of a text made from a PDF, and NEL ends lines; both are white space.
_UNSHOWABLE_IN_SOURCE = lazy_pattern("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_CONTROLS = (*range(9), 11, 12, *range(14, 32), 127)
_WITHOUT_CONTROLS = bytes(32 if byte in _CONTROLS else byte for byte in range(256))


class ContentFile:
    """The text of one file, which can tell the place of any stretch of it.

    `name` is the path from the project's folder, with `/`; `text` is the file's, line ends and all.
    """

    __slots__ = ("_starts", "name", "text")

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self._starts: list[int] | None = None

    def place(self, start: int, end: int) -> Place:
        """Return the place of the characters from `start` to before `end`, both counted from 0."""
        line, column = self._position(start)
        end_line, end_column = (line, column) if end <= start else self._position(end)
        return Place(self.name, line, column, end_line, end_column)

    def line_of(self, index: int) -> tuple[int, int]:
        """Return where the line that holds the character at `index` starts and ends."""
        starts = self._line_starts()
        number = bisect_right(starts, index)
        end = starts[number] if number < len(starts) else len(self.text)
        start = starts[number - 1]
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return start, end

    def _position(self, index: int) -> tuple[int, int]:
        starts = self._line_starts()
        line = bisect_right(starts, index)
        return line, index - starts[line - 1] + 1

    def _line_starts(self) -> list[int]:
        if self._starts is None:
            self._starts = [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        return self._starts


def read_bytes(path: str, name: str, most: int, problems: list[Problem]) -> bytes | None:
    """Return the bytes of the file at `path`; None, and a problem, where it can't be read."""
    try:
        handle = os.open(path, _FLAGS)
        try:
            pieces = [os.read(handle, _AT_ONCE)]
            left = most - len(pieces[0])
            while pieces[-1] and left >= 0:  # a short read is not yet the end
                pieces.append(os.read(handle, _AT_ONCE))
                left -= len(pieces[-1])
        finally:
            os.close(handle)
    except OSError as error:
        problems.append(unreadable(name, error))
        return None
    if left < 0:
        message = f"The file has more than {most:,} bytes."
        problems.append(TOO_LARGE.problem(Place(name), message, "Split it into several files."))
        return None
    return b"".join(pieces)


def unreadable(name: str, error: OSError) -> Problem:
    """Return the problem of a file or folder that the system does not hand out."""
    if isinstance(error, PermissionError):
        message, cure = "You have no right to read it.", "Change its permissions, then try again."
    else:
        message = f"It can't be read: {error.strerror or error}."
        cure = "Look at what stands there."
    return UNREADABLE.problem(Place(name), message, cure)


def decode(data: bytes, name: str, problems: list[Problem]) -> ContentFile | None:
    """Return the file of `data`, a file of facts; None, and a problem, where it can't be used.

    A byte-order mark is a problem, and the rest is still read, so that one run reports all. Control
    characters that libyaml refuses are left to it.
    """
    text = _utf8(data, name, problems)
    if text is None:
        return None
    if text.startswith("\ufeff"):
        problems.append(
            BYTE_ORDER_MARK.problem(
                Place(name),
                "The file begins with a byte-order mark, an invisible character.",
                "Save it as “UTF-8”, not “UTF-8 with BOM”.",
            )
        )
        text = text[1:]
    file = ContentFile(name, text)
    if not text.isascii() and any(char in text for char in _LET_PASS):
        problems += unshowable(file)
        return None
    return file


def unshowable(file: ContentFile) -> list[Problem]:
    """Return the problem of the first character of a file of facts that no page can show."""
    found = UNSHOWABLE.search(file.text)
    return [] if found is None else [control_character(file.place(*found.span()), found.group())]


def control_character(place: Place, character: str) -> Problem:
    """Return the problem of a character at `place` that no page can show."""
    return CONTROL_CHARACTER.problem(
        place,
        f"The invisible character U+{ord(character):04X} stands here.",
        "Delete it: put the cursor behind it and press backspace once.",
    )


def check_source_text(data: bytes, name: str, problems: list[Problem]) -> bool:
    """Tell whether `data` is a text that can be shown; where it isn't, a problem says why."""
    text = _utf8(data, name, problems)
    if text is None:
        return False
    found = None if _is_plain(data) else _UNSHOWABLE_IN_SOURCE.search(text)
    if found is None:
        return True
    problems.append(
        CONTROL_CHARACTER.problem(
            ContentFile(name, text).place(found.start(), found.end()),
            f"The text of the source holds the control character U+{ord(found.group()):04X}: it "
            "isn't plain text in UTF-8.",
            "Save the text of the source again as plain text, in UTF-8.",
        )
    )
    return False


def _is_plain(data: bytes) -> bool:
    """Tell, seven times as fast as a search, that a text has no control characters.

    The longer ones begin with these bytes, as a few other characters do.
    """
    if data.translate(_WITHOUT_CONTROLS) != data:
        return False
    return data.isascii() or not (b"\xc2" in data or b"\xef\xbf" in data)


def _utf8(data: bytes, name: str, problems: list[Problem]) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            place, message = Place(name), "The file is saved in UTF-16."
        else:
            before = data[: error.start].decode()
            here = ContentFile(name, before).place(len(before), len(before))
            place = Place(name, here.line, here.column, here.line, here.column + 1)
            message = f"The byte {data[error.start]:02X} here is no part of a UTF-8 character."
        problems.append(NOT_UTF8.problem(place, message, "Save the file again, as UTF-8."))
        return None
