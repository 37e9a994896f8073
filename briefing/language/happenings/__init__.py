"""What a text says happened on a date: which words of the sentence are the whole clause with its verb."""
