"""CSV and JSON, read as strictly as Python can."""
import csv
import io
import json


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


def table(text):
    lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    for line in lines:
        assert len(line) == len(lines[0]), "%d cells: %r" % (len(line), line)
    assert len(set(lines[0])) == len(lines[0]), "a column twice: %r" % lines[0]
    return [dict(zip(lines[0], line)) for line in lines[1:]]
