"""Has Miller read what Python's csv and json read, and compares the two."""
import json
import shutil
import subprocess

HERE = shutil.which("mlr")
KINDS = {".csv": ["--icsv", "--infer-none"], ".ndjson": ["--ijsonl"], ".json": ["--ijson"]}


def records(path):
    """What Miller reads."""
    read = subprocess.run(
        ["mlr", "--no-auto-flatten", "--no-auto-unflatten"]
        + KINDS[path.suffix]
        + ["--ojson", "cat", str(path)],
        capture_output=True,
    )
    assert read.returncode == 0, "%s: %s" % (path.name, read.stderr)
    # Where Miller writes, it escapes no control character.
    return json.loads(read.stdout.decode("utf-8"), strict=False)


def as_miller(path, read):
    """A break of two characters inside a cell is one of one character to it."""
    if path.suffix != ".csv":
        return read
    return json.loads(json.dumps(read).replace("\\r\\n", "\\n"))


def check(path, read):
    """Whether Miller reads the same from a file as was read from it by others."""
    # It takes no name for one that is empty, though JSON has such.
    if HERE and not (path.suffix != ".csv" and '"":' in path.read_text(encoding="utf-8")):
        found = records(path)
        wanted = as_miller(path, read)
        assert found == wanted, "%s: %r, Miller reads %r" % (path.name, wanted[:3], found[:3])
