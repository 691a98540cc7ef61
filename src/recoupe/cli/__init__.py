"""The command line: one file a command. It holds no logic: it calls `recoupe.api` and prints."""
