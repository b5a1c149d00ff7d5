use serde::Deserialize;

use super::Problem;

/// A box in which coasts and borders keep another detail. In degrees; may not cross 180°.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct FocusBox {
    /// Western edge.
    pub west: f64,
    /// Southern edge.
    pub south: f64,
    /// Eastern edge.
    pub east: f64,
    /// Northern edge.
    pub north: f64,
    /// What [`Options::coarse`] is outside.
    pub fine: f64,
    /// What [`Options::islands`] is outside; absent: the same.
    #[serde(default)]
    pub islands: Option<f64>,
}

/// How much detail the geography file keeps.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields, default)]
pub struct Options {
    /// Steps of the coordinate grid round the globe; a multiple of 4, 360 to 65,536. Default: 8192, or 0.044°.
    pub grid: u32,
    /// Whether only each second row and column of the grid counts south of 22.5° N, west of 32.7° W, and between 45° E and
    /// 120° E, except for small islands; the grid must be a multiple of 8 then. Default: no.
    pub rough: bool,
    /// Two vertices outside all focus boxes become one if that moves less area than this from one side of the line to
    /// the other, in px² of an Equal Earth map 1000 px wide. 0 keeps everything. Default: 0.5.
    pub coarse: f64,
    /// An island goes if its area is below this many times the threshold at its place. Default: 1.
    pub islands: f64,
    /// Where the detail is another; of boxes that overlap the finest holds. Default: nowhere.
    pub focus: Vec<FocusBox>,
}

impl Default for Options {
    fn default() -> Self {
        Self { grid: 8192, rough: false, coarse: 0.5, islands: 1.0, focus: Vec::new() }
    }
}

impl Options {
    /// Reads options from JSON, such as `data/geography/options.json`. Absent fields have their defaults.
    ///
    /// # Errors
    /// A [`Problem`] for text that is no such JSON, an unknown field, or a number out of range.
    pub fn from_json(text: &str) -> Result<Self, Problem> {
        let options: Self =
            serde_json::from_str(text).map_err(|error| Problem::new("options", error.to_string(), ""))?;
        options.check()?;
        Ok(options)
    }

    /// Returns a [`Problem`] if a number is out of range.
    pub(super) fn check(&self) -> Result<(), Problem> {
        if !(360..=65_536).contains(&self.grid) || !self.grid.is_multiple_of(4) {
            return Err(Problem::new(
                "options: grid",
                format!("found {}, expected a multiple of 4 from 360 to 65536", self.grid),
                "8192 is below half a pixel on a map 3000 px wide",
            ));
        }
        if self.rough && !self.grid.is_multiple_of(8) {
            let message = format!("found {}, expected a multiple of 8 where `rough` is true", self.grid);
            return Err(Problem::new("options: grid", message, "a rough grid uses each second row and column"));
        }
        let fine = self.focus.iter().map(|focus| ("fine", focus.fine));
        let islands = self.focus.iter().filter_map(|focus| focus.islands).chain([self.islands]);
        let islands = islands.map(|islands| ("islands", islands));
        for (name, value) in fine.chain(islands).chain([("coarse", self.coarse)]) {
            if !(value.is_finite() && value >= 0.0) {
                let message = format!("found {value}, expected a number from 0");
                return Err(Problem::new(format!("options: {name}"), message, ""));
            }
        }
        Ok(())
    }

    /// Returns the threshold at a place, in px².
    pub(super) fn threshold(&self, lon: f64, lat: f64) -> f64 {
        self.finest(lon, lat).map_or(self.coarse, |focus| focus.fine)
    }

    /// Returns the area that an island at a place must have, in px².
    pub(super) fn least_island(&self, lon: f64, lat: f64) -> f64 {
        let times = self.finest(lon, lat).and_then(|focus| focus.islands).unwrap_or(self.islands);
        self.threshold(lon, lat) * times
    }

    fn finest(&self, lon: f64, lat: f64) -> Option<&FocusBox> {
        let within = |b: &&FocusBox| b.west <= lon && lon <= b.east && b.south <= lat && lat <= b.north;
        self.focus.iter().filter(within).min_by(|a, b| a.fine.total_cmp(&b.fine))
    }
}
