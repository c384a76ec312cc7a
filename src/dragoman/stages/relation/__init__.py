"""Parts of `relations`: what one given actor does to another."""
