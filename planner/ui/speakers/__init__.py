"""The programme's speakers, to be dragged onto items and described."""
