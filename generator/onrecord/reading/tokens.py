"""The tokens of YAML that stand before a fault: what an editor wrote last."""

from __future__ import annotations

from dataclasses import dataclass

from yaml import (
    AliasToken,
    AnchorToken,
    FlowMappingEndToken,
    FlowMappingStartToken,
    FlowSequenceEndToken,
    FlowSequenceStartToken,
    ScalarToken,
    TagToken,
    YAMLError,
)
from yaml._yaml import CParser

_OPENING = (FlowMappingStartToken, FlowSequenceStartToken)
_CLOSING = (FlowMappingEndToken, FlowSequenceEndToken)
_NAMED = (AliasToken, AnchorToken, TagToken)


@dataclass
class Before:
    """What stands before a fault, in characters of the text.

    `start` and `end` are those of the last value: a scalar, or a bracket and what it holds; `style`
    is the scalar's, `[` for brackets, `&` for an anchor, alias or tag. `open` are the brackets not
    closed, the outermost first.
    """

    start: int = 0
    end: int = 0
    style: str = ""
    open: tuple[int, ...] = ()


def tokens_before(text: str, index: int) -> Before:
    """Return what libyaml's scanner finds in `text` before the character at `index`."""
    before = Before()
    opened: list[int] = []
    parser = CParser(text.encode())
    try:
        while (token := parser.get_token()) is not None:
            start, end = token.start_mark.index, token.end_mark.index
            if start >= index:
                break
            if isinstance(token, ScalarToken):
                before = Before(start, end, token.style or "plain")
            elif isinstance(token, _NAMED):
                before = Before(start, end, "&")
            elif isinstance(token, _OPENING):
                opened.append(start)
            elif isinstance(token, _CLOSING) and opened:
                before = Before(opened.pop(), end, "[")
    except YAMLError:
        # The scanner stops at the fault itself: all before it is in hand.
        pass
    before.open = tuple(opened)
    return before
