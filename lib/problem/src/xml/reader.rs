//! Reads XML text into a tree. Iterative, so that depth costs memory and not stack, and bounded.

use super::{Element, Malformed, Node};

/// Elements inside one another. Real problems stay under 30.
pub const MAX_DEPTH: usize = 120;
/// Bytes of one problem. The largest real one known is 300 kB.
pub const MAX_BYTES: usize = 4 << 20;

pub fn read(text: &str) -> Result<Element, Malformed> {
    if text.len() > MAX_BYTES {
        return Err(Malformed { line: 1, sentence: format!("The text is longer than {MAX_BYTES} bytes.") });
    }
    Reader { text: text.trim_start_matches('\u{feff}'), at: 0, open: Vec::new(), root: None }.run()
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    open: Vec<Element>,
    root: Option<Element>,
}

impl<'a> Reader<'a> {
    fn run(mut self) -> Result<Element, Malformed> {
        while self.at < self.text.len() {
            let rest = self.rest();
            if !rest.starts_with('<') {
                let end = rest.find('<').unwrap_or(rest.len());
                self.text_until(end)?;
            } else if rest.starts_with("<!--") {
                self.skip_past("-->", "A comment is never closed.")?;
            } else if rest.starts_with("<![CDATA[") {
                self.cdata()?;
            } else if rest.starts_with("<?") {
                self.skip_past("?>", "A processing instruction is never closed.")?;
            } else if rest.starts_with("<!") {
                self.doctype()?;
            } else if rest.starts_with("</") {
                self.end_tag()?;
            } else {
                self.start_tag()?;
            }
        }
        if let Some(open) = self.open.last() {
            return Err(Malformed { line: open.line, sentence: format!("<{}> is never closed.", open.name) });
        }
        self.root.take().ok_or_else(|| self.fault("There is no element."))
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn line(&self) -> usize {
        1 + self.text[..self.at].bytes().filter(|byte| *byte == b'\n').count()
    }

    fn fault(&self, sentence: impl Into<String>) -> Malformed {
        Malformed { line: self.line(), sentence: sentence.into() }
    }

    fn skip_past(&mut self, end: &str, sentence: &str) -> Result<(), Malformed> {
        let found = self.rest().find(end).ok_or_else(|| self.fault(sentence))?;
        self.at += found + end.len();
        Ok(())
    }

    fn text_until(&mut self, end: usize) -> Result<(), Malformed> {
        let raw = &self.rest()[..end];
        if self.open.is_empty() && !raw.trim().is_empty() {
            return Err(self.fault("There is text outside the root element."));
        }
        let text =
            unescape(raw).map_err(|entity| self.fault(format!("The entity &{entity}; is unknown.")))?;
        self.push_text(text);
        self.at += end;
        Ok(())
    }

    fn cdata(&mut self) -> Result<(), Malformed> {
        let rest = &self.rest()["<![CDATA[".len()..];
        let end = rest.find("]]>").ok_or_else(|| self.fault("A CDATA section is never closed."))?;
        self.push_text(rest[..end].to_owned());
        self.at += "<![CDATA[".len() + end + "]]>".len();
        Ok(())
    }

    /// A document type is skipped, and its entities with it: nothing is ever expanded.
    fn doctype(&mut self) -> Result<(), Malformed> {
        let mut inside = 0usize;
        for (index, character) in self.rest().char_indices() {
            match character {
                '[' => inside += 1,
                ']' => inside = inside.saturating_sub(1),
                '>' if inside == 0 => {
                    self.at += index + 1;
                    return Ok(());
                }
                _ => {}
            }
        }
        Err(self.fault("A document type is never closed."))
    }

    fn push_text(&mut self, text: String) {
        let Some(parent) = self.open.last_mut() else {
            return;
        };
        if text.is_empty() {
            return;
        }
        match parent.children.last_mut() {
            Some(Node::Text(before)) => before.push_str(&text),
            _ => parent.children.push(Node::Text(text)),
        }
    }

    fn end_tag(&mut self) -> Result<(), Malformed> {
        let rest = self.rest();
        let end = rest.find('>').ok_or_else(|| self.fault("A closing tag has no end."))?;
        let name = rest[2..end].trim();
        match self.open.pop() {
            Some(element) if element.name == name => {
                self.at += end + 1;
                self.close(element)
            }
            Some(element) => Err(self.fault(format!(
                "</{name}> closes <{}>, which was opened on line {}.",
                element.name, element.line
            ))),
            None => Err(self.fault(format!("</{name}> closes nothing."))),
        }
    }

    fn close(&mut self, element: Element) -> Result<(), Malformed> {
        match self.open.last_mut() {
            Some(parent) => parent.children.push(Node::Element(element)),
            None if self.root.is_none() => self.root = Some(element),
            None => {
                return Err(self.fault(format!("<{}> stands after the root element.", element.name)));
            }
        }
        Ok(())
    }

    fn start_tag(&mut self) -> Result<(), Malformed> {
        let line = self.line();
        self.at += 1;
        let name = self.name()?;
        let mut element = Element { name, line, ..Element::default() };
        loop {
            self.skip_space();
            let rest = self.rest();
            if rest.starts_with("/>") {
                self.at += 2;
                return self.close(element);
            }
            if rest.starts_with('>') {
                self.at += 1;
                if self.open.len() >= MAX_DEPTH {
                    return Err(
                        self.fault(format!("More than {MAX_DEPTH} elements stand inside one another."))
                    );
                }
                self.open.push(element);
                return Ok(());
            }
            let (key, value) = self.attribute(&element.name)?;
            if element.get(&key).is_some() {
                return Err(self.fault(format!("<{}> has the attribute {key} twice.", element.name)));
            }
            element.attributes.push((key, value));
        }
    }

    fn skip_space(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn name(&mut self) -> Result<String, Malformed> {
        let rest = self.rest();
        let end = rest
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, ':' | '_' | '-' | '.')))
            .unwrap_or(rest.len());
        let name = &rest[..end];
        if !name.starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | ':')) {
            return Err(self.fault("A tag or an attribute has no name; a bare < is written &lt;."));
        }
        self.at += end;
        Ok(name.to_owned())
    }

    fn attribute(&mut self, tag: &str) -> Result<(String, String), Malformed> {
        if self.rest().is_empty() {
            return Err(self.fault(format!("<{tag}> has no end.")));
        }
        let key = self.name()?;
        self.skip_space();
        if !self.rest().starts_with('=') {
            return Err(self.fault(format!("The attribute {key} of <{tag}> has no value.")));
        }
        self.at += 1;
        self.skip_space();
        let rest = self.rest();
        let quote = rest
            .chars()
            .next()
            .filter(|c| matches!(c, '"' | '\''))
            .ok_or_else(|| self.fault(format!("The value of {key} in <{tag}> has no quotes.")))?;
        let end = rest[1..]
            .find(quote)
            .ok_or_else(|| self.fault(format!("The value of {key} in <{tag}> has no closing quote.")))?;
        let raw = &rest[1..1 + end];
        if raw.contains('<') {
            return Err(self.fault(format!("The value of {key} in <{tag}> holds a bare <.")));
        }
        // XML attribute-value normalisation: a line end or a tab is read as a space.
        let raw: String = raw
            .replace("\r\n", "\n")
            .chars()
            .map(|c| if matches!(c, '\n' | '\t' | '\r') { ' ' } else { c })
            .collect();
        let value =
            unescape(&raw).map_err(|entity| self.fault(format!("The entity &{entity}; is unknown.")))?;
        self.at += end + 2;
        Ok((key, value))
    }
}

/// A bare ampersand is kept as it stands: authors write them, and nothing else could be meant.
fn unescape(raw: &str) -> Result<String, String> {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(start) = rest.find('&') {
        text.push_str(&rest[..start]);
        rest = &rest[start..];
        let end = rest[1..].find(|c: char| !(c.is_ascii_alphanumeric() || c == '#')).map(|end| end + 1);
        match end.filter(|end| *end > 1 && rest[*end..].starts_with(';')) {
            Some(end) => {
                let entity = &rest[1..end];
                text.push(entity_value(entity).ok_or_else(|| entity.to_owned())?);
                rest = &rest[end + 1..];
            }
            None => {
                text.push('&');
                rest = &rest[1..];
            }
        }
    }
    text.push_str(rest);
    Ok(text)
}

/// XML's own five, numbers, and the HTML names found in course content.
fn entity_value(entity: &str) -> Option<char> {
    if let Some(number) = entity.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|c| *c != '\0');
    }
    Some(match entity {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "laquo" => '«',
        "raquo" => '»',
        "times" => '×',
        "deg" => '°',
        "eacute" => 'é',
        "egrave" => 'è',
        "agrave" => 'à',
        "ccedil" => 'ç',
        "le" => '≤',
        "ge" => '≥',
        "ne" => '≠',
        "rarr" => '→',
        "larr" => '←',
        "alpha" => 'α',
        "beta" => 'β',
        "pi" => 'π',
        "mu" => 'μ',
        "copy" => '©',
        _ => return None,
    })
}
