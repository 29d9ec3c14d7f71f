#!/usr/bin/env python3
"""Writes exported.txt: what another reader makes of exported.ics, a line an event.

The other is PyPI's icalendar with recurring-ical-events, which share no code with ours. The zones are
those of the file itself: the system's are never asked. Run where this file lies; what it writes is
checked in, so the tests need no Python.
"""
import datetime as d
import pathlib

import icalendar
import recurring_ical_events

here = pathlib.Path(__file__).parent
source = (here / "exported.ics").read_bytes()
calendar = icalendar.Calendar.from_ical(source)
zones = {str(z["TZID"]): z.to_tz(lookup_tzid=False) for z in calendar.walk("VTIMEZONE")}
found = recurring_ical_events.of(calendar).between(d.date(2026, 1, 1), d.date(2028, 1, 1))
assert len(found) == len(calendar.walk("VEVENT")), "an event is lost, or comes twice"
assert len({str(e["UID"]) for e in found}) == len(found), "two events share a UID"

lines = []
for event in calendar.walk("VEVENT"):
    start = event["DTSTART"].dt
    if isinstance(start, d.datetime):
        name = event["DTSTART"].params.get("TZID")
        if name:
            start = start.replace(tzinfo=zones[name])
        text = start.astimezone(d.timezone.utc).strftime("%Y-%m-%dT%H:%MZ")
    else:
        text = start.isoformat()
        assert event["DTEND"].dt == start + d.timedelta(days=1)
    alarms = [str(int(-a["TRIGGER"].dt.total_seconds() // 60)) for a in event.walk("VALARM")]
    title = str(event["SUMMARY"]).replace("\n", "/")
    lines.append("|".join([text, title] + alarms))
(here / "exported.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
