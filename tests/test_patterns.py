"""A lazy pattern does what a compiled one does, and costs nothing before."""

from __future__ import annotations

import re
from unittest import mock

import pytest

from onrecord.patterns import lazy_pattern


def test_nothing_is_compiled_before_the_first_use() -> None:
    with mock.patch("re.compile", wraps=re.compile) as compiled:
        pattern = lazy_pattern(r"(?P<word>[a-z]+)", re.IGNORECASE)
        assert not compiled.called
        assert pattern.sub(r"<\g<word>>", "One two") == "<One> <two>"
        assert pattern.findall("One two") == ["One", "two"]
        found = pattern.search("… Three", 1)
        assert found is not None
        assert found["word"] == "Three"
        assert pattern.pattern == r"(?P<word>[a-z]+)"


def test_a_fault_is_told_at_the_first_use() -> None:
    pattern = lazy_pattern("(")
    with pytest.raises(re.error):
        pattern.match("")
