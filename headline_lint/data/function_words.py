"""Words of grammar, each list once: readers, the language part and checks make theirs of these.

They stand in code, not in a table, since nearly every story needs them. A list that differs from one here by a word or
two is made of it where it is used: what a line does not end with is not quite what a paragraph does not end with.
"""

from __future__ import annotations

ARTICLES = frozenset({"a", "an", "the"})
"""Articles."""

DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
"""Words that point."""

POSSESSIVES = frozenset("his her its their our my your".split())
"""Possessives that stand before a noun; `her` is an object pronoun too."""

DETERMINERS = ARTICLES | (DEMONSTRATIVES - {"that"}) | POSSESSIVES | {"every", "each", "no", "both"}
"""What begins a noun phrase; `that` more often begins a clause."""

NOUN_DETERMINERS = ARTICLES | (POSSESSIVES - {"her"}) | {"every"}
"""Determiners that stand before a noun and are nothing else."""

CROWDS = frozenset("some others many most several few".split())
"""Pronouns of quantity: people, but nobody in particular."""

PRONOUNS = frozenset("he she they it we i you".split())
"""Personal pronouns that can be a subject."""

OBJECT_PRONOUNS = frozenset("him her them us me".split())
"""Personal pronouns that can only be an object, but for `her`."""

REFLEXIVES = frozenset("myself yourself himself herself itself ourselves themselves".split())
"""Reflexive pronouns."""

RELATIVES = frozenset({"who", "which", "whose"})
"""What begins a relative clause; `that` begins others too."""

QUESTION_WORDS = RELATIVES | frozenset("whom what when where why how".split())
"""What begins a question."""

BE = frozenset("am is are was were be been being".split())
"""The forms of be."""

HAVE = frozenset({"has", "have", "had"})
"""The finite forms of have."""

DO = frozenset({"do", "does", "did"})
"""The finite forms of do."""

MODALS = frozenset("will would shall should can could may might must".split())
"""Modal verbs."""

NEGATED_BE = frozenset("isn't aren't wasn't weren't".split())
"""Forms of be with their n't."""

NEGATED_VERBS = NEGATED_BE | frozenset(
    "hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't cannot".split()
)
"""Auxiliaries with their not."""

PASSIVE_AUXILIARIES = BE | NEGATED_BE | {"get", "gets", "got"}
"""What makes a passive of a past participle."""

AUXILIARIES = PASSIVE_AUXILIARIES | HAVE | {"having"} | DO | MODALS | NEGATED_VERBS | {"ought", "need"}
"""What stands between a subject and its verb."""

SHORT_PREPOSITIONS = frozenset("of in on at by for from to with".split())
"""The prepositions that nearly every sentence has."""

LONG_PREPOSITIONS = frozenset("about after against among before between during into onto over under upon".split())
"""Others that are seldom anything else."""

COORDINATORS = frozenset({"and", "or", "but"})
"""Conjunctions between equals."""

SUBORDINATORS = frozenset("although because if since though unless until whereas whether while".split())
"""Conjunctions that begin a clause."""

OPEN_ENDS = (
    ARTICLES | DEMONSTRATIVES | POSSESSIVES | RELATIVES
    | BE | HAVE | DO | MODALS
    | SHORT_PREPOSITIONS | LONG_PREPOSITIONS | COORDINATORS | SUBORDINATORS
    | {"as", "nor", "not", "than", "when", "where"}
)  # fmt: skip
"""What a line or a sentence does not end with: something must follow."""

MID_ADVERBS = frozenset("all also already first long never not now often once since still then again".split())
"""Short adverbs that stand between an auxiliary and its verb."""

ADVERBS = MID_ADVERBS | frozenset(
    "ago always both earlier even further however instead just later rather soon though today tonight too "
    "yesterday".split()
)
"""Adverbs that stand between a subject and its verb, or between a verb and what it reports."""
