"""Reads a file of cards or a calendar with other people's programs, and prints what they found as JSON."""

import json
import sys


def cards(text):
    import vobject

    for card in vobject.readComponents(text):
        card.validate()

        def all_of(name):
            return [line.value for line in card.contents.get(name, [])]

        name = card.n.value
        yield {
            "version": card.version.value,
            "uid": all_of("uid"),
            "fn": all_of("fn"),
            "n": [name.given, name.family, name.suffix],
            "org": all_of("org"),
            "title": all_of("title"),
            "email": all_of("email"),
            "tel": all_of("tel"),
            "url": all_of("url"),
            "city": [it.city for it in all_of("adr")],
            "categories": [word for it in all_of("categories") for word in it],
            "bday": all_of("bday"),
            "note": all_of("note"),
        }


def days(text):
    import icalendar
    from dateutil.rrule import rrulestr

    for event in icalendar.Calendar.from_ical(text).walk("VEVENT"):
        start = event.decoded("DTSTART")
        rule = event["RRULE"].to_ical().decode()
        yield [it.isoformat() for it in rrulestr(rule, dtstart=start)]


def calendar(text):
    import icalendar

    whole = icalendar.Calendar.from_ical(text)
    assert not whole.errors, whole.errors
    for event in whole.walk("VEVENT"):
        assert not event.errors, event.errors

        def text_of(name):
            return str(event.get(name, ""))

        end = event.get("DTEND")
        categories = event.get("CATEGORIES")
        yield {
            "uid": text_of("UID"),
            "sequence": int(event["SEQUENCE"]),
            "stamp": event.decoded("DTSTAMP").isoformat(),
            "summary": text_of("SUMMARY"),
            "start": event.decoded("DTSTART").isoformat(),
            "end": end.dt.isoformat() if end else "",
            "status": text_of("STATUS"),
            "location": text_of("LOCATION"),
            "url": text_of("URL"),
            "description": text_of("DESCRIPTION"),
            "categories": [str(it) for it in categories.cats] if categories else [],
        }


with open(sys.argv[2], encoding="utf-8", newline="") as file:
    read = {"cards": cards, "calendar": calendar, "days": days}[sys.argv[1]]
    json.dump(list(read(file.read())), sys.stdout)
