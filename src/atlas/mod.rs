//! Builds the geography file from GeoJSON: native only.
