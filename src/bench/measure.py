#!/usr/bin/env python3
"""Measures the package in target/dist from outside, and prints a Markdown table.

    mvn -Pinstaller -DskipTests verify && xvfb-run -a -s '-screen 0 1280x900x24' src/bench/measure.py

Times run from exec to the first frame that holds the content, read from the X server (see paint.py), or to the exit of a
command, by the clock of this script. What is compared is run in turn, so that whatever else the machine does falls on
all of it alike: the figures are medians, and a ratio is the median of the ratios of the pairs. Needs Linux, python3, xdotool,
the JDK that built the package, and `aws` version 2 (AWS_CLI names it, if it is not on the PATH). Compares with
gnome-calculator, PDFsam (Debian's packages gnome-calculator and pdfsam), the AWS SDK for JavaScript (npm fetches it) and boto3
(python3-boto3) where they are there.
"""

import argparse
import os
import pathlib
import platform
import re
import shutil
import signal
import statistics
import subprocess
import tempfile
import time

from paint import Screen

ROOT = pathlib.Path(__file__).resolve().parents[2]
DIST = ROOT / "target/dist"
IMAGE = DIST / "identity-desk"
APP = str(IMAGE / "bin/identity-desk")
POOL = "us-east-1:5b0c9a52-6d1e-4f7a-9c3b-2e8d41f0a617"
PATIENCE = 60
NODE_SDK = "@aws-sdk/client-cognito-identity@3.1164.0"
# The options of the app that a bare window has: those that JavaFX needs; also those of the JVM; also those of drawing and heap.
DEFAULTS, JAVA, ALL = "--", "--|-XX", "-"
SUCCESS = 0x1A7F37  # the colour of the title "Identity found" in the light theme


def java_tool(name):
    release = max(pathlib.Path("/usr/lib/jvm").glob("*25*/bin/" + name), default=None)
    home = os.environ.get("JAVA_HOME")
    return str(pathlib.Path(home, "bin", name)) if home else str(release or name)


def bare(work, name, options, cached):
    """A bare window with the same runtime and launcher as the app, some of its options, and an AOT cache of its own or none."""
    image = work / name
    app = image / "lib/app"
    app.mkdir(parents=True)
    (image / "bin").mkdir()
    (image / "lib/runtime").symlink_to(IMAGE / "lib/runtime")
    source = str(pathlib.Path(__file__).with_name("BareWindow.java"))
    javafx = ["--module-path", str(ROOT / "target/javafx"), "--add-modules", "javafx.controls"]
    subprocess.run([java_tool("javac"), "-d", image / "classes", *javafx, source], check=True)
    subprocess.run([java_tool("jar"), "-c", "-f", app / "bare.jar", "-C", image / "classes", "."], check=True)
    script = [line for line in pathlib.Path(APP).read_text().splitlines() if options == ALL or "GDK_GL" not in line]
    kept = [word for word in script[-1].split() if word.startswith("-") and re.match(options, word) and "-cp" != word]
    command = ['exec "$lib/runtime/bin/identity-desk"', *(word for word in kept if "AOTCache" not in word)]
    window = ['-cp "$lib/app/bare.jar"', "BareWindow"]
    launcher = image / "bin/bare"

    def write(*cache):
        launcher.write_text("\n".join([*script[:-1], " ".join([*command, *cache, *window, '"$@"'])]) + "\n")
        launcher.chmod(0o755)

    if cached:
        cache = '-XX:AOTCache="$lib/app/bare.aot"'
        for step in ["-XX:AOTMode=record"], ["-XX:AOTMode=create", cache]:
            write("-Xlog:disable", f"-XX:AOTConfiguration={work}/recording", *step)
            subprocess.run([launcher, "train"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        write(cache)
    else:
        write()
    return str(launcher)


def click_times(work, runs, url):
    """The medians over several processes of what ClickTimes.java prints, in ms. The image is copied, because the AOT cache
    takes further jars only from its own directory."""
    image = work / "clicks"
    shutil.copytree(IMAGE, image, symlinks=True)
    app = image / "lib/app"
    classes = work / "click-classes"
    javafx = ["--module-path", str(ROOT / "target/javafx"), "--add-modules", "javafx.controls"]
    source = str(pathlib.Path(__file__).with_name("ClickTimes.java"))
    subprocess.run([java_tool("javac"), "-proc:none", "-nowarn", "-d", classes, *javafx, "-cp", f"{app}/*", source],
                   check=True, stderr=subprocess.DEVNULL)  # fmt: skip
    subprocess.run([java_tool("jar"), "-c", "-f", app / "clicks.jar", "-C", classes, "."], check=True)
    launcher = image / "bin/identity-desk"
    launcher.write_text(
        re.sub(r"(-cp \S+) (\S+)\.\w+ ", r'\1:"$lib/app/clicks.jar" \2.ClickTimes ', launcher.read_text())
    )
    printed = [
        subprocess.run([launcher, url], check=True, capture_output=True, text=True).stdout.split()
        for _ in range(runs)
    ]
    return [statistics.median(int(one[i]) / 1000 for one in printed) for i in range(3)]


class Window:
    """A program with a window, ended at the end of the block."""

    def __init__(self, screen, command):
        self.screen, self.command = screen, command

    def __enter__(self):
        self.screen.forget()
        self.start = time.monotonic()
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            painted, self.place = self.screen.painted(self.start + PATIENCE)
        except TimeoutError:
            self.process.kill()
            raise
        self.first_frame = (painted - self.start) * 1000
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def until(self, colour, since):
        return (self.screen.shows(self.place, colour, time.monotonic() + PATIENCE) - since) * 1000

    def resident(self):
        """Resident memory in MiB."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024


def first_frames(screen, runs, commands):
    """The times of each run."""
    times = {name: [] for name in commands}
    for run in range(runs + 1):
        for name, command in commands.items():
            with Window(screen, [command]) as window:
                if run:  # the first run only fills the cache of the disk
                    times[name].append(window.first_frame)
    return times


def idle_memory(screen, commands, runs=5):
    sizes = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            with Window(screen, [command]) as window:
                time.sleep(5)
                sizes[name].append(window.resident())
    return {name: statistics.median(values) for name, values in sizes.items()}


def commands(runs, each):
    times = {name: [] for name in each}
    environment = {
        **os.environ,
        "AWS_ACCESS_KEY_ID": "none",
        "AWS_SECRET_ACCESS_KEY": "none",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CLI_AUTO_PROMPT": "off",
    }
    for run in range(runs + 1):
        for name, command in each.items():
            start = time.monotonic()
            subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            if run:
                times[name].append((time.monotonic() - start) * 1000)
    return times


def ratio(times, name, other):
    return statistics.median(one / another for one, another in zip(times[name], times[other], strict=True))


def against(times, name, others):
    """The ratios to the other programs that are installed, and the limits."""
    there = [(other, limit) for other, limit in others if other in times]
    return (
        ", ".join(f"{ratio(times, name, other):.2f} × {other}" for other, _ in there),
        ", ".join(f"{limit} ×" for _, limit in there),
    )


def other_windows():
    """The desktop apps to compare with that are installed: one uses GTK, one JavaFX."""
    return {name: path for name in ("gnome-calculator", "pdfsam") if (path := shutil.which(name))}


def other_clients(work, url):
    """The same call by the other SDKs that are installed."""
    clients = {}
    if shutil.which("npm") and shutil.which("node"):
        script = work / "get-id.mjs"
        script.write_text(
            'import { CognitoIdentityClient, GetIdCommand } from "@aws-sdk/client-cognito-identity";\n'
            f'const client = new CognitoIdentityClient({{ region: "us-east-1", endpoint: "{url}" }});\n'
            f'console.log(await client.send(new GetIdCommand({{ IdentityPoolId: "{POOL}" }})));\n'
        )
        install = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", NODE_SDK]
        if subprocess.run(install, cwd=work, check=False, stdout=subprocess.DEVNULL).returncode == 0:
            clients["node"] = ["node", "--no-warnings", str(script)]
    boto3 = (
        "import boto3, botocore, botocore.config; "
        f"client = boto3.client('cognito-identity', region_name='us-east-1', endpoint_url='{url}', "
        "config=botocore.config.Config(signature_version=botocore.UNSIGNED)); "
        f"print(client.get_id(IdentityPoolId='{POOL}'))"
    )
    if subprocess.run(["python3", "-c", "import boto3"], check=False, stderr=subprocess.DEVNULL).returncode == 0:
        clients["boto3"] = ["python3", "-c", boto3]
    return clients


def typed_key(screen, runs):
    """The time from the first frame until a key that is pressed at that moment shows, in ms. The pool ID has the focus."""
    times = []
    for run in range(runs + 1):
        with Window(screen, [APP]) as window:
            before = screen.content(window.place)
            since = time.monotonic()
            subprocess.run(["xdotool", "key", "7"], check=True)
            seen = screen.changes(window.place, before, time.monotonic() + PATIENCE)
            if run:
                times.append((seen - since) * 1000)
    return statistics.median(times)


def runs_to_answer(screen, runs, command):
    times = []
    for run in range(runs + 1):
        with Window(screen, command) as window:
            answered = window.until(SUCCESS, window.start)
            if run:
                times.append(answered)
    return statistics.median(times)


def memory_of_calls(screen, command, calls=1000):
    """The growth of the process from a few calls to this number of calls."""
    with Window(screen, command) as window:
        window.until(SUCCESS, window.start)
        press(50)
        time.sleep(5)
        before = window.resident()
        press(calls)
        time.sleep(5)
        return window.resident() - before


def press(times):
    subprocess.run(["xdotool", "key", "--delay", "60", "--repeat", str(times), "ctrl+Return"], check=True)


def sandbox():
    process = subprocess.Popen([APP, "sandbox"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    for line in process.stdout:
        if found := re.search(r"http://\S+", line):
            return process, found[0].rstrip(".,")
    raise SystemExit("The sandbox did not start")


def sizes():
    parts = {
        "JDK and JavaFX": IMAGE / "lib/runtime",
        "AOT cache of the window": IMAGE / "lib/app/window.aot",
        "AOT cache of the command": IMAGE / "lib/app/command.aot",
        "the app and its libraries": None,
    }
    size = lambda path: sum(f.stat().st_size for f in path.rglob("*") if f.is_file()) if path.is_dir() else path.stat().st_size  # noqa: E731
    result = {name: size(path) for name, path in parts.items() if path}
    result["the app and its libraries"] = size(IMAGE) - sum(result.values())
    return {name: value / 1e6 for name, value in result.items()}


def row(what, value, unit, compared="", limit=""):
    print(f"| {what} | {value:.0f} {unit} | {compared} | {limit} |")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--runs", type=int, default=15, help="of each thing; the median counts (default: 15)")
    arguments.add_argument("--quick", action="store_true", help="only the first frames")
    options = arguments.parse_args()
    aws = os.environ.get("AWS_CLI", "/usr/bin/aws" if os.path.exists("/usr/bin/aws") else "aws")
    screen = Screen()
    with tempfile.TemporaryDirectory() as directory:
        work = pathlib.Path(directory)
        for name in "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME":
            os.environ[name] = directory  # leaves the user's own settings and history alone
        cpu = re.search("model name\\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
        load = os.getloadavg()[0]
        print(f"{cpu[1] if cpu else platform.machine()}, {os.cpu_count()} cores, {platform.freedesktop_os_release()['PRETTY_NAME']}, "
              f"Xvfb, software rendering; medians of {options.runs}; load {load:.1f}\n")  # fmt: skip
        print("| What | | Compared | Limit |\n|---|---|---|---|")
        windows = {
            "app": APP,
            "bare": bare(work, "bare", DEFAULTS, cached=False),
            "bare, cached": bare(work, "bare-cached", JAVA, cached=True),
            "bare, all": bare(work, "bare-all", ALL, cached=True),
        }
        frames = first_frames(screen, options.runs, {**windows, **other_windows()})
        median = {name: statistics.median(values) for name, values in frames.items()}
        row("bare window, no AOT cache: first frame", median["bare"], "ms")
        row("bare window, AOT cache: first frame", median["bare, cached"], "ms")
        row("the same, drawn in software and with the app's heap: first frame", median["bare, all"], "ms")
        for name in other_windows():
            row(f"{name}: first frame", median[name], "ms")
        limits = [("bare, cached", 1.15), ("gnome-calculator", 1.2), ("pdfsam", 1)]
        row("**Identity Desk: first frame**", median["app"], "ms", *against(frames, "app", limits))
        row("**a key that is pressed at the first frame shows**", typed_key(screen, options.runs), "ms", "", "150 ms")
        if options.quick:
            return

        process, url = sandbox()
        try:
            ask = ["--identity-pool-id", POOL, "--endpoint-url", url, "--region", "us-east-1"]
            clients = {
                "aws": [aws, "cognito-identity", "get-id", "--no-sign-request", *ask],
                "app": [APP, "get-id", *ask],
                **other_clients(work, url),
            }
            times = commands(options.runs, clients)
            for name in clients.keys() - {"app"}:
                row(f"GetId by {name}", statistics.median(times[name]), "ms")
            limits = [("aws", "0.30"), ("node", "1.0"), ("boto3", "–")]
            row("**`identity-desk get-id`**", statistics.median(times["app"]), "ms", *against(times, "app", limits))
            file = work / "guest.getid"
            file.write_text('{"IdentityPoolId": "' + POOL + '"}')
            command = [APP, "--run", "--endpoint-url", url, "--region", "us-east-1", str(file)]
            answered = runs_to_answer(screen, options.runs, command)
            compared = answered / statistics.median(times["aws"])
            row("**exec with a file and `--run` to the IdentityId**", answered, "ms", f"{compared:.2f} × aws", "1.0 ×")
            first, later, raw = click_times(work, options.runs, url)
            row("the SDK's own call", raw, "ms")
            row("**a later click to the IdentityId**", later, "ms", f"{later - raw:.0f} ms more than the SDK", "16 ms more")
            row("**the first click to the IdentityId**", first, "ms", f"{first / later:.1f} × a later one", "3 ×")
            memory = idle_memory(screen, windows)
            row("bare window, AOT cache: resident, idle", memory["bare, cached"], "MiB")
            row("the same, drawn in software and with the app's heap: resident, idle", memory["bare, all"], "MiB")
            row("**Identity Desk: resident, idle**", memory["app"], "MiB", f"{memory['app'] / memory['bare, cached']:.2f} ×", "1.15 ×")
            row("1 000 calls later", memory_of_calls(screen, command), "MiB more", "", "10 MiB")
        finally:
            process.send_signal(signal.SIGTERM)
        for deb in DIST.glob("*.deb"):
            row("`.deb`", deb.stat().st_size / 1e6, "MB", "", "44 MB")
        parts = sizes()
        row("installed", sum(parts.values()), "MB", ", ".join(f"{k} {v:.0f}" for k, v in parts.items()), "175 MB")


if __name__ == "__main__":
    main()
