"""Tests of Ahize."""
