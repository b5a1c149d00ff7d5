//! The engine's files under names that carry a hash of their content, so that hosts may keep them for ever.

use super::digest;
use super::site::{Role, Site};
use crate::cli::Failure;

/// Where the build leaves the element's script, bundled to one file.
pub(super) const SCRIPT: &str = ".cache/site/alliance-map.js";
/// Where the build leaves the live part of the script, bundled to one file.
pub(super) const LIVE: &str = ".cache/site/live-map.js";
/// Where the build leaves the tools that come when they are used, bundled to one file.
pub(super) const TOOLS: &str = ".cache/site/tools.js";
/// Where the build leaves the engine.
pub(super) const WASM: &str = ".cache/site/alliance-map.wasm";
/// Where the build leaves the script of the pages for iframes.
pub(super) const FRAME: &str = ".cache/site/frame.js";

/// The engine as it was built.
pub(super) struct Engine {
    pub(super) script: String,
    pub(super) frame: Vec<u8>,
    pub(super) live: Vec<u8>,
    pub(super) tools: Vec<u8>,
    pub(super) wasm: Vec<u8>,
    pub(super) world: Vec<u8>,
    /// The world in finer lines, if there is one.
    pub(super) fine: Option<Vec<u8>>,
}

/// What pages need to know of the engine.
pub(super) struct Names {
    /// Name of the script whose content never changes.
    pub(super) script: String,
    /// What the attribute `integrity` says of it.
    pub(super) integrity: String,
    /// Name of the script of the pages for iframes.
    pub(super) frame: String,
}

/// Adds the engine to the site, with the addresses in its script changed to the files' names there. Behind the name
/// stands the file's hash, as a fragment, by which the script refuses any other file.
pub(super) fn add(site: &mut Site, engine: Engine) -> Result<Names, Failure> {
    let wasm = hashed("alliance-map", "wasm", &engine.wasm);
    let world = hashed("world", "bin", &engine.world);
    let live = hashed("live-map", "js", &engine.live);
    let mut script = replace_address(&engine.script, "./live-map.js", &checked(&live, &engine.live))?;
    let tools = hashed("tools", "js", &engine.tools);
    script = replace_address(&script, "./tools.js", &checked(&tools, &engine.tools))?;
    script = replace_address(&script, "./pkg/alliance_map_bg.wasm", &checked(&wasm, &engine.wasm))?;
    let address = checked(&world, &engine.world);
    script = replace_address(&script, "../data/geography/world.bin", &address)?;
    // Where nothing is finer the script has the world's address twice, and does not fetch it again.
    let fine = engine.fine.map(|bytes| (hashed("world-fine", "bin", &bytes), bytes));
    let address = fine.as_ref().map_or(address, |(name, bytes)| checked(name, bytes));
    script = replace_address(&script, "../data/geography/world-fine.bin", &address)?;
    script = replace_address(&script, "../data/text/", "./text/")?;
    let name = hashed("alliance-map", "js", script.as_bytes());
    let stable = format!("export * from \"./{name}\";\n");
    let frame = hashed("frame", "js", &engine.frame);
    let names = Names { script: name.clone(), integrity: digest::integrity(script.as_bytes()), frame: frame.clone() };
    site.add(Role::Wasm, wasm, engine.wasm);
    site.add(Role::World, world, engine.world);
    if let Some((name, bytes)) = fine {
        site.add(Role::Fine, name, bytes);
    }
    site.add(Role::Live, live, engine.live);
    site.add(Role::Tools, tools, engine.tools);
    site.add(Role::Script, name, script);
    site.add(Role::Loader, "alliance-map.js", stable);
    site.add(Role::Frame, frame, engine.frame);
    Ok(names)
}

fn checked(name: &str, bytes: &[u8]) -> String {
    format!("./{name}#{}", digest::short_integrity(bytes))
}

fn hashed(name: &str, ending: &str, bytes: &[u8]) -> String {
    format!("{name}.{}.{ending}", &digest::sha256(bytes)[..8])
}

/// Replaces an address that stands in the script as a string of its own, exactly once.
fn replace_address(script: &str, from: &str, to: &str) -> Result<String, Failure> {
    let quoted = |quote: char| format!("{quote}{from}{quote}");
    let forms = ['"', '\'', '`'].map(quoted);
    let found: usize = forms.iter().map(|form| script.matches(form.as_str()).count()).sum();
    if found != 1 {
        let message = format!("found the string \"{from}\" {found} times, expected once");
        return Err(Failure::data(SCRIPT, message, "www/assets.js names each address, and nothing else does"));
    }
    let to = format!("\"{to}\"");
    Ok(forms.iter().fold(script.to_owned(), |script, form| script.replace(form.as_str(), &to)))
}

#[cfg(test)]
mod tests {
    use super::replace_address;

    #[test]
    fn an_address_is_replaced_in_any_quotes_but_only_if_it_stands_once() {
        for script in ["a=\"./x\"", "a='./x'", "a=`./x`"] {
            assert_eq!(replace_address(script, "./x", "./y").expect("replaced"), "a=\"./y\"");
        }
        assert!(replace_address("a='./x/z'", "./x", "./y").is_err());
        assert!(replace_address("a='./x';b=\"./x\"", "./x", "./y").is_err());
    }
}
