"""A prefix and a suffix: the words directly before and after those that are looked for.

As in the W3C's TextQuoteSelector they are any characters, whole words or not, folded like all
else; white space between them and the words counts for nothing. Marks between them count, but
where no place fits so, marks that a quotation left out at its ends are passed over
(`… every day` with the suffix `Coyle told`, for `every day,’ Coyle told`).
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.texts.folding import fold


@dataclass(frozen=True, slots=True)
class Context:
    """A prefix and a suffix, folded; either may be empty."""

    prefix: str
    suffix: str

    @classmethod
    def of(cls, prefix: str, suffix: str) -> Context:
        """Make them of what the editor typed."""
        return cls(
            fold(prefix).text.strip(" ") if prefix else "",
            fold(suffix).text.strip(" ") if suffix else "",
        )

    def __bool__(self) -> bool:
        return bool(self.prefix or self.suffix)

    def fits_before(self, folded: str, start: int, over_marks: bool) -> bool:
        """Tell whether the prefix stands directly before `start`."""
        if not self.prefix:
            return True
        prefix = _without_marks_at_end(self.prefix) if over_marks else self.prefix
        end = start
        while end > 0 and (folded[end - 1] == " " or (over_marks and _is_mark(folded[end - 1]))):
            end -= 1
        return folded.endswith(prefix, 0, end)

    def fits_after(self, folded: str, end: int, over_marks: bool) -> bool:
        """Tell whether the suffix stands directly after `end`."""
        if not self.suffix:
            return True
        suffix = _without_marks_at_start(self.suffix) if over_marks else self.suffix
        start = end
        while start < len(folded) and (
            folded[start] == " " or (over_marks and _is_mark(folded[start]))
        ):
            start += 1
        return folded.startswith(suffix, start)


def _is_mark(char: str) -> bool:
    return not char.isalnum()


def _without_marks_at_end(words: str) -> str:
    end = len(words)
    while end > 0 and _is_mark(words[end - 1]):
        end -= 1
    return words[:end] or words


def _without_marks_at_start(words: str) -> str:
    start = 0
    while start < len(words) and _is_mark(words[start]):
        start += 1
    return words[start:] or words
