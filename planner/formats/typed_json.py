"""JSON of a known shape, with what is wrong in it said plainly."""

from __future__ import annotations

import re
from typing import TypeVar

import msgspec

from planner.core.faults import Fault, PlannerError

_T = TypeVar("_T")

_PLAIN = (
    (r"Expected `str` matching regex .*", 'a time such as "09:30" is wanted'),
    (r"Invalid RFC3339 encoded .*", 'a date such as "2027-04-15" is wanted'),
    (r"Invalid enum value (.*)", r"\1 is none of its values"),
    (r"Expected `array` of length <= (.*)", r"\1 are the most that can be used"),
    (r"Invalid base64 .*", "the bytes of a file in base64 are wanted"),
    (r"Expected `int` (.*)", r"a whole number \1 is wanted"),
    (r"Object missing required field `(.*)`", r"its \1 is missing"),
)
_TYPES = {
    "str": "a text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "null",
}


def _plainly(what: str) -> str:
    """The library's word for what is wrong, for somebody who does not know its terms."""
    for technical, plain in _PLAIN:
        if re.fullmatch(technical, what):
            return re.sub(technical, plain, what)
    expected = re.fullmatch(r"Expected `(.*)`, got `(.*)`", what)
    if expected is None:
        return what
    wanted = " or ".join(_TYPES.get(word, word) for word in expected[1].split(" | "))
    return f"{wanted} is wanted, not {_TYPES.get(expected[2], expected[2])}"


def decode(data: bytes, shape: type[_T]) -> _T:
    """The value of that type. Raises PlannerError that names the field where it is none."""
    try:
        return msgspec.json.decode(data, type=shape)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at ")
        where = where.strip("`").removeprefix("$").removeprefix(".")
        if not where:
            raise PlannerError(Fault.NOT_JSON, what=_plainly(what)) from None
        raise PlannerError(Fault.WRONG_FIELD, where=where, what=_plainly(what)) from None
    except RecursionError:
        raise PlannerError(Fault.NOT_JSON, what="it is nested too deeply") from None
    except UnicodeDecodeError:
        raise PlannerError(Fault.NOT_JSON, what="its letters are not written in UTF-8") from None
    except msgspec.DecodeError as error:
        raise PlannerError(Fault.NOT_JSON, what=str(error)) from None
