"""Brings older files up to date: a module for each step from one version to the next."""
