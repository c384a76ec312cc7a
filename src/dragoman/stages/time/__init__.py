"""Parts of the stage of times: expressions of time, and which days they mean."""
