"""What of a draft is printed: one thing after the other in the draft's order, where it fits."""

from __future__ import annotations

from onrecord.briefings.two_pages.draft import Kind
from onrecord.briefings.two_pages.plan import Plan, Planner
from onrecord.frozen import frozen

FULL = 0.9  # of a page: with less, what may stand on either page is tried on the other

_MUCH = 0.1  # of a page: notes are not moved for less, where it is not full with them either

# What may stand on page one besides its own: the background where it fills the pages better, and
# of a small dossier what happened, and what is not known.
_EARLY = (frozenset((Kind.STATEMENT,)), frozenset[Kind]())
_EARLY_OF_FEW = (
    frozenset((Kind.EVENT,)),
    frozenset((Kind.EVENT, Kind.STATEMENT)),
    frozenset((Kind.STATEMENT, Kind.UNKNOWN)),
    frozenset((Kind.EVENT, Kind.STATEMENT, Kind.UNKNOWN)),
)


@frozen()
class Choice:
    """Numbers of items in the order in which they were taken, and the plan of them."""

    taken: tuple[int, ...]
    early: frozenset[Kind]
    loose: bool
    plan: Plan

    @property
    def full(self) -> float:
        """The share of the emptier page that is taken, with the least gaps."""
        return min(page.taken for page in self.plan.pages)

    def without_last(self, planner: Planner) -> Choice | None:
        """Return the choice without what was taken last; None where nothing is left."""
        return _choice(planner, self.taken[:-1], self.early, loose=self.loose)


def chosen(planner: Planner) -> Choice | None:
    """Return what fits two pages; None where not even the title and the question do.

    All is tried at once before it is tried in turn. A thing that does not fit is passed over, and
    the next is tried. Where notes that stand with what calls them leave a key point or what is
    pinned without room, or a page less than full, they may stand on the other page too. Of the
    ways to part things between the pages that one is taken that `_merit` puts first.
    """
    for filled in (_whole, _way):
        best: Choice | None = None
        for ways in (_EARLY, _EARLY_OF_FEW):
            for early in ways:
                one = filled(planner, early)
                if one and (best is None or _merit(planner, one) > _merit(planner, best)):
                    best = one
            if best and best.full >= FULL and not best.loose:
                return best
        if best:
            return best
    return None


def _whole(planner: Planner, early: frozenset[Kind]) -> Choice | None:
    return _closest(planner, tuple(range(len(planner.draft.items))), early)


def _way(planner: Planner, early: frozenset[Kind]) -> Choice | None:
    bare = _choice(planner, (), early, loose=False)
    if bare is None:
        return None
    apart = _filled(planner, bare, loose=False)
    if not _before_all(planner).issubset(apart.taken):
        return _filled(planner, bare, loose=True)
    if apart.full < FULL:
        return _filled(planner, _closest(planner, apart.taken, early) or apart, loose=True)
    return apart


def _closest(planner: Planner, taken: tuple[int, ...], early: frozenset[Kind]) -> Choice | None:
    """Return a choice of all that is `taken`, notes moved where that makes room, or fills much."""
    tight = _choice(planner, taken, early, loose=False)
    if tight and tight.full >= FULL:
        return tight
    loose = _choice(planner, taken, early, loose=True)
    if loose is None or tight is None:
        return loose or tight
    return loose if loose.full >= min(FULL, tight.full + _MUCH) else tight


def _merit(planner: Planner, choice: Choice) -> tuple[int, float, int, bool, int, float]:
    """Return what a choice is judged by.

    What must be in it, how near it is to full, who stands where, notes where they belong, how much
    is in it, how full it is beyond that.
    """
    first = len(_before_all(planner).intersection(choice.taken))
    rows = sum(planner.draft.items[number].kind is Kind.ROW for number in choice.taken)
    full, much = choice.full, len(choice.taken)
    return first, min(full, FULL), rows, not choice.loose, much, full


def _before_all(planner: Planner) -> set[int]:
    """Return the numbers of key points, and of what is pinned."""
    return {
        number
        for number, item in enumerate(planner.draft.items)
        if item.pinned or item.kind is Kind.POINT
    }


def _filled(planner: Planner, best: Choice, *, loose: bool) -> Choice:
    """Return a choice with all that fits besides: tried at first at once, then fewer at a time."""
    further = [one for one in range(len(planner.draft.items)) if one not in best.taken]
    count = len(further)
    while further:
        tried = min(count, planner.at_most(best.plan, further, best.early))
        more = tried and _choice(planner, (*best.taken, *further[:tried]), best.early, loose=loose)
        if more:
            best = more
            further = further[tried:]
            count *= 2
        elif tried > 1:
            count = tried // 3 or 1
        else:
            further = further[1:]
    return best


def _choice(
    planner: Planner, taken: tuple[int, ...], early: frozenset[Kind], *, loose: bool
) -> Choice | None:
    plan = planner.plan(taken, early, loose=loose)
    return Choice(taken, early, loose, plan) if plan else None
