"""Opens a report in headless Chromium and says what is wrong with it.

    page.py CHROMIUM PAGE [--pictures FOLDER]

Prints one line for each fault and ends with 1 when there is any. Needs nothing but Python: it speaks the DevTools
protocol over the two pipes that --remote-debugging-pipe opens.
"""

import base64
import json
import os
import pathlib
import subprocess
import sys
import tempfile

CONTRAST = r"""
(() => {
  const parse = (text) => {
    const parts = text.match(/[\d.]+%?/g).map((part) => part.endsWith("%") ? parseFloat(part) / 100 : Number(part));
    const [r, g, b] = text.startsWith("color(") ? parts : parts.slice(0, 3).map((value) => value / 255);
    return { r, g, b, a: parts.length > 3 ? parts[3] : 1 };
  };
  const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a), g: top.g * top.a + below.g * (1 - top.a),
    b: top.b * top.a + below.b * (1 - top.a), a: 1,
  });
  const background = (element) => {
    const layers = [];
    for (let at = element; at !== null; at = at.parentElement) layers.push(parse(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((below, top) => over(top, below), { r: 1, g: 1, b: 1, a: 1 });
  };
  const linear = (value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const luminance = (color) => 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
  const faults = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() === "" || ["SCRIPT", "STYLE", "title", "desc"].includes(element.tagName)) continue;
    if (!element.checkVisibility() || element.closest(".unseen") !== null) continue;
    const style = getComputedStyle(element);
    const below = background(element);
    const ink = parse(element.namespaceURI.endsWith("svg") ? style.fill : style.color);
    const [one, other] = [luminance(over(ink, below)), luminance(below)];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (ratio < 4.5) {
      const name = element.tagName.toLowerCase() + "." + (element.getAttribute("class") ?? "");
      faults.set(name, ratio.toFixed(2) + " " + walker.currentNode.data.trim().slice(0, 20));
    }
  }
  return Array.from(faults, ([name, fault]) => name + " " + fault);
})()
"""

OVERFLOW = r"""
(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const inside = (element) => element.closest(".scroll, svg, .unseen") !== null;
  return Array.from(document.body.querySelectorAll("*"))
    .filter((element) => element.getBoundingClientRect().right > width + 1 && !inside(element))
    .slice(0, 5).map((element) => element.tagName + "." + (element.getAttribute("class") ?? "") + " " + element.textContent.slice(0, 20));
})()
"""

# Every sortable column is sorted twice; the second order must be the first reversed, but for what has no value.
SORTING = r"""
(() => {
  const faults = [];
  const buttons = document.querySelectorAll("table[data-sort] .sort");
  if (buttons.length === 0) faults.push("no table can be sorted");
  for (const button of buttons) {
    const head = button.closest("th");
    const table = button.closest("table");
    const column = Array.from(head.parentElement.cells).indexOf(head);
    const keys = () => Array.from(table.tBodies[0].rows, (row) => row.cells[column])
      .map((cell) => cell.dataset.value ?? cell.textContent.trim()).filter((key) => key !== "");
    const name = table.id + " column " + (column + 1);
    const rows = table.tBodies[0].rows.length;
    button.click();
    const once = keys(), order = head.getAttribute("aria-sort");
    button.click();
    const twice = keys();
    if (head.getAttribute("aria-sort") === order) faults.push(name + ": the direction does not change");
    if (table.querySelectorAll("[aria-sort]").length !== 1) faults.push(name + ": more than one column claims the order");
    if (table.tBodies[0].rows.length !== rows) faults.push(name + ": rows were lost");
    const numeric = once.every((key) => !Number.isNaN(Number(key)));
    const rising = order === "ascending" ? once : twice;
    const falling = order === "ascending" ? twice : once;
    if (numeric && rising.some((key, index) => index > 0 && Number(rising[index - 1]) > Number(key))) {
      faults.push(name + ": not in order");
    }
    if (rising.join("\n") !== falling.slice().reverse().join("\n")) faults.push(name + ": not reversed");
  }
  return faults;
})()
"""

FILTERING = r"""
(() => {
  const faults = [];
  for (const form of document.querySelectorAll("form.filters")) {
    if (form.hidden) faults.push("a filter stays hidden");
    const rows = Array.from(document.getElementById(form.dataset.for).tBodies[0].rows);
    const shown = () => rows.filter((row) => row.checkVisibility());
    const change = (field, value) => {
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    for (const field of form.querySelectorAll("select")) {
      let sum = 0;
      for (const option of Array.from(field.options).slice(1)) {
        change(field, option.value);
        sum += shown().length;
        if (shown().length === 0 || shown().some((row) => row.dataset[field.name] !== option.value)) {
          faults.push("filter " + field.name + "=" + option.value + " shows the wrong rows");
        }
        if (!form.querySelector("output").textContent.includes(String(shown().length))) faults.push("wrong count of rows");
      }
      change(field, "");
      if (sum !== rows.length) faults.push("the choices of " + field.name + " do not add up to all rows");
    }
    const cells = rows[rows.length - 1].cells;
    const word = cells[Math.min(3, cells.length - 1)].textContent.trim();
    change(form.elements.search, word);
    if (shown().length === 0 || shown().some((row) => !row.textContent.includes(word))) faults.push("search shows the wrong rows");
    change(form.elements.search, "");
    if (shown().length !== rows.length) faults.push("rows stay hidden");
  }
  return faults;
})()
"""

# What is folded in is looked at too.
UNFOLDED = r"""
Array.from(document.querySelectorAll("details"), (part) => { part.open = true; }).length
"""

# What is read without the script must be all there is.
READABLE = r"""
({
  text: Array.from(document.querySelectorAll("main *")).filter((element) => element.closest("form") === null
    && element.children.length === 0).map((element) => element.textContent.trim()).filter((text) => text !== "").sort(),
  forms: Array.from(document.querySelectorAll("form")).filter((form) => form.checkVisibility()).length,
})
"""

NAMED = r"""
Array.from(document.querySelectorAll("svg[role=img]")).filter((picture) => {
  const names = (picture.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id));
  return names.length !== 2 || names.some((name) => name === null || name.textContent.trim() === "");
}).map((picture) => "a picture without title and description: " + picture.outerHTML.slice(0, 80))
"""

LINKS = r"""
Array.from(document.querySelectorAll("a")).map((link) => link.getAttribute("href"))
  .filter((target) => !target.startsWith("#") || document.getElementById(target.slice(1)) === null)
  .map((target) => "a link leads nowhere: " + target)
"""

INJECTED = r"""
(() => {
  const script = document.createElement("script");
  script.textContent = "window.injected = true";
  document.body.append(script);
  const picture = document.createElement("img");
  picture.src = "https://example.invalid/picture.png";
  document.body.append(picture);
  return window.injected === true ? ["a foreign script runs"] : [];
})()
"""


class Browser:
    """One page in one browser, spoken to over pipes."""

    def __init__(self, program, profile):
        read_commands, self.commands = os.pipe()
        self.answers, write_answers = os.pipe()
        os.set_inheritable(read_commands, True)
        os.set_inheritable(write_answers, True)

        def at_their_places():
            os.dup2(read_commands, 13)
            os.dup2(write_answers, 14)
            os.dup2(13, 3)
            os.dup2(14, 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe",
             "--disable-background-networking", f"--user-data-dir={profile}", "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=at_their_places,
            close_fds=False)
        os.close(read_commands)
        os.close(write_answers)
        self.buffer, self.number, self.session, self.events = b"", 0, None, []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session is not None:
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def receive(self):
        while b"\0" not in self.buffer:
            piece = os.read(self.answers, 1 << 20)
            if not piece:
                raise RuntimeError("the browser has ended")
            self.buffer += piece
        message, self.buffer = self.buffer.split(b"\0", 1)
        answer = json.loads(message)
        if "method" in answer:
            self.events.append(answer)
        return answer

    def open(self, url):
        self.events.clear()
        self.call("Page.navigate", url=url)
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.receive()

    def value(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"]["exception"]["description"])
        return result["result"]["value"]

    def look(self, width, theme):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 500)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": theme}])

    def picture(self, path):
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 16000), "scale": 1}
        shot = self.call("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)
        pathlib.Path(path).write_bytes(base64.b64decode(shot["data"]))

    def close(self):
        self.session = None
        try:
            self.call("Browser.close")
        except (RuntimeError, OSError):
            pass
        self.process.wait(timeout=20)


def said(events):
    """What the console says is wrong."""
    for event in events:
        details = event["params"]
        if event["method"] == "Runtime.exceptionThrown":
            yield "exception: " + details["exceptionDetails"].get("text", "")
        elif event["method"] == "Runtime.consoleAPICalled" and details["type"] in ("error", "warning"):
            yield "console: " + str(details["args"])
        elif event["method"] == "Log.entryAdded" and details["entry"]["level"] in ("error", "warning"):
            yield "log: " + details["entry"]["text"]


def requests(events, page):
    """What was asked for beside the page."""
    for event in events:
        if event["method"] == "Network.requestWillBeSent":
            url = event["params"]["request"]["url"]
            if url.split("#")[0] != page and not url.startswith("data:"):
                yield f"the page asks for {url}"


def faults(browser, page, pictures):
    browser.look(1280, "light")
    browser.open(page)
    browser.value(UNFOLDED)
    yield from said(browser.events)
    yield from requests(browser.events, page)
    with_script = browser.value(READABLE)
    yield from browser.value(NAMED)
    yield from browser.value(LINKS)
    for width in (360, 768, 1280):
        for theme in ("light", "dark"):
            browser.look(width, theme)
            for fault in browser.value(OVERFLOW):
                yield f"{width} px, {theme}: wider than the window: {fault}"
            # Colours do not change between the phone and the desk; only these two are worth the time.
            for fault in browser.value(CONTRAST) if width != 768 else []:
                yield f"{width} px, {theme}: contrast {fault}"
            if pictures:
                browser.picture(os.path.join(pictures, f"{width}-{theme}.png"))
    browser.look(1280, "light")
    yield from browser.value(FILTERING)
    yield from browser.value(SORTING)
    paper = base64.b64decode(browser.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"])
    if not paper.startswith(b"%PDF-") or len(paper) < 10_000:
        yield "it does not print"
    if pictures:
        pathlib.Path(pictures, "paper.pdf").write_bytes(paper)
    yield from said(browser.events)
    yield from requests(browser.events, page)
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(page)
    without_script = browser.value(READABLE)
    if without_script["text"] != with_script["text"]:
        yield "without its script the page says something else"
    if without_script["forms"] > 0:
        yield "without its script the page shows filters that do nothing"
    browser.call("Emulation.setScriptExecutionDisabled", value=False)
    browser.open(page)
    yield from browser.value(INJECTED)
    yield from (fault for fault in requests(browser.events, page) if "example.invalid" not in fault)
    if any(event["method"] == "Network.responseReceived" and "example.invalid" in event["params"]["response"]["url"]
           for event in browser.events):
        yield "a foreign picture is fetched"


def main():
    program, page = sys.argv[1], pathlib.Path(sys.argv[2]).resolve().as_uri()
    pictures = sys.argv[4] if len(sys.argv) > 4 else None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(program, profile)
        try:
            found = list(dict.fromkeys(faults(browser, page, pictures)))
        finally:
            browser.close()
    for fault in found:
        print(fault)
    sys.exit(1 if found else 0)


main()
