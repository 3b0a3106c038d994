"""The briefing of a dossier: two pages to hand to somebody, as PDF for A4 and for Letter."""

from __future__ import annotations

from onrecord.briefings.printing import Briefings, briefings

__all__ = ["Briefings", "briefings"]
