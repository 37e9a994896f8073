"""How far the words of a statement stand in a text: words, passages, differences in place. `support` is its door."""
