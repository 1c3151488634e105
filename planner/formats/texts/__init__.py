"""The text of documents and mails, as somebody who opened them would see it."""
