"""What somebody would script to check a POA: reads one sheet with openpyxl, fills down what is above the tasks, and looks for
what the rules of this project look for most: totals, the form of codes, parents, repeated codes, numbers that do not run on,
missing texts and codes, unclean texts, repeated texts, weights that are none, years gone by.

    python3 checks.py <book.xlsx> [whole|stream]      stream: openpyxl's read-only mode, which knows no merged cells
"""
import re
import resource
import sys
import unicodedata
from decimal import Decimal, InvalidOperation

import openpyxl

FIRST = {"COD ACCION DE CP", "COD ACCION DE", "COD ACCION DE CORTO"}
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
UNCLEAN = re.compile(r"^\s|\s$|\s\s|\u00a0|\s[,.]|\.\.")


def fold(value):
    text = unicodedata.normalize("NFD", str(value or "")).upper()
    text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(re.sub(r"[.:;]", " ", text).split())


def find_headings(rows):
    for number, row in enumerate(rows):
        titles = [fold(value) for value, _ in row]
        if "OPERACION" in titles and "TAREA" in titles:
            first = next(i for i, title in enumerate(titles) if title in FIRST)
            return number, first
    raise SystemExit("no headings")


def points(value, shown):
    """A weight in points of 100; None where there is none."""
    if value is None or value == "":
        return None
    text = str(value).replace(",", ".").replace("%", "").strip()
    try:
        number = Decimal(text)
    except InvalidOperation:
        return "?"
    return number * 100 if "%" in shown and not isinstance(value, str) else number


def pattern(code):
    return re.sub(r"[A-ZÑ]+", "A", re.sub(r"\d+", "9", code))


def commonest(codes):
    counts = {}
    for code in codes:
        counts[pattern(code)] = counts.get(pattern(code), 0) + 1
    return max(counts, key=counts.get) if counts else ""


def read(sheet):
    rows = [[(cell.value, cell.number_format or "") for cell in row] for row in sheet.iter_rows()]
    heading, first = find_headings(rows)
    year = next(v for row in rows[:heading] for v, _ in row if re.fullmatch(r"20\d\d", str(v or "")))
    tasks = []
    above = ["", "", "", "", None]
    for number, row in enumerate(rows[heading + 1 :], start=heading + 2):
        own = row[first : first + 7]
        if not any(value not in (None, "") for value, _ in own):
            continue
        begins, opens = (own[i][0] not in (None, "") for i in (0, 2))
        if begins:
            above[0:2] = [str(own[0][0]), own[1][0]]
        if opens:
            above[2:4] = [str(own[2][0]), own[3][0]]
        weight = points(*own[4])
        tasks.append((number, *above[:4], begins, opens, weight, str(own[5][0] or ""), own[6][0]))
    return int(year), tasks


def check_codes(tasks):
    found = []
    usual = commonest([task[8] for task in tasks if task[8]])
    usual_operation = commonest([task[3] for task in tasks if task[6]])
    seen, last = {}, None
    for number, action, _, operation, _, _, opens, _, code, _ in tasks:
        if opens:
            if pattern(operation) != usual_operation:
                found.append(("operation-form", number))
            if ("op", operation) in seen:
                found.append(("operation-repeated", number))
            seen["op", operation] = number
        if not code:
            found.append(("task-without-code", number))
            continue
        if pattern(code) != usual:
            found.append(("task-form", number))
        if not code.startswith(action + "."):
            found.append(("task-parent", number))
        if code in seen:
            found.append(("task-repeated", number))
        seen.setdefault(code, number)
        head, _, tail = code.rpartition(".")
        if last and last[0] == head and tail.isdigit() and int(tail) != last[1] + 1:
            found.append(("task-runs-on", number))
        last = (head, int(tail)) if tail.isdigit() else None
    return found


def check_texts(tasks, year):
    found, seen = [], {}
    for number, _, action, _, operation, begins, opens, _, _, text in tasks:
        if not text:
            found.append(("task-without-text", number))
            continue
        if UNCLEAN.search(text):
            found.append(("text-unclean", number))
        key = fold(text)
        if key in seen:
            found.append(("text-repeated", number))
        seen[key] = number
        if opens:
            if not operation:
                found.append(("operation-without-text", number))
            elif UNCLEAN.search(operation):
                found.append(("text-unclean", number))
        if begins:
            years = [int(one) for one in YEAR.findall(action or "")]
            if years and max(years) < year:
                found.append(("deadline", number))
    return found


def check_weights(tasks):
    found, total = [], Decimal(0)
    for number, *_, opens, weight, _, _ in tasks:
        if weight == "?" or (weight is None and opens):
            found.append(("weight", number))
        elif weight is not None:
            if not 0 <= weight <= 100:
                found.append(("weight-range", number))
            total += weight
    if abs(total - 100) > Decimal("0.01"):
        found.append(("total", 0))
    return found




def worked():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


begun = worked()
book = openpyxl.load_workbook(sys.argv[1], data_only=True, read_only=sys.argv[2:] == ["stream"])
year, tasks = read(book.active)
loaded = worked()
found = check_codes(tasks) + check_texts(tasks, year) + check_weights(tasks)
print(
    f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss} kB\n"
    f"reading {loaded - begun}\nchecking {worked() - loaded}\n"
    f"tasks {len(tasks)}\nfindings {len(found)}",
    file=sys.stderr,
)
