"""The class names by which our own HTML is known again when it is pasted back."""

PROSE = "programme-prose"
"""Holds a long text: emphasis and links within are the text's own and not the page's looks."""

GUARDED = "programme-guarded"
"""Holds text that is to be taken as it is, whatever it looks like."""

ASIDE = "programme-aside"
"""Holds what belongs to the page and not to the programme's text: a filter, the name of a track."""

TABS = "Apple-tab-span"
"""Stands for a tab: what browsers of Apple put around one, for a page's own tabs are spaces."""

LINE = "MsoNormal"
"""A paragraph without room below, as Word calls its own."""
