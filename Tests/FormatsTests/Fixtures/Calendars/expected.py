#!/usr/bin/env python3
"""Writes rules.ics and rules.txt: rules at random, and what another reader makes of them.

The other is PyPI's recurring-ical-events (pip install recurring-ical-events), which shares no code
with libical. Run where this file lies; what it writes is checked in, so the tests need no Python.
A line of rules.txt is a name and, in UTC or as days, every start between the two days below.
"""
import datetime as d
import random
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

FIRST, LAST = d.date(2026, 9, 1), d.date(2027, 5, 31)
ZONES = ["Europe/London", "America/New_York", "Asia/Seoul", "Asia/Tokyo", "Australia/Lord_Howe",
         "Pacific/Auckland", "America/Santiago", "Europe/Dublin"]
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
random.seed(20261128)


def rule(start, is_day):
    freq = random.choice(["DAILY", "WEEKLY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY"])
    parts = ["FREQ=" + freq]
    interval = {"DAILY": random.choice([5, 7, 11]), "WEEKLY": random.choice([1, 1, 2, 3]),
                "MONTHLY": random.choice([1, 1, 2, 5]), "YEARLY": 1}[freq]
    if interval > 1 or random.random() < .2:
        parts.append(f"INTERVAL={interval}")
    if freq == "WEEKLY" and random.random() < .7:
        days = set(random.sample(DAYS, random.choice([1, 2])) + [DAYS[start.weekday()]])
        parts.append("BYDAY=" + ",".join(sorted(days, key=DAYS.index)))
        if random.random() < .3:
            parts.append("WKST=" + random.choice(["SU", "MO"]))
    if freq == "MONTHLY":
        way = random.randrange(5)
        if way == 0:
            parts.append(f"BYMONTHDAY={start.day}")
        elif way == 1:
            parts.append("BYMONTHDAY=-1")
        elif way == 2:
            parts.append(f"BYDAY={random.choice([1, 2, 3, -1, -2])}{random.choice(DAYS)}")
        elif way == 3:
            parts.append("BYDAY=MO,TU,WE,TH,FR")
            parts.append("BYSETPOS=" + random.choice(["-1", "1", "2,-2"]))
    if freq == "YEARLY":
        way = random.randrange(4)
        if way == 0:
            parts.append(f"BYMONTH={random.choice([10, 11, 3])}")
            parts.append(f"BYDAY={random.choice([1, 2, -1])}{random.choice(DAYS)}")
        elif way == 1:
            parts.append("BYMONTH=1,9,12")
            parts.append(f"BYMONTHDAY={start.day}")
        elif way == 2:
            parts.append(f"BYYEARDAY={random.choice([1, 100, 300, -1])}")
    end = random.random()
    if end < .2:
        parts.append(f"COUNT={random.randrange(2, 30)}")
    elif end < .5:
        last = start.date() + d.timedelta(days=random.randrange(20, 600))
        if is_day:
            parts.append("UNTIL=" + last.strftime("%Y%m%d"))
        else:
            moment = d.datetime.combine(last, start.timetz()).astimezone(d.timezone.utc)
            parts.append("UNTIL=" + moment.strftime("%Y%m%dT%H%M%SZ"))
    return ";".join(parts)


def event(number):
    is_day = random.random() < .25
    zone = random.choice(ZONES)
    first = d.date(2026, 9, 1) + d.timedelta(days=random.randrange(-500, 120))
    # The hours that clocks skip and show twice are among them.
    clock = d.time(random.choice([1, 2, 3, 9, 10, 13, 18, 23]), random.choice([0, 15, 30, 59]))
    start = d.datetime.combine(first, clock, ZoneInfo(zone))
    uid = f"rule-{number}"
    stamp = start.strftime("%Y%m%dT%H%M%S")
    lines = ["BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{number} 세미나 研究会"]
    lines.append(f"DTSTART;VALUE=DATE:{first:%Y%m%d}" if is_day else f"DTSTART;TZID={zone}:{stamp}")
    if random.random() < .5:
        lines.append("DURATION:" + ("P2D" if is_day else "PT90M"))
    text = rule(start, is_day)
    lines.append("RRULE:" + text)
    lines.append("END:VEVENT")
    alone = [o for o in occurrences(calendar([lines]))]
    extra = []
    later = [o for o in alone if o != first and o != start]
    if later and random.random() < .4:
        for out in random.sample(later, min(2, len(later))):
            later.remove(out)
            if is_day:
                extra.append(f"EXDATE;VALUE=DATE:{out:%Y%m%d}")
            elif random.random() < .5:
                extra.append("EXDATE:" + out.astimezone(d.timezone.utc).strftime("%Y%m%dT%H%M%SZ"))
            else:
                extra.append(f"EXDATE;TZID={zone}:{out:%Y%m%dT%H%M%S}")
    if random.random() < .2:
        day = d.date(2026, 10, 1) + d.timedelta(days=random.randrange(100))
        extra.append(f"RDATE;VALUE=DATE:{day:%Y%m%d}" if is_day
                     else f"RDATE;TZID={zone}:{day:%Y%m%d}T120000")
    lines[-1:-1] = extra
    moved = []
    if later and not is_day and random.random() < .35:
        out = random.choice(later)
        to = out + d.timedelta(hours=26)
        moved = ["BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{number} moved",
                 f"RECURRENCE-ID;TZID={zone}:{out:%Y%m%dT%H%M%S}",
                 f"DTSTART;TZID={zone}:{to:%Y%m%dT%H%M%S}", "SEQUENCE:1"]
        if random.random() < .3:
            moved.append("STATUS:CANCELLED")
        moved.append("END:VEVENT")
    return [lines] + ([moved] if moved else [])


def old_rule(start):
    """A rule that has gone on for years, of the kinds that libical 3 is known to get wrong."""
    freq = random.choice(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
    parts = ["FREQ=" + freq]
    if random.random() < .6:
        parts.append(f"INTERVAL={random.choice([2, 3, 4, 5, 6, 9])}")
    if freq == "DAILY":
        parts.append(random.choice([
            "BYDAY=" + ",".join(random.sample(DAYS, 2)), f"BYMONTH={random.randrange(1, 13)}",
            "BYMONTHDAY=" + random.choice(["1", "15", "31", "-1", "-1,1", "-3"])]))
    if freq == "WEEKLY":
        parts.append("BYDAY=" + ",".join(random.sample(DAYS, 2)))
        parts.append("WKST=" + random.choice(DAYS))
    if freq == "MONTHLY":
        parts += random.choice([
            [f"BYDAY={random.choice([1, 2, -1, 5])}{random.choice(DAYS)}"], ["BYMONTHDAY=30,31"],
            ["BYDAY=MO,TU,WE,TH,FR", "BYSETPOS=3"], [f"BYDAY={random.choice(DAYS)}", "BYMONTHDAY=13"]])
    if freq == "YEARLY":
        parts += random.choice([
            [f"BYWEEKNO={random.choice([1, 20, 52, 53])}", f"BYDAY={random.choice(DAYS)}"],
            [f"BYYEARDAY={random.choice([1, 100, 366, -1, -100])}"],
            [f"BYDAY={random.choice([20, -1, 1])}{random.choice(DAYS)}"],
            ["BYMONTH=1,9", "BYMONTHDAY=1,-1"]])
    if random.random() < .3:
        parts.append(f"COUNT={random.choice([50, 500, 2000])}")
    return ";".join(parts)


def old_event(number):
    zone = random.choice(ZONES)
    first = d.date(1995, 1, 1) + d.timedelta(days=random.randrange(11_000))
    start = d.datetime.combine(first, d.time(random.choice([0, 10, 23]), 30), ZoneInfo(zone))
    return [["BEGIN:VEVENT", f"UID:rule-{number}", f"SUMMARY:{number}",
             f"DTSTART;TZID={zone}:{start:%Y%m%dT%H%M%S}", "RRULE:" + old_rule(start), "END:VEVENT"]]


def calendar(events):
    text = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//rules at random//EN"]
    for lines in events:
        text += lines
    return "\r\n".join(text + ["END:VCALENDAR", ""])


def occurrences(text):
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(
        FIRST - d.timedelta(days=2), LAST + d.timedelta(days=3))
    return [e["DTSTART"].dt for e in found if e.get("STATUS") != "CANCELLED"]


def shown(start):
    if isinstance(start, d.datetime):
        return start.astimezone(d.timezone.utc).strftime("%Y%m%dT%H%M")
    return start.strftime("%Y%m%d")


def main():
    events, answers = [], []
    for number in range(550):
        mine = event(number) if number < 400 else old_event(number)
        events += mine
        starts = sorted(set(shown(o) for o in occurrences(calendar(mine)) if inside(o)))
        answers.append(" ".join([f"rule-{number}"] + starts))
    open("rules.ics", "w", newline="").write(calendar(events))
    open("rules.txt", "w").write("\n".join(answers) + "\n")


def inside(start):
    day = start.astimezone(d.timezone.utc).date() if isinstance(start, d.datetime) else start
    return FIRST <= day <= LAST


if __name__ == "__main__":
    main()
