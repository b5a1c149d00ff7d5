//! Which compressed copies of a file a browser takes.

/// The codings of the copies that `bundle` writes, each with the ending of its files, the smaller first.
const CODINGS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// Returns the codings that the header `Accept-Encoding` allows, each with the ending of its files, the smaller first.
///
/// # References
/// RFC 9110 § 12.5.3.
pub(crate) fn accepted(header: &str) -> impl Iterator<Item = (&'static str, &'static str)> + '_ {
    CODINGS.into_iter().filter(move |(coding, _)| weight(header, coding).or_else(|| weight(header, "*")) > Some(0.0))
}

/// Returns the weight that the header gives to a coding, or nothing where it does not name it.
fn weight(header: &str, coding: &str) -> Option<f64> {
    header.split(',').find_map(|item| {
        let (name, rest) = item.split_once(';').unwrap_or((item, "q=1"));
        // The plain file is always right, so a weight that cannot be read counts as a no.
        let weight = || rest.trim().strip_prefix(['q', 'Q'])?.trim_start().strip_prefix('=')?.trim().parse().ok();
        name.trim().eq_ignore_ascii_case(coding).then(|| weight().unwrap_or(0.0))
    })
}

#[cfg(test)]
mod tests {
    use super::accepted;

    #[test]
    fn the_smaller_of_what_is_allowed_comes_first() {
        for (header, expected) in [
            ("", &[][..]),
            ("identity", &[]),
            ("gzip", &["gz"]),
            ("gzip, deflate, br, zstd", &["br", "gz"]),
            ("GZIP;q=1.0 , Br; q=0.1", &["br", "gz"]),
            ("br;q=0, gzip", &["gz"]),
            ("*", &["br", "gz"]),
            ("*;q=0", &[]),
            ("*, br;q=0.000", &["gz"]),
            ("br;q=, gzip;level=9", &[]),
            ("xgzip, brotli", &[]),
        ] {
            let endings: Vec<&str> = accepted(header).map(|(_, ending)| ending).collect();
            assert_eq!(endings, expected, "{header}");
        }
    }
}
