"""Parts of the stage of places: names, and which place each means."""
