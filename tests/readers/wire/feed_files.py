"""Feeds for tests: items of RSS and entries of Atom, with every namespace they may use."""

from __future__ import annotations

SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
    'xmlns:wp="http://wordpress.org/export/1.2/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" '
    'xmlns:h="http://www.w3.org/1999/xhtml"'
)


def rss(*items):
    return f'<rss version="2.0" {SPACES}><channel><title>Feed</title>{"".join(items)}</channel></rss>'


def item(inside):
    return rss(f"<item>{inside}</item>")


def entry(inside):
    return f'<feed xmlns="http://www.w3.org/2005/Atom" {SPACES}><title>Feed</title><entry>{inside}</entry></feed>'


def exported(kind, inside="", space="http://wordpress.org/export/1.2/"):
    """An item of WordPress's exports."""
    return f"<item xmlns:wp='{space}'><title>{kind}</title><wp:post_type>{kind}</wp:post_type>{inside}</item>"
