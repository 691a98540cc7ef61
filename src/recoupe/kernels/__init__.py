"""Kernels: pure functions over Arrow columns, run by any engine, tested without one."""
