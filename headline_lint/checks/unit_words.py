"""Words and signs one of which stands in every story that gives a measure worth checking."""

from __future__ import annotations

UNIT_LITERALS = (
    "kilom", "km", "mile", "metre", "meter", "centim", "millim", "cm", "mm", "feet", "foot", "ft", "inch", "yard",
    "furlong", "fathom", "nautical", "light year", "light-year", "hectare", "acre", "square", "sq ", "sq. ", "m²",
    "litre", "liter", "gallon", "pint", "quart", "ounce", "barrel", "bushel", "cubic", "cu ", "cups", "tbsp", "tsp",
    "tablespoon", "teaspoon", "kilo", "kg", "gram", "tonne", "tons", "ton ", "ton)", "lb", "pound", "oz", "stone",
    "hundredweight", "carat", "mph", "m.p.h", "kph", "km/h", "knot", "celsius", "centigrade", "fahrenheit", "degree",
    "°", "º", "c (", "f (", "c/", "f/", "c [", "f [", "c or", "f or", "pascal", "hpa", "kpa", "mpa", "millibar", "psi",
    "joule", "kj", "watt", "wh ", "wh)", "calorie", "kcal", "btu", "horsepower", "bhp", "hp ", "hp)", "mpg", "byte",
    "bit ", "bits", "gb", "mb", "kb", "tb", "kib", "mib", "gib", "tib", "ml", "mi)", "m (",
    "m)", "m/s", "ha)", "ha (", "gal", "yd", "kw", "mw", "gw", "cal ", "nmi", "atm", "bar)", "bar (",
    *(digit + scale for digit in "0123456789" for scale in ("c", "f", " c ", " f ", " c.", " f.")),
)  # fmt: skip
