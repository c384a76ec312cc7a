"""Parts of the stage of positions: who is for or against what."""
