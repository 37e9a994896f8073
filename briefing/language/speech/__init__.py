"""Who says what: from the tokens of a paragraph to speaker, cue and words. `attributions` and `voices` are its doors."""
