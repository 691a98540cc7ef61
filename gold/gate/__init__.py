"""The gate: reads the gold stories, runs recoupe on them, counts, prints one table and fails under the floors."""
