#!/bin/sh
# Makes the results beside it out of the article; the date is fixed so that they stay the same.
cd "$(dirname "$0")" || exit 1
briefing make article.txt -o ./ --format pdf,html,markdown,json --date 2026-01-15
