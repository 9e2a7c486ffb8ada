"""Reads outputs of batch again, strictly, and compares what passed through them.

usage: reread.py FOLDER; holds N.csv or N.ndjson with N.expected, a JSON list with an object a row.
"""
import csv
import io
import json
import pathlib
import sys


def once(pairs):
    names = [name for name, _ in pairs]
    assert len(set(names)) == len(names), "a name is given twice: %r" % names
    for name, value in pairs:
        for text in (name, value):
            if isinstance(text, str):
                text.encode("utf-8")  # half of a pair is no text
    return dict(pairs)


def refuse(word):
    raise AssertionError("no JSON: " + word)


def loads(text):
    return json.loads(text, object_pairs_hook=once, parse_constant=refuse)


def rows(path):
    text = path.read_bytes().decode("utf-8")
    if path.suffix == ".ndjson":
        assert text == "" or text.endswith("\n")
        for line in text.split("\n")[:-1]:
            yield loads(line).get("passThrough", {})
        return
    records = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    header = records[0]
    passed = header.index("total_low")
    for record in records[1:]:
        assert len(record) == len(header), "%d cells: %r" % (len(record), record)
        yield dict(zip(header[:passed], record))


files = sorted(p for p in pathlib.Path(sys.argv[1]).iterdir() if p.suffix in (".csv", ".ndjson"))
for path in files:
    expected = loads(path.with_suffix(".expected").read_text(encoding="utf-8"))
    read = list(rows(path))
    assert read == expected, "%s: %r, expected %r" % (path.name, read[:3], expected[:3])
print(len(files))
