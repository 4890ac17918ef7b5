//! The last walk through safe HTML: frames and foreign pictures become links, pictures wait until they come near,
//! headings get their order, fragments find their prefixed ids.

use super::{
    Dropped, Place,
    allowed::PREFIX,
    aside::{Aside, MARK},
    headings::Headings,
    outside,
    tags::{Tag, escape, tags, unescape},
};

pub(super) fn finish(safe: &str, aside: &Aside, place: Place, dropped: &mut Dropped) -> String {
    let mut walk = Walk {
        out: String::with_capacity(safe.len() + 64),
        aside,
        place,
        dropped,
        headings: Headings::from(place.first_heading),
        heading: None,
        link: None,
    };
    let mut copied = 0;
    for tag in tags(safe) {
        if tag.from < copied {
            continue;
        }
        walk.out.push_str(&safe[copied..tag.from]);
        copied = walk.tag(&tag, safe);
    }
    walk.out.push_str(&safe[copied..]);
    walk.out
}

struct Walk<'a> {
    out: String,
    aside: &'a Aside,
    place: Place,
    dropped: &'a mut Dropped,
    headings: Headings,
    /// Level of the heading that is open, and where it began in `out`.
    heading: Option<(u8, usize)>,
    /// The link that is open: where its content began in `out`, and its address.
    link: Option<(usize, String)>,
}

impl Walk<'_> {
    /// Writes what stands for the tag; where copying goes on.
    fn tag(&mut self, tag: &Tag<'_>, safe: &str) -> usize {
        match (tag.name.as_str(), tag.is_end) {
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", _) => self.heading(tag),
            ("img", false) => self.picture(tag),
            ("iframe", false) => {
                self.frame(tag, "src");
                return safe[tag.to..]
                    .find("</iframe>")
                    .map_or(safe.len(), |at| tag.to + at + "</iframe>".len());
            }
            ("embed", false) => self.frame(tag, "src"),
            ("object", false) => self.frame(tag, "data"),
            ("iframe" | "embed" | "object", true) => {}
            ("video" | "audio", false) => self.player(tag),
            ("source" | "track", false) => self.part_of_player(tag),
            ("a", false) => self.open_link(tag),
            ("a", true) => self.close_link(),
            ("pre" | "table", false) => self.write(tag, &["tabindex=\"0\""]),
            _ => self.out.push_str(&safe[tag.from..tag.to]),
        }
        tag.to
    }

    /// The tag with its attributes, and more.
    fn write(&mut self, tag: &Tag<'_>, more: &[&str]) {
        self.out.push('<');
        self.out.push_str(&tag.name);
        for (name, value) in &tag.attributes {
            self.out.push_str(&format!(" {name}=\"{}\"", value.replace('<', "&lt;").replace('>', "&gt;")));
        }
        for one in more {
            self.out.push(' ');
            self.out.push_str(one);
        }
        self.out.push('>');
    }

    fn heading(&mut self, tag: &Tag<'_>) {
        let written = tag.name.as_bytes()[1] - b'0';
        if !tag.is_end {
            let level = self.headings.next(written);
            self.heading = Some((level, self.out.len()));
            self.out.push_str(&format!("<h{level}"));
            for (name, value) in &tag.attributes {
                self.out
                    .push_str(&format!(" {name}=\"{}\"", value.replace('<', "&lt;").replace('>', "&gt;")));
            }
            self.out.push('>');
        } else if let Some((level, began)) = self.heading.take() {
            if says_nothing(&self.out[began..]) {
                self.out.truncate(began);
            } else {
                self.out.push_str(&format!("</h{level}>"));
            }
        }
    }

    fn picture(&mut self, tag: &Tag<'_>) {
        let Some(address) = tag.read("src").filter(|address| !address.trim().is_empty()) else { return };
        if let Some(drawing) =
            address.strip_prefix(MARK).and_then(|n| self.aside.drawings.get(n.parse::<usize>().ok()?))
        {
            let alt = self.alt(Some(drawing.title.clone()), "");
            let side = |name: &str, n: Option<u32>| n.map(|n| format!(" {name}=\"{n}\"")).unwrap_or_default();
            let (width, height) = (side("width", drawing.width), side("height", drawing.height));
            self.out.push_str(&format!(
                "<img src=\"{}\" alt=\"{}\"{width}{height}>",
                drawing.address,
                escape(&alt)
            ));
            return;
        }
        if outside::host(&address).is_some() {
            self.dropped.outside += 1;
            return self.outside(&address, tag.read("alt").unwrap_or_default());
        }
        if tag.get("alt").is_none() {
            self.dropped.without_alt += 1;
        }
        let alt = self.alt(tag.read("alt"), &address);
        self.out.push_str("<img");
        for (name, value) in tag.attributes.iter().filter(|(name, _)| name != "alt") {
            self.out.push_str(&format!(" {name}=\"{}\"", value.replace('<', "&lt;").replace('>', "&gt;")));
        }
        self.out.push_str(&format!(" alt=\"{}\" loading=\"lazy\" decoding=\"async\">", escape(&alt)));
    }

    /// A picture alone in a link must say where the link goes: then its file's name is better than nothing.
    fn alt(&self, written: Option<String>, address: &str) -> String {
        let written = written.unwrap_or_default();
        if written.trim().is_empty() && self.link.is_some() { name_of(address) } else { written }
    }

    /// A link cannot stand in a link: inside one, the foreign picture's words are enough.
    fn outside(&mut self, address: &str, alt: String) {
        if self.link.is_some() {
            let words = if alt.trim().is_empty() { name_of(address) } else { alt };
            return self.out.push_str(&escape(&words));
        }
        self.out.push_str(&outside::picture_link(address, &alt, self.place.lang));
    }

    fn frame(&mut self, tag: &Tag<'_>, attribute: &str) {
        self.dropped.outside += 1;
        let Some(address) = tag.read(attribute).filter(|address| !address.trim().is_empty()) else { return };
        if self.link.is_some() {
            return self.out.push_str(&escape(&name_of(&address)));
        }
        let title = tag.read("title").unwrap_or_default();
        self.out.push_str(&outside::frame_link(&address, &title, self.place.lang));
    }

    /// A player of the author's own: it has its buttons, and fetches nothing before they are pressed.
    fn player(&mut self, tag: &Tag<'_>) {
        let mut tag = tag.clone();
        let poster_is_outside = tag.read("poster").is_some_and(|poster| outside::host(&poster).is_some());
        tag.attributes.retain(|(name, _)| name != "poster" || !poster_is_outside);
        self.write(&tag, &["controls", "preload=\"none\""]);
    }

    fn part_of_player(&mut self, tag: &Tag<'_>) {
        let is_foreign_track =
            tag.name == "track" && tag.read("src").is_none_or(|src| outside::host(&src).is_some());
        if !is_foreign_track {
            self.write(tag, &[]);
        }
    }

    fn open_link(&mut self, tag: &Tag<'_>) {
        let mut tag = tag.clone();
        if let Some(name) = tag.get("name") {
            if tag.get("id").is_none() {
                tag.attributes.push(("id".to_owned(), name));
            }
            tag.attributes.retain(|(name, _)| name != "name");
        }
        let href = tag.get("href").map(to_our_fragment);
        self.out.push_str("<a");
        for (name, value) in tag.attributes.iter().filter(|(name, _)| name != "href") {
            self.out.push_str(&format!(" {name}=\"{}\"", value.replace('<', "&lt;").replace('>', "&gt;")));
        }
        if let Some(href) = &href {
            self.out.push_str(&format!(" href=\"{}\"", href.replace('<', "&lt;").replace('>', "&gt;")));
            if outside::host(href).is_some() {
                self.out.push_str(" rel=\"noopener noreferrer\"");
            }
        }
        self.out.push('>');
        self.link = href.map(|href| (self.out.len(), href));
    }

    fn close_link(&mut self) {
        if let Some((began, href)) = self.link.take()
            && says_nothing(&self.out[began..])
            && !self.out[began..].contains("<img")
        {
            self.out.push_str(&escape(&name_of(&unescape(&href))));
        }
        self.out.push_str("</a>");
    }
}

fn to_our_fragment(href: &str) -> String {
    match href.strip_prefix('#') {
        Some("") | None => href.to_owned(),
        Some(fragment) => format!("#{PREFIX}{fragment}"),
    }
}

/// No letter, no picture, nothing to press between the tags.
fn says_nothing(html: &str) -> bool {
    let mut in_tag = false;
    let has_text = html.replace("&nbsp;", " ").chars().any(|c| {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ => return !in_tag && !c.is_whitespace(),
        }
        false
    });
    let has_media =
        tags(html).any(|tag| matches!(tag.name.as_str(), "img" | "video" | "audio") && !tag.is_end);
    !has_text && !has_media
}

/// What a file is called, without its ending.
fn name_of(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or(address).trim_end_matches('/');
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let words = if stem.is_empty() { address } else { stem };
    words.replace(['_', '+'], " ")
}
