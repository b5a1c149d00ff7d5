//! From a scene and a story to elements: the picture, the panel, the list, the full page.
