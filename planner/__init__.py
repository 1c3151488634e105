"""Programme Planner: arrange a conference day on a timeline and print a programme from it."""

__version__ = "0.1.0"
