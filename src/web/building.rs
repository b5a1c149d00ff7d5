//! The steps in which a map is made, so that the page answers its reader between them.

use super::dom::Place;
use super::Engine;
use crate::pieces::joined;
use crate::scene::{find_fonts, scene, Base, Input};
use crate::story::query::subjects;
use crate::topology::Decoder;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl Engine {
    /// Takes the bytes of a finer geography of the same units. [`grow`](Self::grow) reads it, then the next
    /// [`update`](Self::update) draws it. A file that is none changes nothing.
    pub fn refine(&mut self, world: Vec<u8>) {
        self.decoder = Some(Box::new(Decoder::new(world)));
    }

    /// Takes an empty element, to build into it: at the first call the map, then the panel, the legend, the footer, the
    /// list. [`grow`](Self::grow) builds.
    pub fn mount(&mut self, place: web_sys::Element) {
        let fresh = self.write(self.places.len());
        self.places.push(Place::new(place, fresh));
    }

    /// Reads some more of a geography, if one is being read; before anything is mounted, does a part of what the map
    /// needs; then builds some more of what was mounted last, about as much as a slow phone does in a third of the time
    /// that it may leave its reader without an answer. Returns whether there is more to do.
    pub fn grow(&mut self) -> bool {
        if self.decoder.is_some() {
            return self.read_on();
        }
        if let Some(place) = self.places.last_mut() {
            return place.grow(&self.host);
        }
        self.prepare()
    }
}

impl Engine {
    /// Reads some more of a geography. Returns whether there is more of it.
    pub(super) fn read_on(&mut self) -> bool {
        if self.decoder.as_mut().is_some_and(|decoder| decoder.go_on()) {
            return true;
        }
        match self.decoder.take().map(|decoder| decoder.finish()) {
            Some(Ok(topology)) if self.topology.units.is_empty() || topology.has_units_of(&self.topology) => {
                self.topology = topology;
                self.made_for.0 = "";
            }
            Some(Err(error)) => self.wrong = joined(&["world: ", &error.message()]),
            _ => {}
        }
        false
    }

    /// Does the next part of what the map needs before it is mounted. Returns whether there is more to do.
    fn prepare(&mut self) -> bool {
        let wanted = self.wanted();
        match &mut self.base {
            None => self.base = Some(Base::bare(&self.topology, &self.choice)),
            Some(base) if base.owner.len() < self.topology.units.len() => {
                base.add_lines(&self.topology, self.choice.worldview);
            }
            Some(base) if base.shapes.len() < self.topology.units.len() => base.add_shapes(&self.topology),
            Some(base) if self.made_for != wanted => {
                base.add_inset(&self.topology, &self.choice, &subjects(&self.story));
                self.made_for = wanted;
            }
            Some(base) if !self.has_fonts => {
                find_fonts(&self.host, base.frame.width);
                self.has_fonts = true;
            }
            Some(base) => {
                let Self { story, topology, messages, host, .. } = self;
                let input = Input { story, topology, messages, host };
                // The names of both are too much for one step.
                let inset = self.inset.take();
                if let (None, Some((_, base))) = (&inset, &base.inset) {
                    self.inset = Some(Box::new(scene(input, base, &self.choice, None)));
                } else {
                    self.scene = Some(Box::new(scene(input, base, &self.choice, inset)));
                    self.is_stale = false;
                    return false;
                }
            }
        }
        true
    }
}
