"""Sets two briefs of one article side by side, the extractive engine's and a model's, in one HTML file.

python side_by_side.py --recorded-from "…" [--extractive FILE] [--model FILE] [-o FILE]
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from briefing import Brief, from_json
from briefing.model import Evidence, Item, LeftOut, Line, Party, Proposed, ProposedLine, Result, Saying

HERE = Path(__file__).resolve().parent
TEMPLATE = "side_by_side_template.html"


def main() -> None:
    """Read both briefs, fill the page in, write it."""
    parser = argparse.ArgumentParser(description="Set two briefs of one article side by side.")
    parser.add_argument("--recorded-from", required=True, metavar="TEXT", help="where the model's answers came from")
    parser.add_argument("--extractive", type=Path, default=HERE / "article-brief.json", metavar="FILE")
    parser.add_argument("--model", type=Path, default=HERE / "model-brief.json", metavar="FILE")
    parser.add_argument("-o", "--output", type=Path, default=HERE / "side-by-side.html", metavar="FILE")
    given = parser.parse_args()
    extractive, model = (from_json(path.read_bytes()) for path in (given.extractive, given.model))
    page = side_by_side(extractive, model, recorded_from=given.recorded_from)
    given.output.write_text(page, encoding="utf-8")


def side_by_side(extractive: Brief, model: Brief, *, recorded_from: str) -> str:
    """The page. Both briefs must be of the same text, or nothing on it could be compared."""
    if [source.digest for source in extractive.sources] != [source.digest for source in model.sources]:
        raise SystemExit("the two briefs are not of the same text")
    environment = Environment(loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined)
    environment.trim_blocks = environment.lstrip_blocks = True
    environment.filters |= {
        "places": places,
        "who": who,
        "proposed": proposed,
        "called": called,
        "unchecked": unchecked,
    }
    both = paragraphs(extractive) & paragraphs(model)
    return environment.get_template(TEMPLATE).render(
        briefs=(extractive, model),
        source=extractive.sources[0],
        recorded_from=recorded_from,
        shared=sorted(both, key=_in_order),
        alone=[sorted(paragraphs(brief) - both, key=_in_order) for brief in (extractive, model)],
    )


def paragraphs(brief: Brief) -> set[str]:
    """The paragraphs that a brief's claims rest on."""
    return {place for claim in brief.claims for place in places(claim.evidence)}


def places(evidence: Iterable[Evidence]) -> list[str]:
    """The paragraphs of some evidence, each once: ¶4."""
    return list(dict.fromkeys(_place(one.at.removeprefix(one.letter)) for one in evidence))


def _place(at: str) -> str:
    if at.startswith("~"):
        return "photo caption"
    number = at.split(".", maxsplit=1)[0]
    return "headline" if number == "0" else f"¶{number}"


def _in_order(place: str) -> tuple[int, str]:
    return int(place.removeprefix("¶")) if place.startswith("¶") else 0, place


def who(line: Item | Line) -> str:
    """Who says so and through whom, as a brief names them."""
    return "; ".join(dict.fromkeys(_speaker(saying) for saying in line.sayings)) or "the article"


def _speaker(saying: Saying) -> str:
    name = called(saying.party)
    return f"{name}, via {saying.via}" if saying.via else name


def called(party: Party | None) -> str:
    """A party with its role, or the word that nobody names it; none is the article's own voice."""
    if party is None:
        return "the article"
    beside = "unnamed" if party.group else party.role
    name = party.name[:1].upper() + party.name[1:] if party.group else party.name
    return f"{name}, {beside}" if beside else name


def unchecked(line: Item | Line) -> bool:
    """Whether a line may say less, or more, than the words it rests on, and nobody has looked."""
    return any(verdict.result in (Result.UNVERIFIED, Result.DIFFERS) for verdict in line.verdicts)


def proposed(left: LeftOut) -> str:
    """What was proposed and left out, in its own words or by its places."""
    what = left.what
    if isinstance(what, Proposed):
        return what.statement or " … ".join(cite.words or cite.at for cite in what.evidence)
    if isinstance(what, ProposedLine):
        return what.text or " … ".join(cite.words or cite.at for cite in what.cites)
    return getattr(what, "text", "") or getattr(what, "looking_for", "")


if __name__ == "__main__":
    main()
