//! The only file of the program that reads and writes. `-` stands for standard input or output.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process;

use super::Failure;

/// Returns whether the path stands for standard input or output.
fn is_standard(path: &Path) -> bool {
    path == Path::new("-")
}

/// Returns the bytes of a file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let result = if is_standard(path) { io::stdin().read_to_end(&mut bytes).map(|_| bytes) } else { fs::read(path) };
    result.map_err(|error| Failure::data(path.display(), format!("cannot be read: {error}"), ""))
}

/// Returns the text of a file, which must be UTF-8.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    String::from_utf8(read(path)?).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Failure::data(path.display(), format!("found a byte that is not UTF-8 after {at} bytes"), "save it as UTF-8")
    })
}

/// Returns the bytes of a file, or nothing where there is no such file.
pub(crate) fn find(path: &Path) -> Option<Vec<u8>> {
    if path.is_file() {
        fs::read(path).ok()
    } else {
        None
    }
}

/// Returns whether the path is a folder.
pub(crate) fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Returns the names of the entries of a folder, in order.
pub(crate) fn list(folder: &Path) -> Result<Vec<String>, Failure> {
    let failed = |error: io::Error| Failure::data(folder.display(), format!("cannot be read: {error}"), "");
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        names.push(entry.map_err(failed)?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// Returns the files below a folder as relative paths with `/`, in order, without the folders named in `without`.
pub(crate) fn walk(folder: &Path, without: &[&str]) -> Result<Vec<String>, Failure> {
    let mut found = Vec::new();
    for name in list(folder)? {
        let path = folder.join(&name);
        if !path.is_dir() {
            found.push(name);
        } else if !without.contains(&name.as_str()) {
            found.extend(walk(&path, without)?.iter().map(|inner| format!("{name}/{inner}")));
        }
    }
    Ok(found)
}

/// Writes a file whole or not at all: a reader never sees a part of it.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if is_standard(path) {
        return out(bytes);
    }
    let whole = beside(path, "new");
    let result = fs::write(&whole, bytes).and_then(|()| fs::rename(&whole, path));
    result.map_err(|error| {
        // It is the first error that matters; the temporary file may not even exist.
        drop(fs::remove_file(&whole));
        Failure::data(path.display(), format!("cannot be written: {error}"), "")
    })
}

/// Writes a folder whole or not at all: `files` are relative paths with their bytes.
///
/// A folder that stands there already is replaced only if it has a file `mark`, so that nobody's own files are lost.
pub(crate) fn write_folder(target: &Path, mark: &str, files: &[(String, Vec<u8>)]) -> Result<(), Failure> {
    let occupied = target.exists() && !target.join(mark).is_file();
    if occupied && !(target.is_dir() && list(target)?.is_empty()) {
        let message = format!("found other files there, expected nothing or a folder with {mark}");
        return Err(Failure::data(target.display(), message, "name a folder of its own, or empty this one"));
    }
    let (whole, old) = (beside(target, "new"), beside(target, "old"));
    let result = fill(&whole, files).and_then(|()| {
        if target.exists() {
            fs::rename(target, &old)?;
        }
        fs::rename(&whole, target)
    });
    if result.is_err() && old.exists() {
        drop(fs::rename(&old, target));
    }
    drop(fs::remove_dir_all(&old));
    drop(fs::remove_dir_all(&whole));
    result.map_err(|error| Failure::data(target.display(), format!("cannot be written: {error}"), ""))
}

fn fill(folder: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for (path, bytes) in files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, bytes)?;
    }
    Ok(())
}

/// Returns a path in the same folder that no other run of the program uses.
fn beside(path: &Path, what: &str) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{what}-{}", process::id()))
}

/// Writes to standard output. A reader that has heard enough (`| head`) is no error.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    out(text.as_bytes())
}

fn out(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::data("standard output", format!("cannot be written: {error}"), ""))
        }
        _ => Ok(()),
    }
}

/// Writes a line to standard error.
pub(crate) fn complain(text: &str) {
    // There is nowhere left to tell of a failure to write this.
    drop(writeln!(io::stderr(), "{text}"));
}
