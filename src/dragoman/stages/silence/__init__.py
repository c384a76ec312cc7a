"""Parts of the stage of silences: what an account is said to leave out."""
