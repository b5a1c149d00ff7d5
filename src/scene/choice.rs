use crate::story::{Date, Story};

/// What the reader chose: everything that decides a scene besides the story and the geography.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Name of the view.
    pub view: &'static str,
    /// Selected country code.
    pub selected: Option<String>,
    /// Second country code, where two are compared.
    pub compare: Option<String>,
    /// Indices of the groups that colour the map, in order.
    pub groups: Vec<usize>,
    /// The day shown.
    pub date: Date,
    /// Index of the worldview.
    pub worldview: usize,
    /// Width of the map in px.
    pub width: f64,
    /// Country under the pointer.
    pub hover: Option<String>,
    /// Country with the keyboard focus.
    pub focus: Option<String>,
}

impl Choice {
    /// Returns the choice with which a story opens, `width` px wide.
    pub fn opening(story: &Story, width: f64) -> Self {
        Self {
            view: "pacific",
            selected: None,
            compare: None,
            groups: story.focus.clone(),
            date: story.as_of,
            worldview: 0,
            width,
            hover: None,
            focus: None,
        }
    }

    /// Returns the style slot of a shown group: focus groups keep theirs whichever others are shown.
    pub fn slot(&self, story: &Story, group: usize) -> usize {
        if let Some(slot) = story.focus.iter().position(|&focus| focus == group) {
            return slot;
        }
        let others = self.groups.iter().filter(|shown| !story.focus.contains(shown));
        story.focus.len() + others.clone().position(|&shown| shown == group).unwrap_or(0)
    }
}
