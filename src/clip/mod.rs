//! Cutting lines and polygons on the sphere and on the page.
