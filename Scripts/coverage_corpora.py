"""What is known of the speeches of Corpora: what their sentences serve, and which points readers found in them."""
import bisect, csv, os, re

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CORPORA = os.path.join(ROOT, "Corpora")
PROFILE, SCHEME = "mobilisation", "mobilisation-points"
CATEGORIES = dict(
    (label, name) for name, label in re.findall(
        r"  - id: (\S+)\n    label: (\S+)",
        open(os.path.join(ROOT, f"Dictionaries/schemes/{SCHEME}.yaml"), encoding="utf-8").read()))
STATES = list(CATEGORIES.values())


def state(label):
    return STATES.index(CATEGORIES[label.split("/")[0]])


def collections():
    """Name of each table of sentences, and for each document in it the sentences, each with the states that it serves: most
    of all the first."""
    folder = os.path.join(CORPORA, "coverage")
    for name in sorted(n for n in os.listdir(folder) if n.endswith(".csv")):
        documents = {}
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            for row in csv.DictReader(file):
                served = [state(label) for label in [row["类别"], *row["又及"].split("；")] if label]
                documents.setdefault(row["文稿"], []).append((row["句子"], served))
        yield os.path.join(folder, name), documents


def kind(name):
    """Of a collection, a key of TIMES."""
    return "natural" if name.startswith("natural") else "blind" if re.match("blind|speeches", name) else "written"


def gold():
    """Status by document and point, as readers judged."""
    cells = {}
    for name, folder in [
        ("tune", "coverage/tune"), ("natural", "coverage/natural"), (None, "speeches"), ("unseen", "speeches"),
        ("afterwards", "speeches"),
    ]:
        path = os.path.join(CORPORA, "gold", "coverage" + (f"-{name}" if name else "") + ".yaml")
        for line in open(path, encoding="utf-8"):
            cell = dict(re.findall(r'(\w+): "([^"]+)"', line))
            if cell.get("profile") == PROFILE:
                cells[f"{folder}/{cell['file']}", cell["point"]] = cell["status"]
    for part in ["tune", "tune2", "tune3", "held"]:
        for line in open(os.path.join(CORPORA, f"blind/{part}/gold.tsv"), encoding="utf-8"):
            cell = line.rstrip("\n").split("\t")
            if len(cell) > 3 and cell[1] == "coverage":
                point, rest = cell[3].split(":", 1)
                word = re.match(r"[a-z-]+", rest.strip()).group()
                cells[f"blind/{part}/{cell[0]}", point.strip()] = "missing" if word.startswith("not") else word
    return cells


def labels(path, coded, read):
    """What each sentence that was read serves: the states of the coded sentence in which it begins; None where there is
    none."""
    text = open(path, encoding="utf-8").read().lstrip("\ufeff").replace("\r\n", "\n")
    starts, states, place = [], [], 0
    for sentence, served in coded:
        found = text.find(sentence.strip(), place)
        if found < 0:
            continue
        starts.append(found)
        states.append(served)
        place = found + len(sentence.strip())
    def label(start):
        index = bisect.bisect_right(starts, start) - 1
        return states[index] if index >= 0 else None
    return [label(sentence["start"]) for sentence in read]
