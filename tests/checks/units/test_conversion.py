from __future__ import annotations

import pytest

from headline_lint.checks.units.conversion import ConversionCheck

WRONG = ConversionCheck(flag="wrong")
PRECISE = ConversionCheck(flag="over-precise")


def story(copy):
    return f"Road closed\n\nThe police said: {copy} on Monday."


@pytest.mark.parametrize(
    "copy",
    [
        "35km (22 miles) | 35 km (21.7 mi) | 35 kilometres, or 22 miles, | 35 km / 22 miles | 35km = 22 miles",
        "he is 5ft 10in (178cm) | 5’10” (1.78m) | 5-foot-10 (178-centimeter) | six feet two inches (1.88m)",
        "14 stone (89kg) | 14st 2lb (90kg) | 198lbs (90kg) | 8lb 3oz (3.7kg) | 7 pounds, 8 ounces (3.4 kilograms)",
        "1,000ft (305m) | 10,000m (33,000ft) | half an inch (1.3cm) | 1½ miles (2.4km) | a half-mile (800 metres)",
        "100 sq km (39 sq miles) | 20,000m² (215,000 sq ft) | an acre (0.4 hectares) | 640 acres (1 square mile)",
        "50 litres (11 gallons) | 50 liters (13.2 gallons) | a pint (568ml) | 12-ounce (355ml) | 1,000 gallons (4,500 l)",
        "60mph (97km/h) | 60 miles an hour (97 kilometres an hour) | 100 knots (115 mph; 185 km/h)",
        "20C (68F) | 20 degrees Celsius (68 Fahrenheit) | minus 5C (23F) | 25-30C (77-86F) | 90 degrees (32C)",
        "a rise of 2C (3.6F) | 1.5C (2.7F) above pre-industrial levels | 5C (9F) cooler | 20F (11C) below average",
        "35mpg (6.7 l/100km) | 30psi (2 bar) | 980 millibars (28.94 inches of mercury) | 200 calories (837 kJ)",
        "500 tons (450 tonnes) | 500 tons (508 tonnes) | 40 tonnes (88,000 pounds) | 2 ounces (57g) | 1kg (2.2lb)",
        "5 to 10 miles (8 to 16 km) | 10ft by 12ft (3m by 3.7m) | 3, 5 and 10 km (1.9, 3.1 and 6.2 miles)",
        "about 70 km (45 miles) | nearly 30 km (20 miles) | up to 15 feet (5 meters)",
        "12 nautical miles (22 km) | 12 nm (22 km) | 4.2 light years (25 trillion miles) | 1.5bn km (930m miles)",
        "run 5km or 10 miles | £5m (16) | 10 pounds ($13) | 50 metres (25 yards wide) | Route 66 (100 miles)",
        "1,024MB (1GB) | 5GB (5,120MB) | 200bhp (149kW) | 100 kWh (360 MJ)",
        "preheat the oven to 180C (350F) | bake at 180C/350F/gas 4",
        "3⁄4 mile (1.2km) | 2 1⁄4-inch (57mm) | ⁷⁄₁₆in (11mm) | 1.2km (3⁄4 mile) | 13⁄4 miles (2.8km)",
        "7/12 mile (0.9km) | 19/37in (13mm) | 5 / 8 mile (1km) | 2 19/32in (66mm)",
        "2 400 m (7,900ft) | 7,900 ft (2 400 m) | 41 000 feet (12 500 m) | 1’650 km (1,025 miles) | 2 000–3 000 m (6,600–9,800ft)",
        "2.400 m (7,874ft) | 1,025 miles (1.650 km) | 2.400,5 m (7,876ft) | 2.400.000 m (1,491 miles) | 2,4 km (1.5 miles)",
        "on day 4 150 km (93 miles) | in 2011 35 km (22 miles) | six 6 200m (656ft) races",
        "2·4 km (1.5 miles) | 10^5 km (62,000 miles) | 10⁵ km (62,000 miles) | 3 × 10^5 km (186,000 miles) | 1e5 km (62,000 miles)",
        "20 ± 3 km (12 ± 2 miles) | 20±3 km (12±2 miles) | 20 x 30 cm (8 x 12 in) | 20–30 km (12–19 miles)",
        "35² km (22 miles) | 35 km² (22 miles) | 35 km[2] (22 miles) | 35 km (22 miles³) | ３５km (22 miles)",
        "2.4m ha (5.9m acres)",
        "a daily range of 27F (15C) | the two were 5F (3C) apart | right to within 0.5C (0.9F) | ±3C (±5.4F) | plus or minus 3C (5F)",
        "a swing of 25C (45F) | a 25C (45F) swing | a gap of 6C (11F) | a spread of 9F (5C) | a plunge of 20C (36F)",
        "the gap between the hall and the yard was 6C (11F) | the difference was 25C (45F) | it fell 16C (29F) overnight",
        "warmer by 0.1-0.3C (0.2-0.5F) | 2C (4F) warmer | a rise of 0.3C (0.5F)",
        "kept in a range of 3C to 9C (37F to 48F) | in a range of 3C (37F) to 9C (48F) | in the range of 25C (77F)",
        "it went up 18F (10C) | down nearly 36F (20C) | within an error of 0.5C (0.9F) | it was 18F (10C) less, he said, and",
        "the rise of 30C (86F) days | surrounded by 30C (86F) air | it fell between 20C (68F) and 10C (50F)",
        "a hot 30C (86F) fall | the lake cooled to 18C (64F) | 18C (64F), colder than in June",
        "choose 5km, or 10 miles, or more | sunny and warming to 20C (68F) | 8 stone 9 lb. (55kg) | 5 ft. 9 in. (1.75 m) | races of 5km, or 10 miles, for all | 5 miles, or 5km, a day",
        "a pound, or 500 grams, of flour | 20 miles, or 72km of rail | 2 pounds, or 10 ounces, of beef",
        "after the gap in the clouds closed it was 6C (43F) | the air in the gap was 6C (43F) | it fell to 6C (43F)",
    ],
)
def test_right_conversions_pass(flagged, copy):
    for one in copy.split(" | "):
        assert flagged(WRONG, story(one)) == [], one


@pytest.mark.parametrize(
    ("copy", "words", "replacement"),
    [
        ("35km (21 miles)", "21 miles", "22 miles"),
        ("40km (27 miles)", "27 miles", "25 miles"),
        ("a 290-mile (300-kilometer) drive", "300-kilometer", "500-kilometer"),
        ("40 million hectares (98.8 acres)", "98.8 acres", "98.8 million acres"),
        ("35 km or 25 miles", "25 miles", "22 miles"),
        ("five miles (nine km)", "nine km", "eight km"),
        ("5’10” (1.98m)", "1.98m", "1.78m"),
        ("1.88m (6ft 6in)", "6ft 6in", "6ft 2in"),
        ("an inch (3.5cm)", "3.5cm", "2.5cm"),
        ("1 hectare (1½ acres)", "1½ acres", "2½ acres"),
        ("20C (58F)", "58F", "68F"),
        ("warmed by 2C (35.6F)", "35.6F", "3.6F"),
        ("25-30C (77-96F)", "77-96F", "77-86F"),
        ("8 to 75 cm (3 to 20 in)", "3 to 20 in", "3 to 30 in"),
        ("50km (31 miles; 36 nautical miles)", "36 nautical miles", "27 nautical miles"),
        ("10 gallons (80 litres)", "80 litres", None),
        ("20 UK gallons (76 litres)", "76 litres", "91 litres"),
        ("93 million miles (150 km)", "150 km", "150 million km"),
        ("3⁄4 mile (1.9km)", "1.9km", "1.2km"),
        ("1.2km (2 1⁄4 miles)", "2 1⁄4 miles", "3⁄4 miles"),
        ("⁷⁄₁₆in (19mm)", "19mm", "11mm"),
        ("2 400 m (9,700ft)", "9,700ft", "7,900ft"),
        ("9,700 ft (2 400 m)", "2 400 m", "3 000 m"),
        ("1'650 km (1'325 miles)", "1'325 miles", "1'025 miles"),
        ("2.4m ha (9.5m acres)", "9.5m acres", "5.9m acres"),
        ("in 2011, 35 km (27 miles)", "27 miles", "22 miles"),
        ("10 half-mile (900m) laps", "900m", "800m"),
        ("20–30 km (12–29 miles)", "12–29 miles", "12–19 miles"),
        ("the gap between the hall and the yard was 6C (43F)", "43F", "11F"),
        ("a daily range of 9C (48F)", "48F", "16F"),
        ("the two were 6C (43F) apart", "43F", "11F"),
        ("±3C (37.4F)", "37.4F", "5.4F"),
        ("it was up to 18F (10C)", "10C", "-8C"),
        ("it went down to 6C (11F)", "11F", "43F"),
        ("in a range of 3C to 9C (37F to 58F)", "37F to 58F", "37F to 48F"),
        ("a drop of 18C (64F) by dawn", "64F", "32F"),
        ("the air cooled 18C (64F) by dawn", "64F", "32F"),
        ("it was 18C (64F) colder than in June", "64F", "32F"),
        ("it was 2C (5F) warmer", "5F", "4F"),
        ("the gap between hall and yard was 18C (64F)", "64F", "32F"),
        ("the two rooms differ by 18C (64F)", "64F", "32F"),
        ("an increase in mean temperatures of 3C (37F)", "37F", "5F"),
        ("they would keep global warming well below 3C (37F)", "37F", "5F"),
        ("the lake has heated 1.2C (34F)", "34F", "2F"),
        ("5 ft. 9 in. (1.85 m)", "1.85 m", "1.75 m"),
        ("12C-18C (54F-74F)", "54F-74F", "54F-64F"),
        ("12°C-18°C (54°F-74°F)", "54°F-74°F", "54°F-64°F"),
        ("the boat was 20 miles, or 42km, out", "42km", "32km"),
        ("the boat was 20 miles – or 42km – out", "42km", "32km"),
        ("60\u00a0mph (127\u00a0km/h)", "127 km/h", "97 km/h"),
    ],
)
def test_wrong_conversions(matches, copy, words, replacement):
    text, (match,) = matches(WRONG, story(copy))
    assert (text.words(match), match.replacement) == (words, replacement)


@pytest.mark.parametrize(
    ("copy", "values"),
    [
        ("35km (21 miles)", ("35km", "22 miles", "21", "")),
        ("15,200km (8,200 miles)", ("15,200km", "9,400 miles", "8,200", ": that is nautical miles")),
        ("210 km or 113 miles", ("210 km", "130 miles", "113", ": that is nautical miles")),
        ("10 km (16 miles)", ("10 km", "6 miles", "16", ": inverted")),
        ("20 UK gallons (76 litres)", ("20 UK gallons", "91 litres", "76", ": that is US gallons")),
        ("5km (16 feet)", ("5km", "16,400 feet", "16", ": off by 1,000")),
        ("36C (65F)", ("36C", "97F", "65", ": the 32 is left out")),
        ("100 sq km (62 sq miles)", ("100 sq km", "39 sq miles", "62", ": the factor is not squared")),
        (
            "50 square feet (15 square metres)",
            ("50 square feet", "5 square metres", "15", ": the factor is not squared"),
        ),
        (
            "100 cubic metres (328 cubic feet)",
            ("100 cubic metres", "3,530 cubic feet", "328", ": the factor is not cubed"),
        ),
        ("90 cu ft (27 m³)", ("90 cu ft", "2.5 m³", "27", ": the factor is not cubed")),
        (
            "10 cubic metres (5,000 gallons)",
            ("10 cubic metres", "2,000 gallons (UK) or 2,600 gallons (US)", "5,000", ""),
        ),
        ("10 gallons (81 litres)", ("10 gallons", "45 litres (UK) or 38 litres (US)", "81", "")),
        ("6ft 5in (1.85m)", ("6ft 5in", "1.96m", "1.85", "")),
    ],
)
def test_explanations(matches, copy, values):
    _, (match,) = matches(WRONG, story(copy))
    assert tuple(match.values[name] for name in ("first", "right", "written", "why")) == values


def test_the_replacement_converts_rightly(matches, flagged):
    for copy in ("35km (21 miles)", "290-mile (300-kilometer)", "40 million hectares (98.8 acres)", "1.78m (5ft 1in)",
                 "95F (20C)", "12.5 pounds (7.5 kilograms)", "149 km (300 miles)", "1 hectare (9½ acres)"):  # fmt: skip
        text, (match,) = matches(WRONG, story(copy))
        mended = text.string[: match.start] + match.replacement + text.string[match.end :]
        assert flagged(WRONG, mended.replace("\n", "\n\n")) == [], copy
        assert flagged(PRECISE, mended.replace("\n", "\n\n")) == [], copy


def test_climate_copy_reads_small_degrees_as_a_change(flagged):
    assert flagged(WRONG, "Heat\n\nThe Paris deal set a limit for global warming. It is 1.5C (2.7F).") == []
    assert flagged(WRONG, "Cold\n\nThe town shivered at 2C (3.6F) on Monday.") == ["3.6F"]


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("about 6,000 km (3,728 miles)", ["3,728 miles"]),
        ("100 miles (160.9 km)", ["160.9 km"]),
        ("60 metres (197 feet)", []),
        ("about 60 metres (197 feet)", ["197 feet"]),
        ("100 km (62.1 miles)", []),
        ("some 200 miles (322 km)", ["322 km"]),
        ("38C (100.4F)", ["100.4F"]),
        ("6ft (1.829m)", ["1.829m"]),
        ("6,021 km (3,741 miles)", []),
        ("100 miles (160 km)", []),
        ("40C (104F)", []),
        ("37C (98.6F)", []),
        ("90kg (14st 2lb)", []),
        ("100 miles (200.9 km)", []),  # wrong: the other rule's
    ],
)
def test_over_precise(flagged, copy, words):
    assert flagged(PRECISE, story(copy)) == words


def test_only_blocks_asked_for(flagged):
    copy = "Road 35km (21 miles) long\n\nIt is 40km (27 miles) long."
    assert flagged(WRONG, copy, scopes=("headline",)) == ["21 miles"]
    assert flagged(WRONG, copy) == ["21 miles", "27 miles"]
