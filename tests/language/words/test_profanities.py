from __future__ import annotations

import pytest

from headline_lint.data import table
from headline_lint.language.words.masked_words import MASK_CUES, PROFANE_CUES, masked_words
from headline_lint.language.words.profanities import hides_profanity, spelled_out

MASKED = """
f*** f** f**k f*ck f***k f***ing f**king f*cking f****** f***ed f****d f***er f***ers f**kwit f***-all
motherf*** motherf***** motherf***er motherf**ker m*****f***** clusterf*** clusterf**k mindf*** ratf**ked
f--- f-- f--k f---ing f-----g f–king f—ing f—k f— f_ck f__k f___ f.... f..k f-ck f-cking f@ck f#ck f%#k f@#k f#%king
s*** s** s**t s*it sh*t sh** s--t s--- sh-t s***hole s**thole s---hole s****y s**tty bulls*** bulls**t bull**** bulls--t
horses*** chickens*** batsh*t dips*** s**tstorm s***show sh!t s#!t $hit sh@t s—t
c*** c**t c--t cu*t c***s c---s----- c***sucker
a** a**hole a--hole a**h*** a***hole ass**** a$$hole a$$ @ss a--
b**** b***h b*tch b*****d b------d b******s b*****ks bo****ks b***
d*** d**n d*mn d*ck d---head d***head g**d*** godd*** g--damn g-dd-mn h*** h*ll cr*p c***py
w***er w*nker w***** tw*t t**t p*ss p***ed p*ssy p---- pr*ck wh*re wh*** sl*t s**g t*ts
n***** n****r n-----r n-----s n***a n---a n*gga n***er ni**er n*****s f****t f*ggot f---ot k*** p*ki ch*nk r*tard r****d
tr*nny q***r R*dskins ch*tiya b******d madarch*d bl*wjob d**chebag
****ing n***erjocks f**knuggets sh*tgibbons
""".split()


@pytest.mark.parametrize("token", MASKED)
def test_masked_profanities(token):
    words = f"He said {token} then"
    cues = sorted(at for cue in MASK_CUES for at in range(len(words)) if words.lower().startswith(cue, at))
    found = [words[word.start : word.end] for word in masked_words(words, cues)]
    assert found == [token.removesuffix("-all")]


PASSED = """
Maine* COVID** Post*** M*A*S*H E*Trade **** *** 5*3 *.py **kwargs pass**** journalis* A* A*s A** A*** Yahoo! P!nk Ke$ha A$AP
pr*sident t*rrorist wom*n Chr*stmas L*rd G*d closer**fitting re**use single**use alcohol**based low**cost
Wal*Mart N*E*R*D Toys*R*Us *NSYNC Q*bert H*R C*-algebra p*-value x*y
said--and plan--a plan—a it—was them—it then–is right--it a---b is--as as--in so-- funds–an numbers—about
D-MN D-CA F-150 F-16 F-f-fine s-s-sorry b-b-but H-E-B
R&D S&P T&T B&B AT&T H&M C# F# #shithash @handle bob@fck.com f***@example.org www.f***.com https://x.org/f*** S&#227;o
U.S..... if... was.. this... hiss... *hit* **it** *so _this_ who* bit** hook** Bulls* Bulls** spic* dick* cock** jack* jack**
Pak*** Sandoval* time* income* only* ass*
""".split()


@pytest.mark.parametrize("token", PASSED)
def test_what_is_no_mask(token):
    words = f"He said {token} then"
    assert list(masked_words(words, range(len(words)))) == []


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("Detective D*** met Mr B**** and H*** there", []),
        ("the victim, D***, aged 9", []),
        ("B*** K**** was there", []),
        ("“D*** it,” he said", ["D***"]),
        ("What the @#$%! and *&^%$", ["@#$%!", "*&^%$"]),
        ("cost $$$ or !!! or ?!? or 50% or #1", []),
        ("(f***) “s---!” *f***ing* f***ing—what f***.", ["f***", "s---", "f***ing", "f***ing", "f***"]),
    ],
)
def test_in_context(copy, expected):
    marked = copy.replace("“", '"').replace("”", '"')
    assert [marked[w.start : w.end] for w in masked_words(marked, range(len(marked)))] == expected


@pytest.mark.parametrize(
    ("token", "form"),
    [
        ("f***", "asterisks"),
        ("f---", "dashes"),
        ("f–k", "dashes"),
        ("f@ck", "symbols"),
        ("f*@k", "symbols"),
        ("f__k", "symbols"),
    ],
)
def test_forms(token, form):
    assert [word.form for word in masked_words(token, range(len(token)))] == [form]


def test_every_profanity_holds_a_cue():
    assert [word for word in sorted(spelled_out()) if not any(cue in word for cue in PROFANE_CUES)] == []


def test_every_mask_of_stars_or_dashes_holds_a_cue():
    words = [w for w in sorted(spelled_out()) if len(w) > 3]
    masks = [word[0] + sign * (len(word) - 1) for word in words for sign in "*-"]
    assert [mask for mask in masks if not any(cue in mask for cue in MASK_CUES)] == []
    missed = [mask for mask in masks if "*" in mask and not hides_profanity(mask)]
    assert missed == []


@pytest.mark.parametrize(
    "word", "ass arse tit cock hell damn essex scunthorpe penistone dick cockburn balls parse assess".split()
)
def test_words_with_a_decent_sense_are_not_profane_when_spelled(word):
    assert (word in spelled_out()) == (word == "arse")


def test_the_table_names_no_stem_twice():
    groups = {name: table("profanity")[name] for name in ("always", "masked")}
    for name, stems in groups.items():
        for stem, parts in stems.items():
            assert set(parts) <= {"before", "after", "needs"}, (name, stem)
