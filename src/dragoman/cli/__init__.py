"""The `dragoman` command: one file per verb."""
