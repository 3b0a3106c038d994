"""A prefix and a suffix: the words directly before and after those that are looked for.

As in the W3C's TextQuoteSelector they are any characters, whole words or not, folded like all
else; white space between them and the words counts for nothing. Marks between them count, but
where no place fits so, marks that a quotation left out at its ends are passed over
(`… every day` with the suffix `Coyle told`, for `every day,’ Coyle told`).
"""

from __future__ import annotations

from onrecord.frozen import frozen
from onrecord.texts.folding import fold


@frozen()
class Context:
    """A prefix and a suffix, folded; either may be empty."""

    prefix: str
    suffix: str

    @classmethod
    def of(cls, prefix: str, suffix: str) -> Context:
        """Make them of what the editor typed."""
        if not (prefix or suffix):
            return NONE
        return cls(
            fold(prefix).text.strip(" "),
            fold(suffix).text.strip(" "),
        )

    def __bool__(self) -> bool:
        return bool(self.prefix or self.suffix)

    def fits_before(self, folded: str, start: int, over_marks: bool) -> bool:
        """Tell whether the prefix stands directly before `start`."""
        end = start
        while not folded.endswith(self.prefix, 0, end):
            if not _may_pass(folded[end - 1 : end], over_marks):
                return False
            end -= 1
        return True

    def fits_after(self, folded: str, end: int, over_marks: bool) -> bool:
        """Tell whether the suffix stands directly after `end`."""
        start = end
        while not folded.startswith(self.suffix, start):
            if not _may_pass(folded[start : start + 1], over_marks):
                return False
            start += 1
        return True


NONE = Context("", "")


def _may_pass(char: str, over_marks: bool) -> bool:
    """Tell whether a character may stand between the words and their prefix or suffix."""
    return char == " " or (over_marks and char != "" and not char.isalnum())
