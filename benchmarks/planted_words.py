"""The names that planted faults go by: given names and titles that show a surname, places and companies.

What is put into a headline is taken from here too, and none of it is an English word (no Baker, Turkey or Apple):
whether a capital word that English has is a name, no reader of a headline alone can say.
"""

from __future__ import annotations

GIVEN = frozenset(
    """
    Aaron Adam Alan Alex Alexander Alice Amanda Amy Andrea Andrew Angela Ann Anna Anne Anthony Antonio Arnold
    Barack Barbara Ben Benjamin Bernard Bernie Beth Bill Bob Boris Brad Brandon Brian Bruce Caroline Charles
    Charlie Chris Christine Christopher Chuck Claire Colin Condoleezza Dan Daniel Dave David Dean Deborah Dennis
    Diane Dianne Donald Donna Doug Douglas Edward Eleanor Elizabeth Ellen Emily Emma Eric Erin Eugene Evan Frank
    Fred Gary Gavin Geoff George Gerald Gerry Glenn Gordon Graham Greg Harry Heather Helen Henry Hillary Howard Ian
    Ivan Jack Jacob James Jamie Jane Janet Jason Jay Jean Jeb Jeff Jeffrey Jennifer Jeremy Jerry Jessica Jill Jim
    Jimmy Joan Joe Joel John Jonathan Jordan Jose Joseph Joshua Juan Julia Julian Julie Justin Karen Kate Katherine
    Kathleen Kellyanne Keith Kelly Ken Kenneth Kevin Kim Kyle Larry Laura Lauren Lee Leon Linda Lindsey Lisa
    Loretta Louis Luis Lynn Marco Margaret Maria Marie Mario Martha Martin Mary Matt Matthew Megan Melissa Michael
    Michelle Miguel Mike Mitch Mitt Nancy Natalie Nathan Neil Newt Nicholas Nick Nicole Nigel Olivia Oliver Oscar
    Pamela Patricia Patrick Paul Paula Peter Phil Philip Rachel Ralph Rand Randy Raymond Rebecca Richard Rick Rob
    Robert Roger Ron Ronald Rudy Russell Ruth Ryan Samuel Sandra Sara Sarah Scott Sean Sharon Simon Stephanie
    Stephen Steve Steven Stuart Susan Tamara Ted Teresa Theresa Thomas Tim Timothy Tom Tommy Tony Tracy Vanessa
    Victor Victoria Vincent Vladimir Walter Wayne Wendy William Zoe
    """.split()
)
"""Given names that are common in news copy."""

TITLES = "Mr Mrs Ms Dr Sir President Senator Sen Rep Gov Governor Mayor Judge Justice Secretary Chancellor Sgt".split()
"""What stands before a surname."""

SURNAMES = """
    Abernathy Adeyemi Ashworth Bellamy Brannigan Callaghan Castellano Chaudhry Cunningham Delacroix Donnelly
    Eriksen Fairweather Featherstone Gallagher Gutierrez Halloran Henriksen Ibrahimovic Jankowski Kavanagh
    Kowalczyk Lindqvist MacAllister Mbeki Montgomery Nakamura Novotny Okonkwo Oyelaran Pemberton Petrosyan Quintana
    Rasmussen Ravenscroft Rutherford Sanderson Somerville Tremblay Vandermeer Villanueva Whitcombe Wojcik Yamamoto
    Zielinski
""".split()
"""Surnames to put into headlines."""

PLACES = """
    Afghanistan Alabama Alaska Albania Algeria Angola Argentina Arizona Arkansas Athens Atlanta Australia Austria
    Baghdad Baltimore Bangladesh Barcelona Beijing Beirut Belarus Belgium Berlin Birmingham Bolivia Boston Brazil
    Britain Brussels Bulgaria Cairo California Cambodia Canada Chicago Cleveland Colombia Colorado Connecticut
    Croatia Cuba Dallas Damascus Delaware Denmark Denver Detroit Dublin Ecuador Edinburgh Egypt England Estonia
    Ethiopia Finland Florida France Germany Ghana Glasgow Greece Guatemala Haiti Hawaii Honduras Houston Hungary
    Iceland Idaho Illinois India Indiana Indonesia Iowa Iran Iraq Ireland Israel Italy Jakarta Jamaica Japan Kansas
    Kazakhstan Kentucky Kenya Kosovo Kuwait Latvia Lebanon Liberia Libya Lithuania Liverpool London Louisiana
    Madrid Malaysia Manchester Maryland Massachusetts Melbourne Mexico Miami Michigan Milan Minnesota Mississippi
    Missouri Mongolia Montana Morocco Moscow Mumbai Nebraska Nepal Netherlands Nevada Nigeria Norway Ohio Oklahoma
    Oregon Pakistan Paraguay Paris Pennsylvania Peru Philadelphia Philippines Poland Portugal Prague Qatar Romania
    Russia Rwanda Scotland Seattle Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Stockholm Sudan Sweden
    Switzerland Sydney Syria Taiwan Tanzania Tehran Tennessee Texas Thailand Tokyo Toronto Tunisia Uganda Ukraine
    Uruguay Utah Uzbekistan Venezuela Vermont Vienna Vietnam Virginia Wales Warsaw Wisconsin Wyoming Yemen Zambia
    Zimbabwe
""".split()
"""Countries, states and cities of one word, to find in headlines and to put into them."""

COMPANIES = """
    Airbus Alibaba Amgen AstraZeneca Barclays Bertelsmann BlackBerry Boeing Bridgestone Cadbury Chevron Chrysler
    Citigroup Comcast Costco Daewoo DaimlerChrysler Disney Eircom Enron Ericsson ExxonMobil Facebook Fannie FedEx
    Ferrari Fiat Gazprom Glaxo Goldman GlaxoSmithKline Google Halliburton Heineken Hitachi Honda Huawei Hyundai IBM
    Infosys Intel Kmart Lehman Lenovo Lockheed Lufthansa Maersk Mattel McDonald's Merrill Microsoft Mitsubishi
    Monsanto Motorola Nestle Netflix Nike Nintendo Nissan Nokia Novartis Oracle PayPal PepsiCo Petrobras Peugeot
    Pfizer Philips Porsche Qantas Qualcomm Qwest Reebok Renault Rosneft Ryanair Sainsbury's Samsung Siemens Sony
    Starbucks Tesco Tesla Toshiba Toyota Twitter Uber Unilever UPS Verizon Viacom Vodafone Volkswagen Volvo
    Walgreens Walmart Wal-Mart WorldCom Yahoo Yukos
""".split()
"""Companies of one word, to find in headlines; those that are no English words are put into them."""
AMBIGUOUS_COMPANIES = "Fannie Goldman Lehman Merrill Lockheed Intel Oracle Nike Twitter UPS IBM Glaxo".split()
"""Found in headlines but not put there: English words, or short for a longer name that a story may have."""
