"""Parts of the stage of events: what was done, by whom, to whom."""
