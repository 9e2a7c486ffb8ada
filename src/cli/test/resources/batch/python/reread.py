"""Reads outputs of batch again, strictly, and compares what passed through them; so does Miller.

usage: reread.py FOLDER; holds N.csv or N.ndjson with N.expected, a JSON list with an object a row.
"""
import pathlib
import sys

import miller
import strict


def records(path):
    text = path.read_bytes().decode("utf-8")
    if path.suffix == ".csv":
        return strict.table(text)
    assert text == "" or text.endswith("\n")
    return [strict.loads(line) for line in text.split("\n")[:-1]]


def passed(path, record):
    if path.suffix == ".ndjson":
        return record.get("passThrough", {})
    names = list(record)
    return {name: record[name] for name in names[: names.index("total_low")]}


files = sorted(p for p in pathlib.Path(sys.argv[1]).iterdir() if p.suffix in (".csv", ".ndjson"))
for path in files:
    expected = strict.loads(path.with_suffix(".expected").read_text(encoding="utf-8"))
    whole = records(path)
    read = [passed(path, record) for record in whole]
    assert read == expected, "%s: %r, expected %r" % (path.name, read[:3], expected[:3])
    miller.check(path, whole)
print(len(files))
