"""The sections of the minutes, one function each: a `Case` in, blocks out. No section knows another, nor its own number."""
