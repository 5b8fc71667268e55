"""HTML as Google Docs and Word write it: a file with a gap, and what may stand there."""

from __future__ import annotations

GOOGLE_DOCS = (
    '<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">'
    ".c1{font-size:11pt} /* @none@ */</style><title>ferry @none@ v3</title></head>"
    '<body class="c8 doc-content"><p class="c3 title" id="h.a0"><span class="c1">Council sells ferry @copy@</span></p>{}</body></html>'
)
GOOGLE_DOCS_PLACES = [
    '<p class="c4 subtitle" id="h.a1"><span class="c1">Buyers waited @copy@</span></p><p class="c2"><span>It left.</span></p>',
    '<p class="c2"><span class="c1">The ferry 35</span><span class="c5">km («21</span><span> miles») left: «TK»</span></p>',
    '<h2 class="c2" id="h.a2"><span class="c1">The ferry @copy@</span></h2><p class="c2"><span>It left.</span></p>',
    '<ul class="c9 lst-kix_a1-0 start"><li class="c2 li-bullet-0"><span class="c1">The ferry @copy@</span></li></ul>',
    '<a id="t.a1"></a><table class="c7"><tr class="c6"><td class="c5" colspan="1"><p class="c2"><span>North @copy@</span></p></td></tr></table>',
    '<p class="c2"><span style="overflow: hidden; display: inline-block"><img alt="The ferry @copy@" src="images/image1.png" title="@none@"></span></p>',
    # a note and its mark
    '<p class="c2"><span>The ferry lies 35km</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> («21 miles») off.</span></p>'
    '<hr class="c9"><div><p class="c2"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c1">&nbsp;By road @copy@</span></p></div>',
    # remarks of colleagues and their marks
    '<p class="c2"><span>The ferry lies 35km</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><sup><a href="#cmnt2" id="cmnt_ref2">[b]</a></sup>'
    '<span> («21 miles») off.</span></p><div class="c6"><p class="c2"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span class="c1">Is it? @none@</span></p>'
    '<p class="c2"><span class="c1">By road @none@</span></p></div><div class="c6"><p class="c2"><a href="#cmnt_ref2" id="cmnt2">[b]</a><span class="c1">Yes @none@</span></p></div>',
    # both, and a link to a heading
    '<p class="c2"><span>The </span><span class="c1"><a class="c3" href="#h.a1">ferry @copy@</a></span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> left.</span>'
    '<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><hr class="c9"><div><p class="c2"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;On Friday @copy@</span></p></div>'
    '<div class="c6"><p class="c2"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span class="c1">Sure? @none@</span></p></div>',
]

WORD = (
    '<html xmlns:v="urn:schemas-microsoft-com:vml"\nxmlns:o="urn:schemas-microsoft-com:office:office"\n'
    'xmlns:w="urn:schemas-microsoft-com:office:word"\nxmlns:st1="urn:schemas-microsoft-com:office:smarttags"\n'
    'xmlns="http://www.w3.org/TR/REC-html40">\n\n<head>\n<meta http-equiv=Content-Type content="text/html; charset=utf-8">\n'
    '<meta name=Generator content="Microsoft Word 15">\n<title>@none@</title>\n<!--[if gte mso 9]><xml>\n'
    " <o:DocumentProperties>\n  <o:Title>@none@</o:Title>\n </o:DocumentProperties>\n</xml><![endif]-->\n"
    '<style>\n<!--\n p.MsoNormal, li.MsoNormal\n\t{{margin:0cm; mso-style-name:"@none@";}}\n-->\n</style>\n</head>\n\n'
    "<body lang=EN-GB style='tab-interval:36.0pt'>\n\n<div class=WordSection1>\n\n<p class=MsoTitle><span lang=EN-GB>Council sells\nferry "
    "@copy@<o:p></o:p></span></p>\n\n{}\n\n</div>\n\n</body>\n\n</html>\n"
)
WORD_PLACES = [
    "<p class=MsoSubtitle><span lang=EN-GB>Buyers waited @copy@<o:p></o:p></span></p>",
    "<p class=MsoNormal><span lang=EN-GB>The ferry @copy@ left.<o:p></o:p></span></p>",
    '<p class=MsoNormal>The ferry lies <st1:metricconverter ProductID="35 km" w:st="on">35 km</st1:metricconverter>\n(<st1:place w:st="on"></st1:place>«21 miles») off.<o:p></o:p></p>',
    '<p class=MsoNormal>It lies in <st1:City w:st="on"><st1:place w:st="on">Lerwick @copy@</st1:place></st1:City>.<o:p>&nbsp;</o:p></p>',
    "<h2><span lang=EN-GB>The ferry @copy@<o:p></o:p></span></h2>",
    "<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span\n"
    "style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>The ferry @copy@<o:p></o:p></p>",
    "<table class=MsoTableGrid border=1>\n <tr style='mso-yfti-irow:0'>\n  <td width=301 valign=top>\n  <p class=MsoNormal>North @copy@<o:p></o:p></p>\n  </td>\n </tr>\n</table>",
    "<p class=MsoCaption>The ferry at the quay @copy@<o:p></o:p></p>",
    "<p class=MsoQuote>The ferry @copy@ left.<o:p></o:p></p>",
    '<p class=MsoNormal><!--[if gte vml 1]><v:shape alt="@none@"></v:shape><![endif]--><![if !vml]><img width=10\nsrc="image001.jpg" alt="The ferry @copy@"><![endif]><o:p></o:p></p>',
    # notes
    '<p class=MsoNormal>The ferry lies 35km<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>'
    "<span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> («21 miles») off.<o:p></o:p></p>\n"
    "<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all>\n<hr align=left size=1 width=\"33%\">\n<![endif]>\n<div style='mso-element:footnote' id=ftn1>\n"
    '<p class=MsoFootnoteText><a style=\'mso-footnote-id:ftn1\' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> By road @copy@<o:p></o:p></p>\n</div>\n</div>',
    # what was taken out and put in, what is hidden, and what colleagues remark
    '<p class=MsoNormal>The price was <del cite="mailto:Ann" datetime="2026-01-02T10:00">@none@</del><ins cite="mailto:Ann" datetime="2026-01-02T10:00">@copy@</ins>.<o:p></o:p></p>',
    '<p class=MsoNormal>The ferry lies 35km <span class=msoDel><del cite="mailto:Ann">(22 miles)</del></span><span class=msoIns><ins cite="mailto:Ann">(«21 miles»)</ins></span> off.<o:p></o:p></p>',
    "<p class=MsoNormal>The ferry <span style='display:none;mso-hide:all'>@none@</span>left.<o:p></o:p></p>",
    "<p class=MsoNormal>The ferry lies <a style='mso-comment-reference:AB_1;mso-comment-date:20260102T1000'>35km</a><span class=MsoCommentReference><span style='font-size:8.0pt'>"
    '<![if !supportAnnotations]><a class=msocomanchor id="_anchor_1"\nonmouseover="msoCommentShow(\'_anchor_1\',\'_com_1\')" href="#_msocom_1" language=JavaScript name="_msoanchor_1">[AB1]</a><![endif]>'
    "<span style='mso-special-character:comment'>&nbsp;</span></span></span> («21 miles») off.<o:p></o:p></p>\n<div style='mso-element:comment-list'><![if !supportAnnotations]>\n"
    '<hr class=msocomoff align=left size=1 width="33%">\n<![endif]>\n<div style=\'mso-element:comment\'><![if !supportAnnotations]>\n<div id="_com_1" class=msocomtxt language=JavaScript><![endif]>'
    '<span style=\'mso-comment-author:"Ann Brown"\'><![if !supportAnnotations]><a name="_msocom_1"></a><![endif]></span>\n<p class=MsoCommentText><span class=MsoCommentReference>[AB1]</span>Ask the desk @none@<o:p></o:p></p>\n'
    "<![if !supportAnnotations]></div>\n<![endif]></div>\n</div>",
    "<div style='mso-element:comment-list'>\n<div style='mso-element:comment'>\n<p class=MsoNormal>Ask the desk @none@</p>\n</div>\n</div>",
]
