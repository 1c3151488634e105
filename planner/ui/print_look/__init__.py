"""The look of the print: every choice of paper, letters and what is shown, beside its pages."""
