//! What is on the map: px, classes and words, ready to be written.
