"""Today's figures as they are committed: what soat got right, what it told falsely, what it missed.

    PYTHONPATH=tests python -m the_thuc.labelled            prints the figures
    PYTHONPATH=tests python -m the_thuc.labelled --ghi      writes nguong.yml anew
    PYTHONPATH=tests python -m the_thuc.labelled --ra DIR   writes the papers to look at

The lists of wrong answers are kept beside the counts so that the diff says which paper changed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import yaml
from the_thuc.labelled.build import built
from the_thuc.labelled.read_papers import read_all
from the_thuc.labelled.score import ASKS, score

FLOOR = Path(__file__).parent / "nguong.yml"
_HEAD = """\
# Số đo hôm nay trên bộ văn bản có nhãn, không phải đích: dung là lỗi có thật đã báo, nham là nhận
# xét sai, sot là lỗi có thật chưa báo. Ghi lại bằng:
#     PYTHONPATH=tests python -m the_thuc.labelled --ghi
# rồi đọc phần thay đổi: số nham, sot chỉ nên giảm.
"""


def measured():
    """Every paper built and judged."""
    papers = read_all()
    made = {name: built(paper) for name, paper in papers.items()}
    with tempfile.TemporaryDirectory() as folder:
        return score(papers, made, Path(folder))


def as_data(total):
    """What nguong.yml holds."""
    counts = {
        code: {"dung": n["true"], "nham": n["false"], "sot": n["missed"]}
        for code, n in total.by_code.items()
    }
    return {
        "ma": counts,
        "nham": sorted(one.said for one in total.false),
        "sot": sorted(one.said for one in total.missed),
    }


def recorded():
    return yaml.safe_load(FLOOR.read_text(encoding="utf-8"))


def written(data):
    """nguong.yml as text: a line for each code and each wrong answer."""
    codes = "".join(
        f"  {code}: {{dung: {n['dung']}, nham: {n['nham']}, sot: {n['sot']}}}\n"
        for code, n in data["ma"].items()
    )
    lists = "".join(
        yaml.safe_dump({key: data[key]}, allow_unicode=True, width=200) for key in ("nham", "sot")
    )
    return f"{_HEAD}ma:\n{codes}{lists}"


def worse(now, before):
    """What is told falsely or missed today and was not before, and codes with worse counts."""
    lines = [f"{key}: {one}" for key in ("nham", "sot") for one in _more(now[key], before[key])]
    for code in sorted({*now["ma"], *before["ma"]}):
        new, old = (
            side["ma"].get(code, dict.fromkeys(("dung", "nham", "sot"), 0))
            for side in (now, before)
        )
        if new["dung"] < old["dung"] or new["nham"] > old["nham"] or new["sot"] > old["sot"]:
            lines.append(f"{code}: {old} -> {new}")
    return lines


def _more(now, before):
    left = list(before)
    for one in now:
        if one in left:
            left.remove(one)
        else:
            yield one


def table(total):
    """The figures for a person."""
    lines = [f"{'mã':<28}{'đúng':>6}{'nhầm':>6}{'sót':>6}{'tin được':>10}{'tìm ra':>9}"]
    rows = total.by_code
    for code, n in rows.items():
        lines.append(_row(code, n["true"], n["false"], n["missed"]))
    sums = [sum(n[key] for n in rows.values()) for key in ("true", "false", "missed")]
    lines += [_row("tất cả", *sums), ""]
    for weight in ("lỗi", "cảnh báo", ASKS):
        right, wrong = total.weights[weight, True], total.weights[weight, False]
        lines.append(_row(f"nhận xét: {weight}", right, wrong, None))
    lines.append(f"bẫy (chỗ đúng dễ báo nhầm): {total.traps}, mắc {len(total.sprung)}")
    return "\n".join(lines)


def _row(name, right, wrong, missed):
    told, due = right + wrong, right + (missed or 0)
    trusted = f"{right / told:.0%}" if told else "-"
    found = "" if missed is None else f"{right / due:.0%}" if due else "-"
    shown = "" if missed is None else missed
    return f"{name:<28}{right:>6}{wrong:>6}{shown:>6}{trusted:>10}{found:>9}"


def run():
    order = argparse.ArgumentParser(description=__doc__)
    order.add_argument("--ghi", action="store_true")
    order.add_argument("--ra", type=Path)
    given = order.parse_args()
    if given.ra:
        given.ra.mkdir(parents=True, exist_ok=True)
        for name, paper in read_all().items():
            (given.ra / f"{name}.docx").write_bytes(built(paper))
        return
    total = measured()
    sys.stdout.write(table(total) + "\n")
    now = as_data(total)
    if given.ghi:
        FLOOR.write_text(written(now), encoding="utf-8")
    else:
        sys.stdout.writelines(f"kém hơn: {line}\n" for line in worse(now, recorded()))
