//! A small JSON reader that remembers where each value stands.
