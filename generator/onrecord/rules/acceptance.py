"""What editors let pass: `accepts` on a fact, with a reason, for warnings about that fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from onrecord.facts import Fact, Words
from onrecord.frozen import frozen
from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.model import Address, Publication
from onrecord.rules.phrasing import quoted
from onrecord.rules.report import Accepted

UNKNOWN_CODE = Kind(
    "X901",
    Severity.ERROR,
    "acceptance of nothing known",
    """A fact accepts a code that no rule has. A warning that was to be let pass is not, or the
reason stands where it explains nothing. Write the code as the warning names it.""",
)

NO_WARNING = Kind(
    "X902",
    Severity.ERROR,
    "acceptance of what can't be accepted",
    """A fact accepts an error or a reminder. An error is about truth, or about what may be shown:
no reason makes it right, and a reader would meet the fault. A reminder fails nothing. Put right
what the error is about, and take the acceptance out.""",
)

NOTHING_MET = Kind(
    "N802",
    Severity.REMINDER,
    "acceptance that met nothing",
    """A fact accepts a warning that is not there (any more). The next one of its kind would pass
unread. Take the acceptance out; if a warning was expected, look at what became of it.""",
)


@frozen()
class Acceptance:
    """One code that a fact accepts: the code and the reason as written, the address of the fact."""

    code: Words
    reason: Words
    fact: str


def acceptances(publication: Publication) -> tuple[Acceptance, ...]:
    """Return all acceptances of the publication's facts, with the addresses of these."""
    return tuple(
        Acceptance(code, reason, str(address))
        for fact, address in _accepting(publication)
        for code, reason in fact.accepts.items()
    )


def settle(
    problems: Iterable[Problem], accepts: Iterable[Acceptance]
) -> tuple[list[Problem], list[Accepted], list[Acceptance]]:
    """Part `problems` into those that stay and those accepted; return what met nothing as well.

    Only a warning can be accepted, and by the fact that it is about alone.
    """
    known = {(one.fact, str(one.code)): one for one in accepts}
    staying: list[Problem] = []
    accepted: list[Accepted] = []
    met: set[Acceptance] = set()
    for problem in problems:
        acceptance = known.get((problem.fact or "", problem.code))
        if acceptance is None:
            staying.append(problem)
            continue
        met.add(acceptance)
        if problem.severity is Severity.WARNING:
            accepted.append(Accepted(problem, str(acceptance.reason)))
        else:
            staying.append(problem)
    return staying, accepted, [one for one in known.values() if one not in met]


def faults(
    accepts: Iterable[Acceptance], known: Mapping[str, Kind], problems: Sequence[Problem]
) -> Iterator[Problem]:
    """Find the acceptances that are wrong in themselves.

    `known` has every kind by its code; `problems` are those that stay, of which one may be meant.
    """
    for one in accepts:
        kind = known.get(one.code)
        if kind is None:
            meant = _meant(one, known, problems)
            message = f"No rule has the code {quoted(one.code)}."
            cure = f"Did you mean {meant.code} ({meant.title})?" if meant else "Take it out."
            yield UNKNOWN_CODE.problem(one.code.place, message, cure, one.fact)
        elif kind.severity is not Severity.WARNING:
            message = f"{kind.code} ({kind.title}) is {_a(kind.severity)}; only a warning can pass."
            cure = "Put right what it is about, and take the acceptance out."
            yield NO_WARNING.problem(one.code.place, message, cure, one.fact)


def unmet(accepts: Iterable[Acceptance], known: Mapping[str, Kind]) -> Iterator[Problem]:
    """Find the acceptances, sound in themselves, that met no warning."""
    for one in accepts:
        kind = known.get(one.code)
        if kind is not None and kind.severity is Severity.WARNING:
            yield NOTHING_MET.problem(
                one.code.place,
                f"There is no warning {kind.code} ({kind.title}) about this fact.",
                "Take the acceptance out.",
                one.fact,
            )


def _meant(one: Acceptance, known: Mapping[str, Kind], problems: Sequence[Problem]) -> Kind | None:
    """Return the warning about the fact, else the one with the nearest code."""
    codes = [p.code for p in problems if p.fact == one.fact and p.severity is Severity.WARNING]
    warnings = [kind.code for kind in known.values() if kind.severity is Severity.WARNING]
    near = get_close_matches(one.code, codes or warnings, n=1, cutoff=0.0 if codes else 0.6)
    return known[near[0]] if near else None


def _a(severity: Severity) -> str:
    return f"an {severity}" if severity is Severity.ERROR else f"a {severity}"


def _accepting(publication: Publication) -> Iterator[tuple[Fact, Address]]:
    """Go through the facts that accept anything, each with its address."""
    for actor in publication.actors.values():
        if actor.fact.accepts:
            yield actor.fact, actor.address
    for term in publication.terms.values():
        if term.fact.accepts:
            yield term.fact, term.address
    for dossier in publication.dossiers:
        if dossier.fact.accepts:
            yield dossier.fact, dossier.address
        for linked in dossier.linked():
            if linked.fact.accepts:
                yield linked.fact, linked.address
        for aside in dossier.set_aside:
            if aside.fact.accepts:
                yield aside.fact, aside.source.address
