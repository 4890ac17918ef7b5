//! Formulas written in LaTeX or AsciiMath, turned into MathML on the server.
//!
//! A learner with a slow phone should not download a megabyte of script to read `x²`: every current
//! browser draws MathML by itself. This crate makes that MathML, and makes it safe: whatever the
//! source says, the output holds MathML elements only, with attributes from a short list
//! ([`clean`](crate::clean) has the list), and every text escaped.
//!
//! Three doors: [`latex`] and [`asciimath`] for one formula, [`render_in_html`] for a page.
//! Pages add [`STYLE`] to their style sheet once.

mod ascii;
mod clean;
mod escape;
mod page;
mod tex;

pub use page::render_in_html;

/// The longest formula read, in bytes of source. Longer ones are not formulas, or not meant well.
pub const LONGEST_FORMULA: usize = 8_000;

/// How deep groups, arguments and brackets may nest. People stop before twelve.
pub const DEEPEST_NESTING: usize = 48;

/// The rules a page needs for what MathML alone cannot say (alignment in tables, rules, strikes).
/// The MathML carries no `style` attribute, so that a strict content security policy holds.
pub const STYLE: &str = include_str!("maths.css");

/// Why a formula could not be turned into MathML. The page then shows its source.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("The formula is empty.")]
    Empty,
    #[error("The formula is longer than {LONGEST_FORMULA} bytes.")]
    TooLong,
    #[error("The formula nests more than {DEEPEST_NESTING} groups in one another.")]
    TooDeep,
    #[error("The formula has an error at byte {at}: {why}.")]
    Wrong { at: usize, why: String },
    #[error("The formula would have produced more than formulas need: {what}.")]
    Unsafe { what: String },
}

/// Turns LaTeX (the mathematics, without delimiters) into one `<math>` element.
///
/// `display` asks for a formula on a line of its own. The source is kept in
/// `<annotation encoding="application/x-tex">`, where screen readers and copying find it.
///
/// # Errors
/// [`Unreadable`] when a command is unknown, a group is not closed, or a bound is passed.
///
/// ```
/// let mathml = maths::latex(r"\frac{1}{2}", false).unwrap();
/// assert!(mathml.starts_with("<math><semantics>"));
/// assert!(mathml.contains("<mfrac><mn>1</mn><mn>2</mn></mfrac>"));
/// ```
pub fn latex(src: &str, display: bool) -> Result<String, Unreadable> {
    within_bounds(src)?;
    tex::to_mathml(src, display)
}

/// Turns AsciiMath (without its backticks) into one inline `<math>` element.
///
/// AsciiMath gives a meaning to every text, so only the bounds of this crate make it fail.
/// The source is kept in `<annotation encoding="text/x-asciimath">`.
///
/// # Errors
/// [`Unreadable`] when the formula is empty, too long or too deep.
///
/// ```
/// let mathml = maths::asciimath("sqrt x/2").unwrap();
/// assert!(mathml.contains("<mfrac><msqrt><mi>x</mi></msqrt><mn>2</mn></mfrac>"));
/// ```
pub fn asciimath(src: &str) -> Result<String, Unreadable> {
    within_bounds(src)?;
    ascii::to_mathml(src)
}

fn within_bounds(src: &str) -> Result<(), Unreadable> {
    if src.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    if src.len() > LONGEST_FORMULA {
        return Err(Unreadable::TooLong);
    }
    Ok(())
}
