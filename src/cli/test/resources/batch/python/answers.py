"""Reads answers about one creator again, strictly; so does Miller.

usage: answers.py FOLDER; holds N.csv and N.json, and titles.json with all titles there are.
"""
import pathlib
import sys

import miller
import strict

folder = pathlib.Path(sys.argv[1])
titles = set(strict.loads((folder / "titles.json").read_text(encoding="utf-8")))
told = set()


def look(value):
    """Notes each title that is told, however deep."""
    if isinstance(value, list):
        for item in value:
            look(item)
    elif isinstance(value, dict):
        if "title" in value:
            told.add(value["title"])
        for item in value.values():
            look(item)


files = [p for p in sorted(folder.iterdir()) if p.suffix in (".csv", ".json")]
count = 0
for path in files:
    if path.name == "titles.json":
        continue
    text = path.read_bytes().decode("utf-8")
    if path.suffix == ".json":
        read = strict.loads(text)
        miller.check(path, [read])
    else:
        read = strict.table(text)
        miller.check(path, read)
    look(read)
    count += 1
other = told - titles - {"Total"}
assert not other, "titles that no card has: %r" % sorted(other)
print(count, "files", "with titles" if len(told) > 100 else "with few titles: %d" % len(told))
