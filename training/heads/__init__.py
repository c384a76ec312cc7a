"""The heads: one file each. A head is a module with `forward`, `loss` and `labels`."""
