//! Reports every problem of story files.

use std::path::PathBuf;

use super::args::{self, Given};
use super::workshop::Workshop;
use super::{files, help, Failure};

/// Runs `alliance-map check`: all problems of all files go to standard output, for other programs to read.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<(), Failure> {
    let (mut stories, mut world) = (Vec::new(), None);
    let wanted = args::read(arguments, help::CHECK, |given, parser| {
        match given {
            Given::Value(story) => stories.push(story.clone()),
            Given::Option(name) if name == "world" => world = Some(args::path(parser)?),
            Given::Option(_) => return Ok(false),
        }
        Ok(true)
    })?;
    if !wanted {
        return Ok(());
    }
    if stories.is_empty() {
        return Err(Failure::usage(format!("which story?\n\n{}", help::CHECK)));
    }
    report(&stories, &Workshop::open(world.as_deref())?)
}

fn report(stories: &[PathBuf], workshop: &Workshop) -> Result<(), Failure> {
    let mut sound = true;
    for path in stories {
        let file = path.display().to_string();
        match files::read(path).and_then(|bytes| workshop.story(&bytes, &file)) {
            Ok(story) => files::print(&format!(
                "{file}: no problem in {} groups, {} ties, {} statements and {} sources\n",
                story.groups.len(),
                story.ties.len(),
                story.statements.len(),
                story.sources.len(),
            ))?,
            Err(problems) => {
                sound = false;
                files::print(&format!("{problems}\n"))?;
            }
        }
    }
    if sound {
        Ok(())
    } else {
        Err(Failure::Reported)
    }
}
