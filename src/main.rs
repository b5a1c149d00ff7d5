//! The command line of alliance-map.

fn main() {}
