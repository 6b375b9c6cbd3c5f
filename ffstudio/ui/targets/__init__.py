"""Clips to work on."""
