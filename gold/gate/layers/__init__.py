"""One function per layer: common ground in, measures out. What is right when is told in `gold/README.md`."""
