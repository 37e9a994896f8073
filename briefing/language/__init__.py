"""What can be found in a text by rules of its language: sentences, who says what, dates, figures, doubt."""
