//! From the sphere to the page.
