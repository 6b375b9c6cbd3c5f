"""The render queue: jobs that survive their process."""
