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
    """What is given of one creator on a day, and what the card says of the rest."""

    def __init__(self, inputs, options, day):
        self.metrics = inputs["metrics"]
        self.attributes = inputs["attributes"]
        self.day = day
        given = {m: options[kebab(m)] for m in self.metrics if kebab(m) in options}
        self.numbers = {m: float(number.rstrip("%")) for m, number in given.items()}
        self.words = {}
        for a in self.attributes:
            if kebab(a) in options:
                self.words[a] = self.value_of(a, options[kebab(a)])
        self.worked_out = {}

    def value_of(self, attribute, word):
        """The value that a word stands for: the value itself, or one of its aliases."""
        values = self.attributes[attribute]["values"]
        if values == "iso-3166-1":
            return word.upper()
        for value, entry in values.items():
            if word.lower() in (alias.lower() for alias in [value, *entry.get("aliases", [])]):
                return value
        raise KeyError(word)

    def word(self, attribute):
        """The value of an attribute, given or assumed, or None."""
        if attribute in self.words:
            return self.words[attribute]
        assume = self.attributes[attribute].get("assume")
        return self.word(assume["sameAs"]) if isinstance(assume, dict) else assume

    def covers(self, when):
        """Whether a condition holds in the creator's country."""
        country = self.word("country")
        countries = when.get("countries")
        return (countries is None or country in countries) and country not in when.get("except", [])

    def holds(self, when):
        return (
            self.covers(when)
            and when.get("from", "0000") <= self.day < when.get("until", "9999")
            and all(name in self.numbers for name in when.get("given", []))
        )

    def first(self, amounts):
        """An amount, or the first of a list whose condition holds, or None."""
        amounts = amounts if isinstance(amounts, list) else [amounts] if amounts else []
        return next((a for a in amounts if self.holds(a.get("when", {}))), None)

    def derives(self, amount):
        """Whether a metric that has this amount is worked out from what is given."""
        return bool(amount and amount.get("when", {}).get("given"))

    def metric(self, name):
        """Low, likely and high; None where it is unknown."""
        if name in self.numbers:
            return (self.numbers[name],) * 3
        if name not in self.worked_out:
            amount = self.first(self.metrics[name].get("assume"))
            only_given = self.derives(amount)
            self.worked_out[name] = self.amount(amount, only_given) if amount else None
        return self.worked_out[name]

    def amount(self, amount, only_given=False):
        """Low, likely and high; None where they rest on what is unknown."""
        points = self.points(amount)
        by = self.metric(amount["by"]) if amount.get("by") in self.metrics else (0, 0, 0)
        of = [entry if isinstance(entry, list) else [entry] for entry in amount.get("of", [])]
        over = amount.get("over", [])
        read = {name: self.metric(name) for name in sum(of, []) + over}
        if only_given and any(name not in self.numbers for name in read):
            return None
        if points is None or by is None or None in read.values():
            return None
        if any(0 in read[name] for name in over):
            return None
        at = [point.get("at", 0) for point in points]
        start, end = self.band(amount.get("narrowedBy", []))
        figures = []
        for k, x in enumerate((start, (start + end) / 2, end)):
            heights = ([point[name] for point in points] for name in ("low", "likely", "high"))
            value = within(*(curve(at, height, by[k]) for height in heights), x)
            for entry in of:
                times = read[entry[0]][k]
                for name in entry[1:]:
                    times += read[name][k]
                value *= times
            for name in over:  # the low figure has the high divisor
                value /= read[name][2 - k]
            figures.append(value / amount.get("per", 1))
        # Where points fall while "by" is assumed, its high value gives the low figure.
        return min(figures), figures[1], max(figures)

    def points(self, amount):
        """The points to read; of those by an attribute the one that holds, or None."""
        points = amount.get("points", [{"low": 1, "likely": 1, "high": 1}])
        if amount.get("by") not in self.attributes:
            return points
        word = self.word(amount["by"])
        listed = [point for point in points if point["in"] != "*" and word in point["in"]]
        others = [point for point in points if point["in"] == "*" and word]
        return listed or others or None

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
            word = self.word(factor["attribute"])
            positions = factor["positions"]
            return positions.get(word, positions.get("*", (0, 1))) if word else (0, 1)
        known = self.known(factor["metric"])
        if known is None:  # an assumption must not narrow another
            return 0, 1
        at = [point["at"] for point in factor["points"]]
        start, end = (curve(at, [p["position"][i] for p in factor["points"]], known) for i in (0, 1))
        return start, max(start, end)

    def known(self, name):
        """A metric as given, or as derived from what is given, at its likely value; or None."""
        if name in self.numbers:
            return self.numbers[name]
        if not self.derives(self.first(self.metrics[name].get("assume"))):
            return None
        value = self.metric(name)
        return value and value[1]

    def offer(self, windows):
        """True where a stream is offered, None where nobody publishes whether, else False."""
        if not windows:
            return True
        offers = [window.get("offered") != "unknown" for window in windows if self.holds(window)]
        return any(offers) or (None if offers else False)

    def requirement(self, requirement):
        """Whether it is met (None: cannot tell), and whether at the likely values."""
        if "anyOf" in requirement:
            sets = [self.requirements(one) for one in requirement["anyOf"]]
            met = [one[0] for one in sets]
            return True in met or (None if None in met else False), any(one[1] for one in sets)
        value = self.metric(requirement["metric"])
        if value is None:
            return None, False
        at_least = requirement["atLeast"]
        met = True if value[0] >= at_least else False if value[2] < at_least else None
        return met, value[1] >= at_least

    def requirements(self, requirements):
        asked = [r for r in requirements if self.holds(r.get("when", {}))]
        checks = [self.requirement(requirement) for requirement in asked]
        met = [check[0] for check in checks]
        return False if False in met else None if None in met else True, all(c[1] for c in checks)

    def estimate(self, stream, absent):
        """A stream's status, and its low, likely and high in cents, or None."""
        offer = self.offer(stream.get("availability"))
        if absent or offer is False:
            return "unavailable", None
        met, likely = self.requirements(stream["requires"])
        if met is False:
            return "ineligible", [0, 0, 0] if stream["pays"] else None
        status = "eligible" if met and offer else "uncertain"
        amount = self.first(stream["pays"])
        dollars = self.amount(amount) if amount else None
        if dollars is None:
            return status, None
        cents = [round(figure * 100) for figure in dollars]  # half to even
        if status == "uncertain":
            cents[0] = 0
            cents[1] = cents[1] if offer and likely else 0
        return status, cents


def kebab(name):
    return "".join("-" + c.lower() if c.isupper() else c for c in name)


def money(cents):
    return [f"{c // 100}.{c % 100:02}" for c in cents] if cents else ["", "", ""]


def main(folder, *words):
    options = {word.removeprefix("--"): value for word, value in zip(words[::2], words[1::2])}
    card = read(folder + "/card.json")
    day = options.get("as-of", card["asOf"])
    creator = Creator(read(folder + "/inputs.json"), options, day)
    absent = any(creator.holds(window) for window in card.get("absent", []))
    origin = [card["id"], "shipped", day]
    print("stream,title,status,low,likely,high,card,card_origin,as_of")
    total = [0, 0, 0]
    for name in card["streams"]:
        stream = read(f"{folder}/streams/{name}.json")
        status, cents = creator.estimate(stream, absent)
        total = [sum(pair) for pair in zip(total, cents or (0, 0, 0))]
        print(",".join([name, stream["title"], status, *money(cents), *origin]))
    print(",".join(["total", "Total", "", *money(total), *origin]))


if __name__ == "__main__":
    main(*sys.argv[1:])
