//! The one boundary to JavaScript.
