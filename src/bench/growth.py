#!/usr/bin/env python3
"""Measures how time and memory grow with the work, and draws src/docs/growth.png.

    mvn -Pinstaller -DskipTests verify && xvfb-run -a -s '-screen 0 1280x900x24' src/bench/growth.py

The steps inside are measured by JMH (GrowthBenchmark), windows by the package in target/dist. Needs what measure.py needs, and
python3-matplotlib. Prints a Markdown table: a step is at most linear where the last value is at most as many times the
second as the size is.
"""

import json
import pathlib
import subprocess
import tempfile
import time
import os

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plot  # noqa: E402

from measure import APP, ROOT, Window  # noqa: E402
from paint import Screen  # noqa: E402

PICTURE = ROOT / "src/docs/growth.png"
STEPS = {
    "readLogins": ("logins", "reading the request (JSON)"),
    "findingsInLogins": ("logins", "looking through the logins"),
    "readToken": ("characters of a token", "reading the request (JSON)"),
    "findingsInToken": ("characters of a token", "looking through the login"),
    "prepareSearch": ("calls in the history", "preparing the search"),
    "search": ("calls in the history", "searching"),
    "readHar": ("MiB of a HAR file", "reading it through"),
}
WINDOWS = (1, 5, 10, 15, 20)


def inside():
    """The times of GrowthBenchmark in ms for each kind of work: sizes and times."""
    with tempfile.TemporaryDirectory() as directory:
        result = pathlib.Path(directory, "growth.json")
        command = ["mvn", "-q", "-Pbench", "test-compile", "exec:exec", f"-Dargs=GrowthBenchmark -rf json -rff {result}"]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        measured = json.loads(result.read_text())
    series = {}
    for one in measured:
        name = one["benchmark"].rsplit(".", 1)[1]
        sizes, times = series.setdefault(STEPS[name], ([], []))
        sizes.append(int(one["params"]["size"]))
        times.append(one["primaryMetric"]["score"] / 1000)
    return series


def windows(screen):
    """The memory of the app in MiB with this number of windows, and the time until the last one was painted in ms."""
    memory, times = [], []
    with Window(screen, [APP, "--sandbox"]) as first:
        opened = 1
        for count in WINDOWS:
            while opened < count:
                time.sleep(1)  # The menus, which contain the shortcut, are filled after the first frame.
                screen.forget()
                since = time.monotonic()
                subprocess.run(["xdotool", "key", "ctrl+n"], check=True)
                painted, _ = screen.painted(since + 60)
                opened += 1
                last = (painted - since) * 1000
            time.sleep(3)
            memory.append(first.resident())
            times.append(last if opened > 1 else first.first_frame)
    return {("windows", "memory (MiB)"): (list(WINDOWS), memory), ("windows", "opening one more"): (list(WINDOWS[1:]), times[1:])}


def draw(series):
    groups = list(dict.fromkeys(group for group, _ in series))
    figure, axes = plot.subplots(2, 3, figsize=(12, 6.4), layout="constrained")
    for axis, group in zip(axes.flat, groups):
        for (of, name), (sizes, values) in series.items():
            if of == group:
                axis.plot(sizes, values, marker="o", label=name)
        axis.set_xlabel(group)
        axis.set_ylabel("MiB, ms" if group == "windows" else "ms")
        axis.set_ylim(bottom=0)
        axis.legend(fontsize=8)
    for axis in list(axes.flat)[len(groups) :]:
        axis.set_visible(False)
    figure.savefig(PICTURE, dpi=96, metadata={"Software": None})


def main():
    series = inside()
    screen = Screen()
    with tempfile.TemporaryDirectory() as directory:
        for name in "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME":
            os.environ[name] = directory
        series |= windows(screen)
    draw(series)
    print("| Work | Step | Sizes | ms, or MiB |\n|---|---|---|---|")
    for (group, name), (sizes, values) in series.items():
        print(f"| {group} | {name} | {sizes[0]} … {sizes[-1]} | {', '.join(f'{value:.3g}' for value in values)} |")


if __name__ == "__main__":
    main()
