//! The files of the site, all of them in memory until everything is known to be right.

use brotli::enc::BrotliEncoderParams;
use flate2::write::GzEncoder;
use flate2::Compression;
use rayon::prelude::*;
use serde::Serialize;
use std::io::Write;
use std::num::NonZeroU64;

use super::digest;
use crate::cli::Failure;

/// The file that lists the others; a folder that has it may be replaced.
pub(super) const MANIFEST: &str = "manifest.json";

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Role {
    /// The engine.
    Wasm,
    /// The element and all that a page needs until a map is to load.
    Script,
    /// The rest of the script, for a map that is to load.
    Live,
    /// What comes when the reader reaches for it.
    Tools,
    /// The stable name of the script.
    Loader,
    /// The script of the pages for iframes.
    Frame,
    /// The geography.
    World,
    /// The geography in finer lines, which a map asks for when its reader comes near.
    Fine,
    /// A story's data.
    Story,
    /// A story's picture.
    Picture,
    /// A story's page, one for iframes, or what says how to embed it.
    Page,
    /// The words of a language.
    Text,
    /// The article and what belongs to it.
    Article,
}

/// A file of the site.
struct File {
    role: Role,
    path: String,
    bytes: Vec<u8>,
    /// The same, compressed, where that is known.
    brotli: Option<Vec<u8>>,
}

/// The files of the site.
#[derive(Default)]
pub(super) struct Site {
    files: Vec<File>,
}

#[derive(Serialize)]
struct Entry<'a> {
    path: &'a str,
    role: Role,
    bytes: usize,
    gzip: Option<usize>,
    brotli: Option<usize>,
    sha256: String,
    integrity: String,
}

#[derive(Serialize)]
struct Manifest<'a> {
    version: &'static str,
    files: Vec<Entry<'a>>,
}

impl Site {
    /// Adds a file.
    pub(super) fn add(&mut self, role: Role, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.push(File { role, path: path.into(), bytes: bytes.into(), brotli: None });
    }

    /// Adds a file with what [`brotli`] makes of it.
    pub(super) fn add_packed(&mut self, role: Role, path: String, bytes: Vec<u8>, brotli: Vec<u8>) {
        self.files.push(File { role, path, bytes, brotli: Some(brotli) });
    }

    /// Returns all files with their paths: those added, a compressed copy of each that is smaller so, and the manifest.
    ///
    /// # Errors
    /// Two files of one path.
    pub(super) fn finish(mut self) -> Result<Vec<(String, Vec<u8>)>, Failure> {
        self.files.sort_by(|a, b| a.path.cmp(&b.path));
        if let Some(pair) = self.files.windows(2).find(|pair| pair[0].path == pair[1].path) {
            return Err(Failure::data(
                &pair[0].path,
                "found two files of this name, expected one",
                "rename one of them",
            ));
        }
        let packed: Vec<[Option<Vec<u8>>; 2]> = self.files.par_iter_mut().map(packed).collect();
        let mut out = Vec::new();
        let mut entries = Vec::new();
        for (File { role, path, bytes, .. }, [gzip, brotli]) in self.files.iter().zip(packed) {
            entries.push(Entry {
                path,
                role: *role,
                bytes: bytes.len(),
                gzip: gzip.as_ref().map(Vec::len),
                brotli: brotli.as_ref().map(Vec::len),
                sha256: digest::sha256(bytes),
                integrity: digest::integrity(bytes),
            });
            for (ending, copy) in [("gz", gzip), ("br", brotli)] {
                out.extend(copy.map(|copy| (format!("{path}.{ending}"), copy)));
            }
        }
        let manifest = Manifest { version: env!("CARGO_PKG_VERSION"), files: entries };
        let mut json = serde_json::to_vec_pretty(&manifest).map_err(|error| Failure::data(MANIFEST, error, ""))?;
        json.push(b'\n');
        out.push((MANIFEST.to_owned(), json));
        out.extend(self.files.into_iter().map(|file| (file.path, file.bytes)));
        Ok(out)
    }
}

/// Returns the copies of a file as gzip and brotli; none where it is no smaller so.
fn packed(File { role, path, bytes, brotli: known }: &mut File) -> [Option<Vec<u8>>; 2] {
    if !shrinks(path) {
        return [None, None];
    }
    [gzip(bytes, *role), known.take().unwrap_or_else(|| brotli(bytes))]
        .map(|copy| Some(copy).filter(|copy| copy.len() < bytes.len()))
}

/// Returns whether a compressed copy of the file is worth having: pictures of pixels are compressed already.
fn shrinks(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["html", "js", "css", "json", "svg", "txt", "wasm", "bin"].contains(&ending)
}

/// How often Zopfli tries again: more than these find some ten bytes in a hundred thousand.
const ITERATIONS: NonZeroU64 = NonZeroU64::MIN.saturating_add(59);

/// Takes its time, once, for what every reader downloads, who then has 3 to 5 % less of it than by `gzip -9`. Of pages and
/// pictures there are many, and a browser that takes brotli never has them so.
fn gzip(bytes: &[u8], role: Role) -> Vec<u8> {
    let mut out = Vec::new();
    // Writing to memory cannot fail.
    match role {
        Role::Page | Role::Picture => {
            let mut encoder = GzEncoder::new(&mut out, Compression::best());
            drop(encoder.write_all(bytes).and_then(|()| encoder.finish().map(drop)));
        }
        _ => {
            let options = zopfli::Options { iteration_count: ITERATIONS, ..zopfli::Options::default() };
            drop(zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut out));
        }
    }
    out
}

/// Returns the bytes compressed as a host sends them.
pub(super) fn brotli(bytes: &[u8]) -> Vec<u8> {
    let params = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    // Writing to memory cannot fail.
    drop(brotli::BrotliCompress(&mut &*bytes, &mut out, &params));
    out
}
