"""What the looks of a page's elements say: hidden, without room below, a tab, a list's sign."""

from __future__ import annotations

import re

from lxml import etree

from planner.formats.programme_html.marks import ASIDE, TABS

TAB = "\x1f"
"""Stands for a tab until the line is put down; one in a page's source is but a space."""
_OFFICE = re.compile(r"(?:x_)*Mso")
"""Its names for kinds of paragraphs; mail programs in a browser put their own letters before."""
_NO_ROOM = re.compile(r"margin-bottom:0(?![.\d])|margin:0[a-z]*(?:;|$)")


def is_aside(element: etree._Element) -> bool:
    """Whether an element is hidden, or belongs to the page and not to its text."""
    named = element.get("class") or ""
    if element.get("hidden") is not None or (ASIDE in named and ASIDE in named.split()):
        return True
    style = _style(element)
    return "display:none" in style or "mso-hide:all" in style


def is_line(paragraph: etree._Element) -> bool:
    """Whether it is a word processor's without room below, as lines that stand together are."""
    if _OFFICE.match(paragraph.get("class") or ""):
        return True
    style = _style(paragraph)
    return "mso-" in style or _NO_ROOM.search(style) is not None


def stands_for(span: etree._Element) -> str:
    """The tab or the list's sign that a span stands for: browsers and Word mark theirs."""
    style = _style(span)
    if TABS in (span.get("class") or "") or "mso-tab-count" in style:
        return TAB
    if "mso-list:ignore" not in style:
        return ""
    sign = "".join(span.itertext()).strip()
    return f"{sign} " if any(map(str.isdigit, sign)) else "• "


def _style(element: etree._Element) -> str:
    style = element.get("style")
    return "".join(style.lower().split()) if style else ""
