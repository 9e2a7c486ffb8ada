"""Works out the expected figures of StreamLedgerTest with NumPy, from a seed.

Run it to write rows.csv and expected.json again:  python3 reference.py
"""

import csv
import json

import numpy as np

LEVELS = (0.1, 0.5, 0.9)


def pinball(quantiles, paid):
    missed = paid[:, None] - quantiles
    return np.where(missed >= 0, np.array(LEVELS) * missed, (np.array(LEVELS) - 1) * missed)


def interval_score(quantiles, paid):
    low, high, at = np.log1p(quantiles[:, 0]), np.log1p(quantiles[:, 2]), np.log1p(paid)
    return (high - low) + 10 * np.maximum(low - at, 0) + 10 * np.maximum(at - high, 0)


def losses(quantiles, paid):
    low, middle, high = pinball(quantiles, paid).mean(axis=0)
    return {
        "count": len(paid),
        "low": low,
        "middle": middle,
        "high": high,
        "interval": interval_score(quantiles, paid).mean(),
    }


def wilson(inside, count):
    z = 1.959963984540054
    share = inside / count
    root = z * np.sqrt((share * (1 - share) + z * z / (4 * count)) / count)
    scale = 1 + z * z / count
    return (share + z * z / (2 * count) - root) / scale, (share + z * z / (2 * count) + root) / scale


def score(rows):
    followers, paid, odds = rows[:, 0], rows[:, 1], rows[:, 5]
    said = rows[:, 2:5]
    inside = ((said[:, 0] <= paid) & (paid <= said[:, 2])).sum()
    tiers = np.array([len(str(int(f))) for f in followers])
    compared, reference = [], []
    for i in range(len(rows)):
        others = (tiers == tiers[i]) & (np.arange(len(rows)) != i)
        if others.any():
            compared.append(i)
            reference.append(np.quantile(paid[others], LEVELS))
    was = (paid > 0).astype(float)
    rates = [(was.sum() - w) / (len(rows) - 1) for w in was]
    low, high = wilson(inside, len(rows))
    earned = paid > 0
    return {
        "count": len(rows),
        "inside": int(inside),
        "below": int((paid < said[:, 0]).sum()),
        "above": int((paid > said[:, 2]).sum()),
        "wilson": [low, high],
        "medianError": np.median((said[earned, 1] - paid[earned]) / paid[earned]),
        "losses": losses(said, paid),
        "compared": losses(said[compared], paid[compared]),
        "reference": losses(np.array(reference), paid[compared]),
        "odds": {"said": ((odds - was) ** 2).mean(), "others": ((rates - was) ** 2).mean()},
    }


def main():
    rng = np.random.default_rng(13)
    expected = {}
    with open("rows.csv", "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["stream", "followers", "paid", "low", "middle", "high", "odds"])
        for stream, count in (("many", 400), ("few", 7), ("pair", 2)):
            rows = []
            for _ in range(count):
                followers = int(10 ** rng.uniform(2, 6.6 if count > 2 else 3))
                middle = round(float(followers**0.7 * rng.lognormal(0, 0.5)), 2)
                low, high = round(middle * rng.uniform(0, 0.9), 2), round(middle * rng.uniform(1.1, 6), 2)
                paid = round(float(middle * rng.lognormal(0.2, 1.1)), 2) * int(rng.uniform() > 0.1)
                rows.append([followers, paid, low, middle, high, round(rng.uniform(), 3)])
                out.writerow([stream, *rows[-1]])
            expected[stream] = score(np.array(rows))
    with open("expected.json", "w", encoding="utf-8") as file:
        json.dump(expected, file, indent=2)
        file.write("\n")


main()
