"""Parts of the stage of mentions: who is named, and by which words."""
