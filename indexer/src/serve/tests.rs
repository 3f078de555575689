//! The host over a real socket, as a browser and as a burglar would ask it.

use super::{Listener, Site};
use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

struct Host {
    address: SocketAddr,
    folder: PathBuf,
}

impl Drop for Host {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.folder));
    }
}

struct Reply {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Reply {
    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

impl Host {
    /// A folder with a page, a script with compressed neighbours, data, and a secret beside it.
    fn start() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("serve-{}-{number}", std::process::id()));
        let write = |name: &str, content: &str| {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        };
        write("secret.txt", "secret");
        write("site/index.html", "<p>page</p>");
        write("site/app.js", "identity");
        write("site/page.css", "style");
        write("site/app.js.br", "brotli");
        write("site/app.js.gz", "gzip");
        write("site/worker.js", "worker");
        write("site/.hidden", "secret");
        write("site/catalogue/index.html", "catalogue");
        write("site/widget/0123456789abcdef/app_bg.wasm", "wasm");
        write("site/thủ tục.txt", "thủ tục");
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(folder.join("secret.txt"), folder.join("site/link.txt"))
                .unwrap();
            std::os::unix::fs::symlink(&folder, folder.join("site/up")).unwrap();
            std::os::unix::fs::symlink(folder.join("site/app.js"), folder.join("site/alias.js"))
                .unwrap();
            std::os::unix::fs::symlink(
                folder.join("secret.txt"),
                folder.join("site/index.html.br"),
            )
            .unwrap();
        }
        let listener = Listener::bind(([127, 0, 0, 1], 0).into()).unwrap();
        let address = listener.address();
        let site = Site::open(&folder.join("site")).unwrap();
        std::thread::spawn(move || listener.serve(site));
        Host { address, folder }
    }

    fn ask(&self, method: &str, address: &str, headers: &[(&str, &str)]) -> Reply {
        let mut stream = TcpStream::connect(self.address).unwrap();
        let mut request =
            format!("{method} {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (name, value) in headers {
            request.push_str(&format!("{name}: {value}\r\n"));
        }
        request.push_str("\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes
            .windows(4)
            .position(|window| window == b"\r\n\r\n")
            .unwrap_or(bytes.len().saturating_sub(4));
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok())
            .unwrap_or(0);
        Reply {
            status,
            head,
            body: bytes[end + 4..].to_vec(),
        }
    }

    fn get(&self, address: &str) -> Reply {
        self.ask("GET", address, &[])
    }
}

#[test]
fn gives_each_file_under_its_type() {
    let host = Host::start();
    let check = |address: &str, media_type: &str, body: &str| {
        let reply = host.get(address);
        assert_eq!(
            (reply.status, reply.header("Content-Type")),
            (200, Some(media_type)),
            "{address}"
        );
        assert_eq!(reply.body, body.as_bytes(), "{address}");
    };
    check("/", "text/html; charset=utf-8", "<p>page</p>");
    check("/?code=1.001193", "text/html; charset=utf-8", "<p>page</p>");
    check("/app.js", "text/javascript; charset=utf-8", "identity");
    check(
        "/widget/0123456789abcdef/app_bg.wasm",
        "application/wasm",
        "wasm",
    );
    check("/catalogue/", "text/html; charset=utf-8", "catalogue");
    check(
        "/th%E1%BB%A7%20t%E1%BB%A5c.txt",
        "text/plain; charset=utf-8",
        "thủ tục",
    );
}

#[test]
fn sends_the_smallest_form_the_browser_takes() {
    let host = Host::start();
    let check = |accepts: &str, coding: Option<&str>, body: &str| {
        let reply = host.ask("GET", "/app.js", &[("Accept-Encoding", accepts)]);
        assert_eq!(reply.header("Content-Encoding"), coding, "{accepts}");
        assert_eq!(reply.header("Vary"), Some("Accept-Encoding"));
        assert_eq!(
            reply.header("Content-Type"),
            Some("text/javascript; charset=utf-8")
        );
        assert_eq!(reply.body, body.as_bytes(), "{accepts}");
    };
    check("gzip, deflate, br", Some("br"), "brotli");
    check("gzip", Some("gzip"), "gzip");
    check("br;q=0, gzip", Some("gzip"), "gzip");
    check("identity", None, "identity");
}

#[test]
fn an_old_compressed_neighbour_is_not_sent_for_a_new_file() {
    let host = Host::start();
    let hour_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(3600);
    let neighbour = fs::File::options()
        .write(true)
        .open(host.folder.join("site/app.js.br"))
        .unwrap();
    neighbour.set_modified(hour_ago).unwrap();
    assert_eq!(
        host.ask("GET", "/app.js", &[("Accept-Encoding", "br")])
            .body,
        b"identity"
    );
}

#[test]
fn a_known_file_is_not_sent_again() {
    let host = Host::start();
    let first = host.get("/app.js");
    let tag = first.header("ETag").unwrap().to_owned();
    for known in [
        tag.clone(),
        format!("W/{tag}"),
        format!("\"other\", {tag}"),
        "*".to_owned(),
    ] {
        let again = host.ask("GET", "/app.js", &[("If-None-Match", &known)]);
        assert_eq!((again.status, again.body.len()), (304, 0), "{known}");
        assert_eq!(again.header("ETag"), Some(tag.as_str()));
        assert_eq!(again.header("Cache-Control"), Some("no-cache"));
    }
    let other_form = host.ask(
        "GET",
        "/app.js",
        &[("If-None-Match", &tag), ("Accept-Encoding", "br")],
    );
    assert_eq!(other_form.status, 200, "a tag belongs to one coding");
    fs::write(host.folder.join("site/app.js"), "changed").unwrap();
    assert_eq!(
        host.ask("GET", "/app.js", &[("If-None-Match", &tag)]).body,
        b"changed"
    );
}

#[test]
fn only_names_with_a_content_hash_are_kept_for_ever() {
    let host = Host::start();
    let kept = |address: &str| host.get(address).header("Cache-Control").map(str::to_owned);
    assert_eq!(
        kept("/widget/0123456789abcdef/app_bg.wasm").as_deref(),
        Some("max-age=31536000, immutable")
    );
    assert_eq!(kept("/").as_deref(), Some("no-cache"));
    assert_eq!(kept("/app.js").as_deref(), Some("no-cache"));
}

#[test]
fn whatever_can_run_carries_the_strict_policy() {
    let host = Host::start();
    for (method, address) in [
        ("GET", "/"),
        ("GET", "/worker.js"),
        ("GET", "/missing"),
        ("POST", "/"),
        ("GET", "/catalogue"),
    ] {
        let reply = host.ask(method, address, &[]);
        let policy = reply.header("Content-Security-Policy").unwrap_or_default();
        assert!(
            policy.starts_with(
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"
            ),
            "{address}"
        );
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
            "{address}"
        );
        assert_eq!(
            reply.header("X-Content-Type-Options"),
            Some("nosniff"),
            "{address}"
        );
        assert_eq!(
            reply.header("Referrer-Policy"),
            Some("no-referrer"),
            "{address}"
        );
        assert_eq!(reply.header("Set-Cookie"), None);
    }
}

#[test]
fn a_script_of_a_page_runs_under_the_policy_of_that_page() {
    let reply = Host::start().get("/app.js");
    assert_eq!(reply.header("Content-Security-Policy"), None);
    assert_eq!(reply.header("Referrer-Policy"), Some("no-referrer"));
    assert_eq!(reply.header("X-Content-Type-Options"), Some("nosniff"));
}

#[test]
fn data_travels_light_and_is_never_taken_for_anything_else() {
    let reply = Host::start().get("/widget/0123456789abcdef/app_bg.wasm");
    assert_eq!(reply.header("X-Content-Type-Options"), Some("nosniff"));
    assert_eq!(reply.header("Content-Security-Policy"), None);
    assert!(
        reply.head.len() < 330,
        "{} bytes: {}",
        reply.head.len(),
        reply.head
    );
}

#[test]
fn other_sites_may_use_the_widget_but_not_read_the_pages() {
    let host = Host::start();
    assert_eq!(
        host.get("/app.js").header("Access-Control-Allow-Origin"),
        Some("*")
    );
    assert_eq!(
        host.get("/widget/0123456789abcdef/app_bg.wasm")
            .header("Access-Control-Allow-Origin"),
        Some("*")
    );
    assert_eq!(
        host.get("/missing").header("Access-Control-Allow-Origin"),
        Some("*"),
        "to tell missing from offline"
    );
    assert_eq!(host.get("/").header("Access-Control-Allow-Origin"), None);
    assert_eq!(
        host.get("/page.css").header("Cross-Origin-Resource-Policy"),
        Some("cross-origin")
    );
}

#[test]
fn what_cannot_change_has_no_tag_to_ask_by() {
    let reply = Host::start().get("/widget/0123456789abcdef/app_bg.wasm");
    assert_eq!(reply.header("ETag"), None);
}

#[test]
fn the_head_alone_says_the_same_as_the_whole() {
    let host = Host::start();
    let whole = host.get("/app.js");
    let head = host.ask("HEAD", "/app.js", &[]);
    assert!(head.body.is_empty());
    for name in [
        "Content-Length",
        "Content-Type",
        "ETag",
        "Cache-Control",
        "Vary",
    ] {
        assert_eq!(head.header(name), whole.header(name), "{name}");
    }
}

#[test]
fn nothing_outside_the_folder_is_reachable() {
    let host = Host::start();
    for address in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/catalogue/../../secret.txt",
        "/..%5csecret.txt",
        "/app.js%00.txt",
        "/app.js%00",
        "//secret.txt",
        "/./../secret.txt",
        "/%252e%252e/secret.txt",
        "/link.txt",
        "/up/secret.txt",
        "/up/",
        "/.hidden",
        "/%2ehidden",
        "/etc/passwd",
        "//etc/passwd",
    ] {
        let reply = host.get(address);
        assert_eq!(reply.status, 404, "{address}");
        assert!(
            !String::from_utf8_lossy(&reply.body).contains("secret"),
            "{address}"
        );
    }
    let page = host.ask("GET", "/", &[("Accept-Encoding", "br")]);
    assert_eq!(
        page.body, b"<p>page</p>",
        "a compressed neighbour that links outside is not followed"
    );
}

#[test]
#[cfg(unix)]
fn a_link_that_stays_inside_is_followed() {
    assert_eq!(Host::start().get("/alias.js").status, 200);
}

#[test]
fn a_folder_without_its_slash_is_sent_to_its_slash_on_this_host() {
    let host = Host::start();
    let reply = host.get("/catalogue?x=1");
    assert_eq!(
        (reply.status, reply.header("Location")),
        (301, Some("/catalogue/"))
    );
    assert_eq!(
        host.get("//catalogue").status,
        404,
        "never a way to another host"
    );
}

#[test]
fn only_reading_is_allowed() {
    let host = Host::start();
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"] {
        let reply = host.ask(method, "/app.js", &[]);
        assert_eq!(
            (reply.status, reply.header("Allow")),
            (405, Some("GET, HEAD")),
            "{method}"
        );
    }
}

#[test]
fn what_is_asked_never_comes_back_in_the_answer() {
    let reply = Host::start().get("/khai%20sinh<script>");
    assert!(!String::from_utf8_lossy(&reply.body).contains("script"));
}

#[test]
fn says_why_a_folder_cannot_be_served() {
    let said = |path: &Path| {
        Site::open(path)
            .err()
            .map(|error| format!("{error:#}"))
            .unwrap_or_default()
    };
    assert!(said(Path::new("/no/such/folder")).starts_with("cannot serve /no/such/folder"));
    let host = Host::start();
    assert!(said(&host.folder.join("secret.txt")).contains("is not a folder"));
}

#[test]
fn says_that_the_port_is_taken() {
    let host = Host::start();
    let said = Listener::bind(host.address)
        .err()
        .map(|error| error.to_string())
        .unwrap_or_default();
    assert!(said.contains("--port"), "{said}");
}

#[test]
fn a_browser_keeps_its_connection_and_many_are_served_at_once() {
    let host = Host::start();
    let mut kept: Vec<TcpStream> = (0..40)
        .map(|_| TcpStream::connect(host.address).unwrap())
        .collect();
    for round in 0..3 {
        for stream in &mut kept {
            stream
                .write_all(b"GET /app.js HTTP/1.1\r\nHost: x\r\n\r\n")
                .unwrap();
        }
        for stream in &mut kept {
            let mut answer = Vec::new();
            while !answer.ends_with(b"\r\n\r\nidentity") {
                let mut byte = [0];
                assert_eq!(stream.read(&mut byte).unwrap(), 1, "round {round}");
                answer.push(byte[0]);
            }
        }
    }
    assert_eq!(
        host.get("/app.js").status,
        200,
        "while forty others stay open"
    );
}

#[test]
fn what_is_not_a_request_is_told_so_and_the_connection_ends() {
    let host = Host::start();
    let long = format!("GET / HTTP/1.1\r\nA: {}", "x".repeat(20_000));
    for text in [
        "hello\r\n\r\n",
        "GET / HTTP/1.1\r\nA\r\n\r\n",
        long.as_str(),
    ] {
        let mut stream = TcpStream::connect(host.address).unwrap();
        stream.write_all(text.as_bytes()).unwrap();
        let mut start = [0; 12];
        stream.read_exact(&mut start).unwrap();
        assert_eq!(&start, b"HTTP/1.1 400");
    }
}
