//! The ends of the pipeline: path text, area, bounds.
