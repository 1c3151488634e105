"""Making it fit: a stretch of a day ends exactly where it should, or nothing changes.

    fit(9:00 to 12:00)                   20 minutes too long, of which the gap takes 10
    9:00 |---A 60---|..|---B 60---||--coffee 20--||--C 50--| 12:20
    9:00 |---A 60---||--B 55--||--coffee 20--||--C 45--| 12:00

What is too long is taken from gaps first, then from sessions over 30 minutes by weight, then from
breaks, and only then from the shorter sessions. Minutes to spare go to sessions over 30 minutes, as
far as their most if one is stated, then to breaks, to shorter sessions, and at last to gaps that
are there already: a gap may be meant, and idle time is what nobody comes for.

Fixed entries keep their time, and so does all that is not in the scope; they split it into
stretches, each fitted for itself. An entry that is kept keeps its length but may move.

`scope` says what is to fit, and `fitting` what that would do. Below them `limits` says how far a
length may give way, `share` shares one lane's time among its lengths, `net` ties the lanes that
share items, and `layout` fits them all.
"""

from planner.core.edits.fit.fitting import Bound, Fit, FitRow, Limit, fit
from planner.core.edits.fit.scope import FitScope, day_scope, fit_scope

__all__ = ["Bound", "Fit", "FitRow", "FitScope", "Limit", "day_scope", "fit", "fit_scope"]
