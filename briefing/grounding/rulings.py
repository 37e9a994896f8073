"""What a check hands back: remarks with which an item stays, faults for which it goes."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model import Check, Result, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """The verdicts of one check or of several."""

    remarks: tuple[Verdict, ...] = ()
    faults: tuple[Verdict, ...] = ()

    def __add__(self, other: Ruling) -> Ruling:
        return Ruling(remarks=self.remarks + other.remarks, faults=self.faults + other.faults)


PASSED = Ruling()


def remark(check: Check, result: Result, detail: str = "") -> Ruling:
    """A ruling of one remark."""
    return Ruling(remarks=(Verdict(check=check, result=result, detail=detail),))


def fault(check: Check, result: Result, detail: str = "") -> Ruling:
    """A ruling of one fault."""
    return Ruling(faults=(Verdict(check=check, result=result, detail=detail),))
