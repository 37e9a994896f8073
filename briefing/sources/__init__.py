"""Reads files and bytes into sources: text form, paragraphs, sentences, furniture, card, kind."""

from briefing.language.sentences import word_count
from briefing.sources.form import FORM, text_form
from briefing.sources.reading import LEAST_WORDS, check_length, read

__all__ = ["FORM", "LEAST_WORDS", "check_length", "read", "text_form", "word_count"]
