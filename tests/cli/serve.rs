use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};

use crate::program::{folder, program, run};

/// A running server, ended when the test is over.
struct Server {
    child: Child,
    address: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

impl Server {
    fn start(name: &str) -> Self {
        let root = folder(name);
        fs::create_dir(root.join("story")).expect("a folder");
        for (path, text) in [
            ("index.html", "article"),
            ("story/index.html", "page"),
            ("alliance-map.0123abcd.wasm", "engine"),
            ("alliance-map.0123abcd.wasm.br", "br"),
            ("alliance-map.0123abcd.wasm.gz", "gzip"),
            ("index.html.gz", "packed"),
            ("../outside.txt", "secret"),
            (".hidden", "secret"),
        ] {
            fs::write(root.join(path), text).expect("a file");
        }
        let mut child = program()
            .args(["serve", "--port", "0", "--dir"])
            .arg(&root)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("piped")).read_line(&mut line).expect("a line");
        let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next()).expect("an address");
        Self { address: address.to_owned(), child }
    }

    /// Returns the whole answer to a request, its header in lower case.
    fn ask(&self, method: &str, path: &str) -> (String, String) {
        self.ask_with(method, path, "")
    }

    /// As `ask`, with further lines in the request's header, each with its end.
    fn ask_with(&self, method: &str, path: &str, lines: &str) -> (String, String) {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{lines}\r\n")
            .expect("sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        let (header, body) = answer.split_once("\r\n\r\n").expect("a header");
        (header.to_lowercase(), body.to_owned())
    }
}

/// Returns the value of a field of an answer's header.
fn field<'a>(header: &'a str, name: &str) -> Option<&'a str> {
    header.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

#[test]
fn files_come_with_their_types_and_the_strict_policy() {
    let server = Server::start("serve-files");
    let (header, body) = server.ask("GET", "/?x=1");
    assert!(header.starts_with("http/1.1 200"), "{header}");
    assert!(header.contains("content-type: text/html; charset=utf-8"), "{header}");
    assert!(header.contains("cache-control: no-cache"), "{header}");
    assert!(header.contains("require-trusted-types-for 'script'"), "{header}");
    assert_eq!(body, "article");

    let (header, body) = server.ask("GET", "/alliance-map.0123abcd.wasm");
    assert!(header.contains("content-type: application/wasm"), "{header}");
    assert!(header.contains("immutable"), "{header}");
    assert!(header.contains("content-length: 6"), "{header}");
    assert_eq!(body, "engine");
}

#[test]
fn the_compressed_copy_that_the_browser_takes_is_sent_as_the_file() {
    let server = Server::start("serve-compressed");
    for (path, accept, coding, expected) in [
        ("/alliance-map.0123abcd.wasm", "gzip, br", Some("br"), "br"),
        ("/alliance-map.0123abcd.wasm", "gzip", Some("gzip"), "gzip"),
        ("/alliance-map.0123abcd.wasm", "br;q=0, gzip;q=0", None, "engine"),
        ("/", "gzip, br", Some("gzip"), "packed"),
        ("/story/", "gzip, br", None, "page"),
    ] {
        let (header, body) = server.ask_with("GET", path, &format!("Accept-Encoding: {accept}\r\n"));
        let kind = if path.ends_with("wasm") { "application/wasm" } else { "text/html; charset=utf-8" };
        assert!(header.starts_with("http/1.1 200"), "{path} {accept}: {header}");
        let length = expected.len().to_string();
        assert_eq!(field(&header, "content-type"), Some(kind), "{path} {accept}");
        assert_eq!(field(&header, "content-length"), Some(length.as_str()), "{path} {accept}");
        assert_eq!(field(&header, "vary"), Some("accept-encoding"), "{path} {accept}");
        assert_eq!(field(&header, "content-encoding"), coding, "{path} {accept}");
        assert_eq!(body, expected, "{path} {accept}");
    }
}

#[test]
fn head_is_answered_as_get_without_the_body() {
    let server = Server::start("serve-head");
    for (path, accept) in [("/", ""), ("/", "gzip"), ("/alliance-map.0123abcd.wasm", "br"), ("/story", ""), ("/x", "")]
    {
        let lines = format!("Accept-Encoding: {accept}\r\n");
        let lines_of = |method| {
            let (header, body) = server.ask_with(method, path, &lines);
            (header.lines().filter(|line| !line.starts_with("date: ")).map(str::to_owned).collect::<Vec<_>>(), body)
        };
        let (get, head) = (lines_of("GET"), lines_of("HEAD"));
        assert_eq!((head.0, head.1.as_str()), (get.0, ""), "{path} {accept}");
    }
}

#[test]
fn an_error_too_can_be_read_by_a_map_on_another_site() {
    let server = Server::start("serve-error");
    for path in ["/missing.json", "/../outside.txt"] {
        let (header, _) = server.ask("GET", path);
        assert_eq!(field(&header, "access-control-allow-origin"), Some("*"), "{path}");
        assert_eq!(field(&header, "x-content-type-options"), Some("nosniff"), "{path}");
        assert!(!header.contains("immutable"), "{header}");
    }
}

#[test]
fn a_folder_is_its_page_and_head_has_no_body() {
    let server = Server::start("serve-folder");
    assert_eq!(server.ask("GET", "/story/").1, "page");
    let (header, _) = server.ask("GET", "/story");
    assert!(header.starts_with("http/1.1 301") && header.contains("location: /story/"), "{header}");
    let (header, body) = server.ask("HEAD", "/");
    assert!(header.starts_with("http/1.1 200"), "{header}");
    assert_eq!(body, "");
}

#[test]
fn nothing_outside_the_folder_is_given_away() {
    let server = Server::start("serve-outside");
    for path in ["/../outside.txt", "/story/../../outside.txt", "/%2e%2e/outside.txt", "/.hidden", "//outside.txt"] {
        let (header, body) = server.ask("GET", path);
        assert!(header.starts_with("http/1.1 400"), "{path}: {header}");
        assert!(!body.contains("secret"), "{path}");
    }
    assert!(server.ask("GET", "/missing.json").0.starts_with("http/1.1 404"));
    assert!(server.ask("POST", "/").0.starts_with("http/1.1 405"));
}

#[test]
fn a_folder_that_is_not_there_exits_1_with_a_hint() {
    let result = run(&["serve", "--dir", "there-is-no-such-folder"]);
    assert_eq!((result.code, result.out.as_str()), (1, ""));
    assert_eq!(result.err, "there-is-no-such-folder: error: found no such folder\n  hint: write it with: make site\n");
}

#[test]
fn a_port_in_use_exits_1() {
    let server = Server::start("serve-port");
    let port = server.address.rsplit(':').next().expect("a port");
    let result = run(&["serve", "--dir", "tests", "--port", port]);
    assert_eq!(result.code, 1);
    assert!(result.err.contains("choose another with --port"), "{}", result.err);
}
