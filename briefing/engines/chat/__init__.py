"""The engine that asks a language model over any OpenAI-compatible endpoint.

Nothing is imported here: the client behind it takes most of a second to load, and only a run that asks a model pays it.
"""
