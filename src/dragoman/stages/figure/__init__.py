"""Parts of the stage of figures: numbers, what they count, and how they changed."""
