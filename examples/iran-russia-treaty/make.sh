#!/bin/sh
# Makes the results beside it out of the article; the date is fixed so that they stay the same.
cd "$(dirname "$0")" || exit 1
briefing make article.txt -o ./ --format pdf,html,markdown,json --date 2026-01-15
briefing render model-brief.json -o model-brief.pdf
briefing render model-brief.json -o model-brief.html
briefing render model-brief.json -o model-brief.md
python3 side_by_side.py --recorded-from "a Claude model of Anthropic’s, which saw each request and nothing else, on 25 November 2026; kept in tests/recorded/treaty"
