//! LaTeX: bounded, put in the dialect the converter reads, converted, then cleaned.

mod habits;
mod nesting;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;

use math_core::{LatexToMathML, MathCoreConfig, MathDisplay};

use crate::Unreadable;
use crate::clean;

/// One converter for the process: it holds only the table of [`habits::MACROS`].
static CONVERTER: LazyLock<Option<LatexToMathML>> = LazyLock::new(|| {
    let macros = habits::MACROS.iter().map(|(name, means)| (name.to_string(), means.to_string())).collect();
    LatexToMathML::new(MathCoreConfig { macros, ..Default::default() }).ok()
});

pub(crate) fn to_mathml(src: &str, display: bool) -> Result<String, Unreadable> {
    // Both steps recurse once per level: without this bound a formula could end the process.
    nesting::within_bounds(src)?;
    let dialect = habits::rewrite(src);
    nesting::within_bounds(&dialect)?;
    let style = if display { MathDisplay::Block } else { MathDisplay::Inline };
    let converter = CONVERTER.as_ref().ok_or_else(|| wrong(0, "the table of macros is broken"))?;
    // The converter panics on a few formulas it parses but cannot lay out; a page must survive them.
    let converted = catch_unwind(AssertUnwindSafe(|| converter.convert_with_local_state(&dialect, style)))
        .map_err(|_| wrong(0, "the converter cannot lay this out"))?
        .map_err(|error| wrong(error.0.start, &error.error_message()))?;
    clean::annotated(&converted.mathml, "application/x-tex", src.trim())
}

fn wrong(at: usize, why: &str) -> Unreadable {
    Unreadable::Wrong { at, why: why.trim_end_matches('.').to_owned() }
}

#[cfg(test)]
mod tests;
