"""Reads a feed with feedparser and prints what a reader shows, as JSON. Anything wrong with it is in "bozo"."""

import json
import sys

import feedparser

feed = feedparser.parse(sys.stdin.buffer.read())
print(json.dumps({
    "version": feed.version,
    "bozo": str(feed.get("bozo_exception", "")),
    "title": feed.feed.title,
    "language": feed.feed.language,
    "self": [link.href for link in feed.feed.links if link.rel == "self"],
    "entries": [
        {"id": one.id, "title": one.title, "published": one.published, "author": one.author, "link": one.link}
        for one in feed.entries
    ],
}))
