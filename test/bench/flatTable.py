"""The flat table as somebody would script it: one row per task, what is above filled down, written to one sheet."""
import os
import resource
import sys
import unicodedata

import openpyxl


def fold(value):
    text = unicodedata.normalize("NFD", str(value or "")).upper()
    return " ".join("".join(c for c in text if not unicodedata.combining(c)).split())


def find_headings(sheet):
    for row in sheet.iter_rows():
        titles = [fold(cell.value) for cell in row]
        if "OPERACION" in titles and "TAREA" in titles:
            task = titles.index("TAREA")
            return row[0].row, task - 6
    return None


def rows_of(sheet, name):
    found = find_headings(sheet)
    if not found:
        return
    heading, first = found
    above = [None] * 7
    for row in sheet.iter_rows(min_row=heading + 1, min_col=first + 1, max_col=first + 7):
        own = [cell.value for cell in row]
        if not any(own):
            continue
        for i in (0, 1, 2, 3):
            above[i] = own[i] if own[i] not in (None, "") else above[i]
        yield [name, *above[:4], *own[4:], sheet.title, row[5].coordinate]


folder, output = sys.argv[1:3]
book = openpyxl.Workbook()
table = book.active
for name in sorted(os.listdir(folder)):
    source = openpyxl.load_workbook(os.path.join(folder, name), data_only=True)
    for sheet in source:
        for row in rows_of(sheet, name):
            table.append(row)
book.save(output)
usage = resource.getrusage(resource.RUSAGE_SELF)
print(f"peak {usage.ru_maxrss} kB\nprocessors {usage.ru_utime + usage.ru_stime} s", file=sys.stderr)
