//! The files of the repository.

use std::fs;
use std::path::Path;

/// What was built, installed or recorded, not written.
const NOT_OURS: [&str; 7] = [".git", ".cache", "target", "node_modules", "dist", "pkg", "results"];

/// Returns every text file of the repository with its path relative to the root, in order.
pub(crate) fn files() -> Vec<(String, String)> {
    let mut found = Vec::new();
    walk(Path::new(env!("CARGO_MANIFEST_DIR")), "", &mut found);
    found.sort();
    found
}

fn walk(folder: &Path, prefix: &str, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if NOT_OURS.contains(&name.as_str()) {
            continue;
        }
        if entry.path().is_dir() {
            walk(&entry.path(), &format!("{path}/"), found);
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            found.push((path, text));
        }
    }
}
