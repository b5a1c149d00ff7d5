//! Shows a folder on this machine as a static host would: right types, clean paths, a strict security policy.

use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};

use tiny_http::{Header, Method, Request, Response, Server};

use super::args::{self, Given};
use super::encoding::accepted;
use super::web_path::{clean, is_hashed, media_type};
use super::{files, help, Failure};

/// The policy under which everything must work: no inline script or style, no eval, no markup from strings.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// What every answer carries, an error too: a map on another site must be able to tell what went wrong.
const ALWAYS: [(&str, &str); 3] =
    [("Access-Control-Allow-Origin", "*"), ("Content-Security-Policy", POLICY), ("X-Content-Type-Options", "nosniff")];

/// Runs `alliance-map serve`: returns only when the port cannot be had.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<(), Failure> {
    let (mut folder, mut port) = (PathBuf::from("dist"), 8080);
    let wanted = args::read(arguments, help::SERVE, |given, parser| {
        match given {
            Given::Option(name) if name == "dir" => folder = args::path(parser)?,
            Given::Option(name) if name == "port" => port = args::number(parser, "port", 0, 65_535)?,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    if !wanted {
        return Ok(());
    }
    if !files::is_folder(&folder) {
        return Err(Failure::data(folder.display(), "found no such folder", "write it with: make site"));
    }
    serve(&folder, u16::try_from(port).unwrap_or_default())
}

fn serve(folder: &Path, port: u16) -> Result<(), Failure> {
    let failed = |error| Failure::data(format!("127.0.0.1:{port}"), error, "choose another with --port");
    let server = Server::http((Ipv4Addr::LOCALHOST, port)).map_err(failed)?;
    files::print(&format!("serving {} on http://{}/ (Ctrl+C ends it)\n", folder.display(), server.server_addr()))?;
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for request in server.incoming_requests() {
                    answer(folder, request);
                }
            });
        }
    });
    Ok(())
}

fn answer(folder: &Path, request: Request) {
    let reply = if matches!(request.method(), Method::Get | Method::Head) {
        Reply::to(folder, request.url(), &header(&request, "Accept-Encoding"))
    } else {
        Reply::plain(405, "only GET and HEAD are answered here\n")
    };
    // tiny_http leaves the body out for HEAD. A length is better for a progress bar than chunks.
    let mut response =
        Response::from_data(reply.body).with_status_code(reply.status).with_chunked_threshold(usize::MAX);
    let own = reply.headers.iter().map(|(name, value)| (*name, value.as_str()));
    for (name, value) in own.chain(ALWAYS) {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // The reader went away: nobody is left to be told.
    drop(request.respond(response));
}

/// Returns all values of a header of the request.
fn header(request: &Request, name: &'static str) -> String {
    let values = request.headers().iter().filter(|header| header.field.equiv(name));
    values.map(|header| header.value.as_str()).collect::<Vec<_>>().join(",")
}

struct Reply {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Reply {
    fn plain(status: u16, text: &str) -> Self {
        let headers = vec![("Content-Type", "text/plain; charset=utf-8".to_owned())];
        Self { status, headers, body: text.into() }
    }

    /// Answers with a file, or with the compressed copy beside it that suits `accept` best.
    fn to(folder: &Path, url: &str, accept: &str) -> Self {
        let Some(path) = clean(url) else { return Self::plain(400, "this is no clean path\n") };
        if !path.is_empty() && !path.ends_with('/') && files::is_folder(&folder.join(&path)) {
            let mut reply = Self::plain(301, "see the folder\n");
            reply.headers.push(("Location", format!("/{path}/")));
            return reply;
        }
        let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path };
        let copies = accepted(accept).map(|(coding, ending)| (Some(coding), format!("{path}.{ending}")));
        let mut choices = copies.chain([(None, path.clone())]);
        match choices.find_map(|(coding, name)| Some((coding, files::find(&folder.join(name))?))) {
            Some((coding, body)) => Self { status: 200, headers: headers(&path, coding), body },
            None => Self::plain(404, "there is no such file\n"),
        }
    }
}

/// Returns the headers of a file, of which a copy in that coding is sent.
fn headers(path: &str, coding: Option<&str>) -> Vec<(&'static str, String)> {
    // Whoever serves a site with this is at work on it, and sees every change at once.
    let cache = if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let mut headers = vec![
        ("Content-Type", media_type(path).to_owned()),
        ("Cache-Control", cache.to_owned()),
        ("Vary", "Accept-Encoding".to_owned()),
    ];
    headers.extend(coding.map(|coding| ("Content-Encoding", coding.to_owned())));
    headers
}
