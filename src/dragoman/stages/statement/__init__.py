"""Parts of the stage of statements: what was said, by whom, in which words."""
