"""Templates compiled to plainer Python: what Jinja does for strangers' templates takes its time.

A page calls some thousand macros and looks up some ten thousand attributes. Our templates need
neither Jinja's second escaping of what `finalize` has encoded already, nor its look-up of an
attribute as an item, nor its passing of contexts to functions that want none.
"""

from __future__ import annotations

from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context


class PlainGenerator(CodeGenerator):
    """Writes `environment.finalize(x)` for a value and `x.name` for an attribute."""

    def _output_child_pre(self, _node: nodes.Expr, _frame: Frame, finalize: Any) -> None:
        self.write(finalize.src)

    def _output_child_post(self, _node: nodes.Expr, _frame: Frame, _finalize: Any) -> None:
        self.write(")")

    def get_visitor(self, node: nodes.Node) -> Any:
        """Return what writes `node`: attributes are looked up as Python does."""
        return self._attribute if isinstance(node, nodes.Getattr) else super().get_visitor(node)

    def _attribute(self, node: nodes.Getattr, frame: Frame) -> None:
        self.visit(node.node, frame)
        self.write(f".{node.attr}")


class PlainContext(Context):
    """Calls what a template calls, and nothing else."""

    def call(self, called: Any, /, *args: Any, **named: Any) -> Any:
        """Call `called`; Jinja's own two arguments are for functions that ask for the context."""
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return called(*args, **named)
