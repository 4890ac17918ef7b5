//! QR codes (ISO/IEC 18004), error correction level M: readable with 15 % of the surface lost.

use qrcode::{Color, EcLevel, QrCode};

use crate::PaperError;

/// Modules of white that must surround a symbol (ISO/IEC 18004, 6.3.8).
pub const QUIET_ZONE: usize = 4;

/// The most bytes accepted. A longer text would need modules too small to scan from paper.
pub const MOST_BYTES: usize = 600;

/// The dark and light modules of a symbol, without its quiet zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Modules {
    side: usize,
    dark: Vec<bool>,
}

impl Modules {
    /// Modules along one side.
    pub fn side(&self) -> usize {
        self.side
    }

    pub fn is_dark(&self, column: usize, row: usize) -> bool {
        column < self.side && row < self.side && self.dark[row * self.side + column]
    }

    /// Dark stretches, each within one row: first column, row, length.
    pub fn stretches(&self) -> Vec<(usize, usize, usize)> {
        let mut stretches = Vec::new();
        for row in 0..self.side {
            let mut column = 0;
            while column < self.side {
                let length = (column..self.side).take_while(|&at| self.is_dark(at, row)).count();
                if length > 0 {
                    stretches.push((column, row, length));
                }
                column += length.max(1);
            }
        }
        stretches
    }
}

/// The symbol that carries `text`.
///
/// A web address wholly in capitals and digits (`HTTPS://HOST/V/CODE`) takes the alphanumeric
/// mode and gives a coarser symbol, easier to scan.
pub fn modules(text: &str) -> Result<Modules, PaperError> {
    if text.is_empty() {
        return Err(PaperError::Missing { field: "text of the QR code" });
    }
    if text.len() > MOST_BYTES {
        return Err(PaperError::QrTooLong { found: text.len(), most: MOST_BYTES });
    }
    let code = QrCode::with_error_correction_level(text, EcLevel::M)
        .map_err(|error| PaperError::Qr(error.to_string()))?;
    let side = code.width();
    let dark = code.into_colors().into_iter().map(|color| color == Color::Dark).collect();
    Ok(Modules { side, dark })
}

/// An SVG image to stand inside an HTML page: black on white whatever the theme of the page,
/// quiet zone included, `label` as its accessible name.
pub fn svg(text: &str, label: &str) -> Result<String, PaperError> {
    let modules = modules(text)?;
    let whole = modules.side() + 2 * QUIET_ZONE;
    let dark: String = modules
        .stretches()
        .into_iter()
        .map(|(column, row, length)| {
            format!("M{} {}h{length}v1h-{length}z", column + QUIET_ZONE, row + QUIET_ZONE)
        })
        .collect();
    let label = escaped(label);
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {whole} {whole}\" role=\"img\" \
         aria-label=\"{label}\" shape-rendering=\"crispEdges\"><title>{label}</title>\
         <path fill=\"#fff\" d=\"M0 0h{whole}v{whole}H0z\"/><path fill=\"#000\" d=\"{dark}\"/></svg>"
    ))
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other if other.is_control() => safe.push(' '),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{MOST_BYTES, modules, svg};
    use crate::PaperError;

    #[test]
    fn a_symbol_has_its_three_finders() {
        let symbol = modules("https://essaim.example/v/7K3QX9TB").unwrap();
        let last = symbol.side() - 7;
        for (column, row) in [(0, 0), (last, 0), (0, last)] {
            assert!((0..7).all(|at| symbol.is_dark(column + at, row)), "top of {column},{row}");
            assert!(!symbol.is_dark(column + 1, row + 1) && symbol.is_dark(column + 3, row + 3));
        }
    }

    #[test]
    fn capitals_give_a_coarser_symbol() {
        let capitals = modules("HTTPS://ESSAIM.EXAMPLE/V/7K3QX9TB4M").unwrap();
        let small = modules("https://essaim.example/v/7k3qx9tb4m").unwrap();
        assert!(capitals.side() < small.side());
    }

    #[test]
    fn stretches_draw_exactly_the_dark_modules() {
        let symbol = modules("Essaim").unwrap();
        let drawn: usize = symbol.stretches().iter().map(|stretch| stretch.2).sum();
        let dark = (0..symbol.side() * symbol.side())
            .filter(|at| symbol.is_dark(at % symbol.side(), at / symbol.side()))
            .count();
        assert_eq!(drawn, dark);
    }

    #[test]
    fn the_label_cannot_leave_its_attribute() {
        let image = svg("x", "a\"><script>alert('&')</script>").unwrap();
        assert!(!image.contains("<script>"));
        assert_eq!(image.matches("a&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)").count(), 2);
    }

    #[test]
    fn too_long_or_empty_is_said() {
        let found = MOST_BYTES + 1;
        assert_eq!(modules(&"x".repeat(found)), Err(PaperError::QrTooLong { found, most: MOST_BYTES }));
        assert!(matches!(modules(""), Err(PaperError::Missing { .. })));
        assert!(modules(&"x".repeat(MOST_BYTES)).is_ok());
    }
}
