//! Reads Natural Earth's polygons and one column of their attributes, as far as its own files need it.

use std::fs;

/// A ring, closed, in lon, lat degrees.
pub(crate) type Ring = Vec<(f64, f64)>;

/// Returns the value of `column` and the rings of each record of `stem`.shp and `stem`.dbf.
pub(crate) fn read(stem: &str, column: &str) -> Vec<(String, Vec<Ring>)> {
    let load = |path: String| {
        assert!(fs::exists(&path).unwrap(), "{path} is missing: run tests/tools/setup-natural-earth.sh");
        fs::read(&path).unwrap()
    };
    let names = column_of(&load(format!("{stem}.dbf")), column);
    names.into_iter().zip(shapes(&load(format!("{stem}.shp")))).collect()
}

fn column_of(data: &[u8], column: &str) -> Vec<String> {
    let number = |at: usize| u16::from_le_bytes([data[at], data[at + 1]]) as usize;
    let (count, head, size) = (u32::from_le_bytes(data[4..8].try_into().unwrap()) as usize, number(8), number(10));
    let (mut offset, mut found) = (1, None);
    for field in (32..head - 1).step_by(32) {
        let name: String = data[field..field + 11].iter().take_while(|b| **b != 0).map(|b| *b as char).collect();
        let width = data[field + 16] as usize;
        if name == column {
            found = Some((offset, width));
        }
        offset += width;
    }
    let (offset, width) = found.unwrap();
    let text = |record: usize| {
        let at = head + record * size + offset;
        String::from_utf8(data[at..at + width].to_vec()).unwrap().trim().to_owned()
    };
    (0..count).map(text).collect()
}

fn shapes(data: &[u8]) -> Vec<Vec<Ring>> {
    let big = |at: usize| u32::from_be_bytes(data[at..at + 4].try_into().unwrap()) as usize;
    let little = |at: usize| u32::from_le_bytes(data[at..at + 4].try_into().unwrap()) as usize;
    let float = |at: usize| f64::from_le_bytes(data[at..at + 8].try_into().unwrap());
    let (mut at, mut shapes) = (100, Vec::new());
    while at < data.len() {
        let body = at + 8;
        at = body + 2 * big(at + 4);
        let (parts, points) = (little(body + 36), little(body + 40));
        let first = body + 44 + 4 * parts;
        let start = |part: usize| if part < parts { little(body + 44 + 4 * part) } else { points };
        let point = |index: usize| (float(first + 16 * index), float(first + 16 * index + 8));
        shapes.push((0..parts).map(|part| (start(part)..start(part + 1)).map(point).collect()).collect());
    }
    shapes
}
