"""Parts of the stage of commitments: who is bound, to what, and by when."""
