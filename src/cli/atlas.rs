//! Builds the geography file from GeoJSON.

use std::path::{Path, PathBuf};

use alliance_map::atlas::{build, place_like, Options};

use super::args::{self, Given};
use super::{files, help, Failure};

/// Runs `alliance-map atlas`.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<(), Failure> {
    let mut countries = None;
    let mut output = None;
    let (mut tables, mut capitals, mut options, mut like) = (None, None, None, None);
    let wanted = args::read(arguments, help::ATLAS, |given, parser| {
        match given {
            Given::Value(path) if countries.is_none() => countries = Some(path.clone()),
            Given::Value(_) => return Ok(false),
            Given::Option(name) => {
                let slot = match name.as_str() {
                    "output" => &mut output,
                    "tables" => &mut tables,
                    "capitals" => &mut capitals,
                    "options" => &mut options,
                    "like" => &mut like,
                    _ => return Ok(false),
                };
                *slot = Some(args::path(parser)?);
            }
        }
        Ok(true)
    })?;
    if !wanted {
        return Ok(());
    }
    let (Some(countries), Some(output)) = (countries, output) else {
        return Err(Failure::usage(format!("expected a GeoJSON file and -o FILE\n\n{}", help::ATLAS)));
    };
    let options = match &options {
        Some(file) => {
            Options::from_json(&files::read_text(file)?).map_err(|problem| Failure::Data(problem.to_string()))?
        }
        None => Options::default(),
    };
    let countries = files::read_text(&countries)?;
    let (mut bytes, report) = build(&countries, &table(tables)?, &table(capitals)?, &options)
        .map_err(|problems| Failure::Data(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))?;
    if let Some(like) = &like {
        bytes = place_like(&bytes, &options, &files::read(like)?)
            .map_err(|problem| Failure::data(like.display(), problem, ""))?;
    }
    files::write(&output, &bytes)?;
    if output == Path::new("-") {
        return Ok(());
    }
    let mut text = format!(
        "{}: {} bytes, {} units, {} arcs, {} vertices, {} rings too small to see left out\n",
        output.display(),
        bytes.len(),
        report.units,
        report.arcs,
        report.vertices,
        report.dropped_rings
    );
    for note in &report.notes {
        text.push_str(&format!("note: {note}\n"));
    }
    files::print(&text)
}

/// Returns the text of a table, or an empty table.
fn table(file: Option<PathBuf>) -> Result<String, Failure> {
    file.map_or_else(|| Ok("{}".to_owned()), |file| files::read_text(&file))
}
