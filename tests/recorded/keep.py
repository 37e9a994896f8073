"""Keeps a run's questions and answers as a recording: python tests/recorded/keep.py NAME REQUESTS --origin TEXT."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", help="the folder beside this file to write")
    parser.add_argument("requests", type=Path, help="a folder of NNNN.request.json beside NNNN.reply.txt")
    parser.add_argument("--origin", required=True, help="who gave the answers, and how")
    given = parser.parse_args()
    folder = HERE / given.name
    folder.mkdir(exist_ok=True)
    for path in sorted(given.requests.glob("*.request.json")):
        request = json.loads(path.read_text(encoding="utf-8"))
        answer = path.with_name(path.name.replace(".request.json", ".reply.txt")).read_text(encoding="utf-8").strip()
        kept = {"origin": given.origin, "request": request, "answer": answer}
        name = request["response_format"]["json_schema"]["name"]
        (folder / f"{name}.json").write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
