//! The engine of alliance-map: from a story and a geography file to a map in SVG and its text in HTML.
//!
//! # Guarantees
//! - The core does no input or output, reads no clock, uses no randomness and never panics.
//! - After [`story::read`] every reference in a [`story::Story`] is resolved.
//! - The static picture and the live map are the same elements with the same attributes.
//!
//! Everything geographic is in degrees with longitude first; everything on the page is in px with y down.

pub mod clip;
pub mod geo;
pub mod json;
pub mod markup;
pub mod math;
pub mod order;
pub mod path;
pub mod pieces;
pub mod projection;
pub mod render;
pub mod scene;
pub mod story;
pub mod text;
pub mod topology;

#[cfg(feature = "cli")]
pub mod atlas;

#[cfg(target_arch = "wasm32")]
pub mod web;
