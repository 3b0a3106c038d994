"""What is printed of a dossier: a briefing of two pages and a full edition, each on two papers."""

from __future__ import annotations

from onrecord.briefings.edition import full_editions
from onrecord.briefings.printed import Prints
from onrecord.briefings.printing import briefings

__all__ = ["Prints", "briefings", "full_editions"]
