//! The text of one question, cut into blocks: answers that go together, and what stands around them.

#[derive(Debug, PartialEq)]
pub enum Block {
    /// Lines of text or HTML, as written.
    Text(String),
    Heading(String),
    /// Text, and the extra help after `||`.
    Question(String, String),
    DemandHint(String),
    /// What stands between `[[` and `]]`.
    Dropdown(String),
    /// `( ) a`, `(x) b`.
    Choices(Vec<String>),
    /// `[ ] a`, `[x] b`, and `{{ ((A B)) … }}`.
    Ticks(Vec<String>),
    /// `= a`, `or= b`, `not= c`.
    Typed(Vec<String>),
    Explanation(String),
    Code(String),
}

/// Cuts the source. Line ends are LF.
pub fn cut(source: &str) -> Vec<Block> {
    let source = hints_on_one_line(source);
    let mut blocks: Vec<Block> = Vec::new();
    let mut rest = source.as_str();
    while !rest.is_empty() {
        if let Some((block, after)) = spanning(rest) {
            blocks.push(block);
            rest = after;
            continue;
        }
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        let following = after.split_once('\n').map_or(after, |(line, _)| line);
        if !line.trim().is_empty() && following.len() >= 2 && following.chars().all(|c| c == '=') {
            blocks.push(Block::Heading(line.trim().to_owned()));
            rest = after.split_once('\n').map_or("", |(_, after)| after);
            continue;
        }
        add_line(&mut blocks, line);
        rest = after;
    }
    blocks
}

/// A hint may run over several lines; it is read as one.
fn hints_on_one_line(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(start) = rest.find("{{") {
        let Some(length) = rest[start..].find("}}") else {
            break;
        };
        let end = start + length + 2;
        out.push_str(&rest[..start]);
        out.push_str(
            &rest[start..end]
                .split('\n')
                .map(|line| line.trim_matches(['\r', ' ', '\t']))
                .collect::<Vec<_>>()
                .join(" "),
        );
        rest = &rest[end..];
    }
    out + rest
}

/// Blocks that have an end of their own and may run over lines.
fn spanning(rest: &str) -> Option<(Block, &str)> {
    let trimmed = rest.trim_start_matches([' ', '\t']);
    if let Some(body) = trimmed.strip_prefix(">>") {
        let end = body.find("<<")?;
        let (text, help) = body[..end].split_once("||").unwrap_or((&body[..end], ""));
        return Some((Block::Question(text.to_owned(), help.to_owned()), &body[end + 2..]));
    }
    if let Some(body) = trimmed.strip_prefix("[[") {
        let end = body.find("]]")?;
        return Some((Block::Dropdown(body[..end].to_owned()), &body[end + 2..]));
    }
    for (open, make) in
        [("[explanation]", Block::Explanation as fn(String) -> Block), ("[code]", Block::Code)]
    {
        let Some(start) = trimmed.get(..open.len()).filter(|start| start.eq_ignore_ascii_case(open)) else {
            continue;
        };
        let body = trimmed[start.len()..].trim_start_matches('\n');
        let lower = body.to_ascii_lowercase();
        let closing = format!("[/{}", &open[1..]);
        let (end, length) = [(lower.find(open), open.len()), (lower.find(&closing), closing.len())]
            .into_iter()
            .filter_map(|(at, length)| at.map(|at| (at, length)))
            .min()?;
        return Some((make(body[..end].to_owned()), &body[end + length..]));
    }
    None
}

fn add_line(blocks: &mut Vec<Block>, line: &str) {
    let trimmed = line.trim();
    if let Some(hint) =
        trimmed.strip_prefix("||").and_then(|inner| inner.strip_suffix("||")).filter(|_| trimmed.len() >= 4)
    {
        return blocks.push(Block::DemandHint(hint.trim().to_owned()));
    }
    let last = blocks.last_mut();
    if marker(trimmed, '(', ')', 3).is_some() {
        match last {
            Some(Block::Choices(lines)) => lines.push(trimmed.to_owned()),
            _ => blocks.push(Block::Choices(vec![trimmed.to_owned()])),
        }
    } else if marker(trimmed, '[', ']', 1).is_some() || (trimmed.starts_with("{{") && trimmed.contains("}}"))
    {
        match last {
            Some(Block::Ticks(lines)) => lines.push(trimmed.to_owned()),
            _ => blocks.push(Block::Ticks(vec![trimmed.to_owned()])),
        }
    } else if line.starts_with('=') || line.starts_with("s=") {
        blocks.push(Block::Typed(vec![trimmed.to_owned()]));
    } else if line.starts_with("or=") || line.starts_with("not=") {
        match last {
            Some(Block::Typed(lines)) => lines.push(trimmed.to_owned()),
            _ => blocks.push(Block::Text(line.to_owned())),
        }
    } else if trimmed.is_empty() {
        // Blank lines may stand between the answers of a group.
        if let Some(Block::Text(text)) = last {
            text.push('\n');
        }
    } else {
        match last {
            Some(Block::Text(text)) => text.push_str(&format!("\n{line}")),
            _ => blocks.push(Block::Text(line.to_owned())),
        }
    }
}

/// `(x)`: what stands between the marks, and what follows.
pub fn marker(line: &str, open: char, close: char, longest: usize) -> Option<(&str, &str)> {
    let inside = line.strip_prefix(open)?;
    let end = inside.char_indices().take(longest + 1).find(|(_, c)| *c == close)?.0;
    Some((&inside[..end], inside[end + close.len_utf8()..].trim_start()))
}
