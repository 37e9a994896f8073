"""Exact values of numbers as they are written, and back: "3.50" and "3½" are both 3.5."""

from __future__ import annotations

from fractions import Fraction

VULGAR = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8"}
#: Longer numbers are no amounts, and turning them into numbers costs.
_MOST_DIGITS = 30
LARGEST = 10**_MOST_DIGITS


def fraction(literal: str) -> Fraction | None:
    """The value of digits with at most one point, None where they are no amount."""
    return Fraction(literal) if literal.count(".") <= 1 and len(literal) <= _MOST_DIGITS else None


def plain(value: Fraction) -> str:
    """The value in digits where it has finitely many, else as a fraction."""
    if value.denominator == 1:
        return str(value.numerator)
    below = value.denominator
    for prime in (2, 5):
        while below % prime == 0:
            below //= prime
    if below != 1:
        return f"{value.numerator}/{value.denominator}"
    decimals = 0
    while (value * 10**decimals).denominator != 1:
        decimals += 1
    digits = str((value * 10**decimals).numerator).zfill(decimals + 1)
    return f"{digits[:-decimals]}.{digits[-decimals:]}"
