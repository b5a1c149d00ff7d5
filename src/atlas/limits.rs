use super::Problem;

/// The longest input, in bytes.
const BYTES: usize = 64 << 20;
/// The deepest nesting of brackets; GeoJSON needs 8.
const DEPTH: usize = 20;

/// Checks a JSON text before it is parsed: its length, and how deep its brackets nest.
///
/// A parser that calls itself per bracket would otherwise run out of stack on a hostile file.
pub(super) fn check(place: &str, text: &str) -> Result<(), Problem> {
    if text.len() > BYTES {
        let message = format!("found {} bytes, expected at most {BYTES}", text.len());
        return Err(Problem::new(place, message, "simplify the file first, or split off what the map does not need"));
    }
    let (mut depth, mut line, mut quoted, mut escaped) = (0_usize, 1_usize, false, false);
    for byte in text.bytes() {
        if byte == b'\n' {
            line += 1;
        }
        if quoted {
            (quoted, escaped) = (escaped || byte != b'"', byte == b'\\' && !escaped);
            continue;
        }
        match byte {
            b'"' => quoted = true,
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH {
            let message = format!("brackets nest deeper than {DEPTH}, expected at most 8 in GeoJSON");
            return Err(Problem::new(format!("{place}: line {line}"), message, "is this a GeoJSON file?"));
        }
    }
    Ok(())
}
