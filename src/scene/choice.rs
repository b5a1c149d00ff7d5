use crate::pieces::holds;
use crate::projection::{ROTATION, WHOLE};
use crate::story::{Date, Kinds, Story};

/// How many groups are shown by a line at once.
const OVERLAYS_AT_ONCE: usize = 2;

/// What the reader chose: everything that decides a scene besides the story and the geography.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Name of the view.
    pub view: &'static str,
    /// Selected country code.
    pub selected: Option<String>,
    /// Second country code, where two are compared.
    pub compare: Option<String>,
    /// Kinds of ties that are shown.
    pub kinds: Kinds,
    /// Indices of the groups that the map shows, in order: [`shown`](Self::shown) says how.
    pub groups: Vec<usize>,
    /// The day shown.
    pub date: Date,
    /// Index of the worldview.
    pub worldview: usize,
    /// Width of the map in px.
    pub width: f64,
    /// Degrees by which the globe is turned in the view `globe`, as [`Rotation::new`](crate::geo::Rotation::new) takes
    /// them.
    pub rotation: [f64; 3],
    /// What the reader enlarged of the view, as [`Projection::zoom`](crate::projection::Projection::zoom) takes it.
    pub zoom: [f64; 3],
    /// Whether the map moves: it is drawn then in a way that is quicker to draw and to paint.
    pub moves: bool,
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
            kinds: Kinds::default(),
            groups: story.focus.clone(),
            date: story.as_of,
            worldview: 0,
            width,
            rotation: ROTATION,
            zoom: WHOLE,
            moves: false,
            hover: None,
            focus: None,
        }
    }

    /// Returns the country with which the selected one is compared, if that is another.
    pub fn compared(&self) -> Option<&str> {
        let (one, other) = (self.selected.as_deref()?, self.compare.as_deref()?);
        (one != other).then_some(other)
    }

    /// Returns the groups that the map shows, each once: the focus groups, then the first two of the others. A third line
    /// inside one border would be told from no other.
    pub fn shown(&self, story: &Story) -> Vec<usize> {
        let (mut shown, mut others) = (Vec::new(), 0);
        for &fills in &[true, false] {
            for &group in &self.groups {
                if holds(&story.focus, group) == fills && !holds(&shown, group) && others < OVERLAYS_AT_ONCE {
                    shown.push(group);
                    others += usize::from(!fills);
                }
            }
        }
        shown
    }
}
