use super::{Host, TextStyle, Widths};

/// The surroundings of the command line: English plural forms, and widths from a committed table.
///
/// # Example
/// ```
/// use alliance_map::text::{Host, NativeHost, Widths};
/// let host = NativeHost::new(Widths::default());
/// assert_eq!((host.plural(1).as_str(), host.plural(2).as_str()), ("one", "other"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct NativeHost {
    widths: Widths,
}

impl NativeHost {
    /// Returns a host with these widths.
    pub fn new(widths: Widths) -> Self {
        Self { widths }
    }
}

impl Host for NativeHost {
    fn plural(&self, n: usize) -> String {
        String::from(if n == 1 { "one" } else { "other" })
    }

    fn text_width(&self, text: &str, style: TextStyle) -> f64 {
        self.widths.measure(text, style)
    }
}
