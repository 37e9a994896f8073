"""Who says what in languages other than English: a small reader that a table a language drives, and that rather hears nobody than the wrong one."""
