"""Prints what the gates ask of speed, each as a ratio of two things measured in one run."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import building
import checking
import printing


def main() -> None:
    """Measure all parts, or the ones that are named: `python tests/bench checks growth`."""
    parts = {
        "checks": checking.all_checks,
        "halves": checking.two_commands,
        "dossier": checking.one_dossier,
        "site": building.share_of_a_build,
        "growth": building.growth,
        "largest": building.largest,
        "briefings": printing.all_briefings,
        "briefing": printing.one_briefing,
    }
    asked = sys.argv[1:] or list(parts)
    print(f"{'what':<58} {'measured':>12}   {'to hold':<12}")
    for part in asked:
        with tempfile.TemporaryDirectory() as folder:
            for what, measured, to_hold in parts[part](Path(folder)):
                print(f"{what:<58} {measured:>12}   {to_hold:<12}", flush=True)


main()
