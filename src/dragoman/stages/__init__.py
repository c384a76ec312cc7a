"""One file per kind of mark."""
