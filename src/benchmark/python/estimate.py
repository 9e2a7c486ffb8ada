"""What tikcalc estimates, written once more as a plain script: start-up is measured beside it.

    python3 estimate.py CARD [--as-of DATE] --followers 1000 [--niche beauty ...]

It reads the folder of a rate card and prints what "tikcalc estimate --format csv" prints with its
shipped card. It takes Python 3.9, and does the arithmetic and nothing else. Nothing is validated,
neither the card nor what is told: numbers are plain (12500, not 12.5k), countries are two letters,
and whatever is wrong ends in a stack trace or in a wrong figure. Titles must need no quotes in CSV.
"""

import json
import sys


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def curve(at, height, m):
    """Straight lines between points, level before the first and after the last."""
    if m <= at[0]:
        return height[0]
    if m > at[-1]:
        return height[-1]
    i = 1
    while m > at[i]:
        i += 1
    a, b = height[i - 1], height[i]
    return a + (b - a) * ((m - at[i - 1]) / (at[i] - at[i - 1]))


def within(low, likely, high, x):
    """The figure x of the way through a range: 0 is low, 0.5 likely, 1 high."""
    if x <= 0.5:
        return low + (likely - low) * (2 * x)
    return likely + (high - likely) * (2 * x - 1)


class Creator:
    """What is told of one creator, and what the card says of the rest."""

    def __init__(self, inputs, options):
        self.metrics = inputs["metrics"]
        self.attributes = inputs["attributes"]
        self.numbers = {m: float(options[kebab(m)]) for m in self.metrics if kebab(m) in options}
        self.words = {a: attribute.get("assume") for a, attribute in self.attributes.items()}
        for a in self.attributes:
            if kebab(a) in options:
                self.words[a] = self.value_of(a, options[kebab(a)])
        self.assumed = {}

    def value_of(self, attribute, word):
        """The value that a word stands for: the value itself, or one of its aliases."""
        values = self.attributes[attribute]["values"]
        if values == "iso-3166-1":
            return word.upper()
        for value, entry in values.items():
            if word.lower() in (alias.lower() for alias in [value, *entry.get("aliases", [])]):
                return value
        raise KeyError(word)

    def metric(self, name):
        """Low, likely and high; None where it is unknown."""
        if name in self.numbers:
            return (self.numbers[name],) * 3
        if name not in self.assumed:
            assume = self.metrics[name].get("assume")
            self.assumed[name] = self.amount(assume) if assume else None
        return self.assumed[name]

    def amount(self, amount):
        """Low, likely and high; None where they rest on what is unknown."""
        by = self.metric(amount["by"]) if "by" in amount else (0, 0, 0)
        of = [self.metric(name) for name in amount.get("of", [])]
        if by is None or None in of:
            return None
        points = amount.get("points", [{"low": 1, "likely": 1, "high": 1}])
        at = [point.get("at", 0) for point in points]
        start, end = self.band(amount.get("narrowedBy", []))
        ends = []
        for k, x in enumerate((start, (start + end) / 2, end)):
            heights = ([point[name] for point in points] for name in ("low", "likely", "high"))
            value = within(*(curve(at, height, by[k]) for height in heights), x)
            for factor in of:
                value *= factor[k]
            ends.append(value / amount.get("per", 1))
        # Where points fall while "by" is assumed, its high value gives the low figure.
        return min(ends), ends[1], max(ends)

    def band(self, factors):
        """From where to where in a range creators like this one land."""
        if not factors:
            return 0, 1
        start = end = weights = 0
        for factor in factors:
            position = self.position(factor)
            start += factor["weight"] * position[0]
            end += factor["weight"] * position[1]
            weights += factor["weight"]
        return start / weights, end / weights

    def position(self, factor):
        if "attribute" in factor:
            word = self.words[factor["attribute"]]
            positions = factor["positions"]
            return positions.get(word, positions.get("*", (0, 1))) if word else (0, 1)
        if factor["metric"] not in self.numbers:  # an assumption must not narrow another
            return 0, 1
        told = self.numbers[factor["metric"]]
        at = [point["at"] for point in factor["points"]]
        start, end = (curve(at, [p["position"][i] for p in factor["points"]], told) for i in (0, 1))
        return start, max(start, end)

    def is_offered(self, stream, day):
        windows = stream.get("availability")
        return not windows or any(
            ("countries" not in window or self.words["country"] in window["countries"])
            and window.get("from", "0000") <= day < window.get("until", "9999")
            for window in windows
        )

    def estimate(self, stream, day):
        """A stream's status, and its low, likely and high in cents, or None."""
        if not self.is_offered(stream, day):
            return "unavailable", None
        doors = [(self.metric(door["metric"]), door["atLeast"]) for door in stream["requires"]]
        if any(value and value[2] < at_least for value, at_least in doors):
            return "ineligible", [0, 0, 0] if stream["pays"] else None
        eligible = all(value and value[0] >= at_least for value, at_least in doors)
        status = "eligible" if eligible else "uncertain"
        dollars = self.amount(stream["pays"]) if stream["pays"] else None
        if dollars is None:
            return status, None
        low, likely, high = (round(figure * 100) for figure in dollars)  # half to even
        if not eligible:
            low = 0
        if not all(value and value[1] >= at_least for value, at_least in doors):
            likely = 0
        return status, [low, likely, high]


def kebab(name):
    return "".join("-" + c.lower() if c.isupper() else c for c in name)


def money(cents):
    return [f"{c // 100}.{c % 100:02}" for c in cents] if cents else ["", "", ""]


def main(folder, *words):
    options = {word.removeprefix("--"): value for word, value in zip(words[::2], words[1::2])}
    card = read(folder + "/card.json")
    creator = Creator(read(folder + "/inputs.json"), options)
    day = options.get("as-of", card["asOf"])
    origin = [card["id"], "shipped", day]
    print("stream,title,status,low,likely,high,card,card_origin,as_of")
    total = [0, 0, 0]
    for name in card["streams"]:
        stream = read(f"{folder}/streams/{name}.json")
        status, cents = creator.estimate(stream, day)
        total = [sum(pair) for pair in zip(total, cents or (0, 0, 0))]
        print(",".join([name, stream["title"], status, *money(cents), *origin]))
    print(",".join(["total", "Total", "", *money(total), *origin]))


if __name__ == "__main__":
    main(*sys.argv[1:])
