"""A small publication with every kind of fact, as files to be written out, changed and read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from onrecord.problems import Problem
from onrecord.reading import Reading, read

FILES: dict[str, str] = {
    "publication.yml": """\
publisher: The Valley Desk
licence: {name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}
contact: mailto:desk@example.org
corrections: We correct openly, with the date and what was wrong.
""",
    "actors.yml": """\
- {id: mayor, name: Ana Duarte, kind: person, also_known_as: [Duarte]}
- {id: council, name: Vale council, kind: organisation}
- {id: county-council, name: The county council, kind: organisation, names: {pt: O condado}}
- {id: news-agency, name: The Agency, kind: organisation, same_as: {wikidata: Q42}}
- {id: council-official, described_as: a council official, kind: person}
""",
    "terms.yml": """\
- id: load-limit
  term: load limit
  definition: The most that a bridge may carry.
  reference: {title: Highway code, url: https://example.org/code}
- id: span
  term: span
  definition: What is between two piers.
  evidence: {source: vale-bridge/county, exact: vão}
""",
    "vale-bridge/dossier.yml": """\
title: The bridge at Vale
question: Will the old bridge be closed to cars?
reference: VD-2026-03
version: 2
status: updated
published: 2026-03-02
reviewed: 2026-03-09
review_by: 2026-09
key_points:
  - text: The mayor is against closing the bridge.
    evidence: {quote: not-my-bridge}
corrections:
  - {date: 2026-03-09, what: The vote was first given as 5 March., facts: [vote]}
""",
    "vale-bridge/sources.yml": """\
- id: courier
  type: news-article
  title: Vale split over its bridge
  publisher: The Courier
  published: 2026-03-01
  language: en
  file: sources/courier.txt
  reproduce: cited
  set_aside:
    - {text: "Nice weather, too,", because: Small talk before the briefing.}
- id: county
  type: report
  title_supplied: Traffic on the Vale bridge
  published: 2025
  language: pt
  file: sources/county.txt
  reproduce: full
  licence: Public domain
""",
    "vale-bridge/sources/courier.txt": "Ana Duarte, Mayor of Vale, said …\n",
    "vale-bridge/sources/county.txt": "A ponte, construída em 1931 …\n",
    "vale-bridge/cast.yml": """\
- actor: mayor
  role: Mayor of Vale
  part_of: council
  evidence: {source: courier, exact: "Ana Duarte, Mayor of Vale"}
- {actor: county-council}
- {actor: council}
- {actor: news-agency}
""",
    "vale-bridge/positions.yml": """\
questions:
  - id: closure
    text: Should the bridge be closed to cars?
positions:
  - holder: mayor
    question: closure
    stance: opposes
    summary: Has spoken against the closure.
    basis: stated
    via: [news-agency]
    quotes: [not-my-bridge]
  - holder: county-council
    question: closure
    stance: not-stated
    summary: Is said by the mayor to be in no hurry.
    basis: attributed
    attributed_by: mayor
    evidence:
      - source: courier
        exact: the county is in no hurry, she said
        because: "'She' is the mayor, named in the sentence before."
""",
    "vale-bridge/quotes.yml": """\
- id: not-my-bridge
  text: We will not […] close it before [the summer].
  speaker: mayor
  source: courier
  said: {date: 2026-02-27, source_says: on Friday}
  occasion: a press briefing
  about: [closure]
  original: {text: Não a vamos fechar, source: county}
  accepts: {Q207: The omission is a date that the next sentence repeats.}
""",
    "vale-bridge/events.yml": """\
- id: vote
  title: The council votes
  date: {date: 2026-03~, source_says: in mid-March}
  status: scheduled
  place: Vale
  actors: [council]
  evidence: {source: courier, exact: "a vote is expected in mid-March"}
""",
    "vale-bridge/background.yml": """\
- id: the-bridge
  title: The bridge
  statements:
    - {text: It was built in 1931., evidence: {source: county, exact: "construída em 1931"}}
    - text: It is tired.
      attributed_to: mayor
      evidence: {source: courier, exact: "a tired old bridge, in her words"}
  note:
    text: A second bridge opened in 2024.
    reference: {title: County gazette, url: https://example.org/gazette}
""",
    "vale-bridge/unknowns.yml": """\
- id: cost
  text: What the closure would cost.
  evidence: {source: courier, exact: declined to give a figure}
""",
}


class Newsroom:
    """A project's folder with a publication in it, to be changed and read."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.content = root / "content"
        self.write(FILES)

    def write(self, files: Mapping[str, str | bytes]) -> None:
        """Write files under content/, over those that are there."""
        for name, text in files.items():
            path = self.content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def add(self, name: str, text: str) -> int:
        """Add to the end of a file; return the number of the first line of what was added."""
        before = (self.content / name).read_text(encoding="utf-8")
        self.write({name: before + text})
        return before.count("\n") + 1

    def change(self, name: str, old: str, new: str) -> None:
        """Put `new` in place of `old`, which must be there once."""
        before = (self.content / name).read_text(encoding="utf-8")
        assert before.count(old) == 1, (name, old)
        self.write({name: before.replace(old, new)})

    def take_mark(self, name: str) -> str:
        """Take the mark ⟪ out of a file; return where it stood, as `file:line:column`."""
        text = (self.content / name).read_text(encoding="utf-8")
        before, _, after = text.partition("⟪")
        self.write({name: before + after})
        return f"{name}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"

    def move(self, name: str, to: str) -> None:
        """Move a file or folder; an empty `to` takes it away."""
        if to:
            (self.content / to).parent.mkdir(parents=True, exist_ok=True)
            (self.content / name).rename(self.content / to)
        else:
            (self.content / name).unlink()

    def read(self, *only: str) -> Reading:
        """Read the publication, or what is shared and the dossiers named."""
        return read(self.content, self.root, only or None)

    def problems(self) -> list[str]:
        """What is wrong, as `file:line:column code`, the file's path under content/."""
        return [where(problem) for problem in self.read().problems]


def where(problem: Problem) -> str:
    return f"{problem.place} {problem.code}".removeprefix("content/")
