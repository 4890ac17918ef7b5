//! A block out of its source, as the reader would make it.

use std::sync::Arc;

use crate::{Block, Kind, Package};

/// Puts an element into the smallest of courses and reads it there.
pub(crate) fn block(source: &str) -> Block {
    let course = format!(
        "<course org='o' course='c' url_name='r'><chapter url_name='ch'><sequential url_name='s'><vertical url_name='v'>{source}</vertical></sequential></chapter></course>"
    );
    let files = [("course.xml".to_owned(), Arc::from(course.as_bytes()))];
    let package = Package { kind: Kind::Course, folder: String::new(), files: files.into() };
    let reading = crate::read(&package);
    let unit = &reading.course.root.children[0].children[0].children[0];
    unit.children[0].clone()
}
