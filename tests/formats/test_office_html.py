"""What word processors, mail programs and spreadsheets put on the clipboard as HTML."""

from __future__ import annotations

import pytest

from planner.formats.programme_html import text_of

CLIPBOARDS = {
    "Word's paragraphs are lines": (
        (
            "<p class=MsoNormal>9.00 Kaffe<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
            "<p class=MsoNormal>10.00 Knob<o:p></o:p></p><p class=MsoNormal>Ida Lund</p>"
        ),
        "9.00 Kaffe\n\n10.00 Knob\nIda Lund\n",
    ),
    "Word's tabs": (
        "<p class=MsoNormal>9.00<span style='mso-tab-count:1'>      </span>Kaffe</p>",
        "9.00\tKaffe\n",
    ),
    "Word's lists": (
        (
            "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
            "<span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;"
            "</span></span></span><![endif]>reb</p><p class=MsoListParagraph><![if !supportLists]>"
            "<span style='mso-list:Ignore'>2.<span>&nbsp;</span></span><![endif]>tran</p>"
        ),
        "• reb\n2. tran\n",
    ),
    "Word's own data": (
        (
            "<html><head><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--></head>"
            "<body><xml><w:Zoom>0</w:Zoom></xml><!--StartFragment--><p class=MsoNormal>9.00 Kaffe"
            "<span style='mso-hide:all'>skjult</span></p><!--EndFragment--></body></html>"
        ),
        "9.00 Kaffe\n",
    ),
    "a mail opened in a browser": (
        '<div><p class="x_MsoNormal">9.00 Kaffe<br></p><p class="x_x_MsoNormal">10.00 Knob</p>',
        "9.00 Kaffe\n10.00 Knob\n",
    ),
    "paragraphs without room below": (
        (
            '<p dir=ltr style="margin-top:0pt;margin-bottom:0pt;">9.00 Kaffe</p>'
            '<p style="margin-bottom: 0cm">10.00 Knob</p><p>Slut</p>'
        ),
        "9.00 Kaffe\n10.00 Knob\n\nSlut\n",
    ),
    "tabs of a browser of Apple": (
        '<div>9.00<span class="Apple-tab-span" style="white-space:pre">\t</span>Kaffe</div>',
        "9.00\tKaffe\n",
    ),
    "Excel's cells": (
        (
            "<table><!--StartFragment--><col width=64><tr height=20>"
            "<td class=xl65 height=20>9.00</td><td>Kaffe</td><td></td></tr>"
            "<tr><td rowspan=2>10.00</td><td>Knob</td><td>Ida Lund</td>"
            "</tr><tr><td>Reb</td><td>Bo Krog</td></tr><!--EndFragment--></table>"
        ),
        "9.00\tKaffe\n10.00\tKnob\tIda Lund\n\tReb\tBo Krog\n",
    ),
    "cells beside each other keep their lines": (
        (
            "<table><tr><td>10.00</td><td><p>Knob</p><p>Ida Lund</p></td><td>Reb<br>Bo Krog</td>"
            "</tr><tr><td>11.00</td><td colspan=2>Tak</td></tr></table>"
        ),
        "10.00\tKnob\nIda Lund\tReb\nBo Krog\n11.00\tTak\n",
    ),
    "a cell that reaches over others leaves their places free": (
        "<table><tr><td>9.00</td><td colspan=2>Knob</td><td>Reb</td></tr></table>",
        "9.00\tKnob\t\tReb\n",
    ),
}


@pytest.mark.parametrize(("html", "text"), CLIPBOARDS.values(), ids=CLIPBOARDS.keys())
def test_a_clipboard_becomes_the_text_it_shows(html: str, text: str) -> None:
    assert text_of(html) == text
