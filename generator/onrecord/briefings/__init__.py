"""What is printed of a dossier: a briefing of two pages and a full edition, each on two papers."""

from __future__ import annotations

from onrecord.briefings.full_edition.printing import full_editions
from onrecord.briefings.prints import Prints
from onrecord.briefings.two_pages.printing import briefings

__all__ = ["Prints", "briefings", "full_editions"]
