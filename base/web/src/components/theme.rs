//! A portal's accent: from the one colour it chose to the six the style sheet uses, light and dark, each with the
//! contrast WCAG 2.2 asks for (1.4.3: 4.5 for text, 1.4.11: 3 for controls). The hue is kept; lightness gives way.
//!
//! The result is a small style sheet to serve from an address of its own (it may be cached for ever under the colour).

/// A colour in sRGB, a byte per channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// Papers the accent is read on: the page and the tinted band, light and dark (see the tokens of `essaim.css`).
const LIGHT_PAPER: Rgb = Rgb(0xf4, 0xea, 0xdb);
const DARK_PAPER: Rgb = Rgb(0x2f, 0x28, 0x20);
const WHITE: Rgb = Rgb(255, 255, 255);
/// The ink of buttons in the dark, where the accent is bright.
const DARK_INK: Rgb = Rgb(0x14, 0x12, 0x10);
/// A little more than the rule's 4.5, so that rounding never falls below it.
const TEXT_CONTRAST: f64 = 4.6;
const LINE_CONTRAST: f64 = 3.05;

impl Rgb {
    /// Reads `#rrggbb` or `rrggbb`. `None` for anything else.
    pub fn from_hex(text: &str) -> Option<Rgb> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let channel = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Rgb(channel(0)?, channel(2)?, channel(4)?))
    }

    pub fn to_hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    /// Relative luminance, WCAG 2.2 glossary.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn linear(self) -> [f64; 3] {
        [self.0, self.1, self.2].map(|byte| {
            let share = f64::from(byte) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        })
    }
}

/// Contrast ratio of two colours, from 1 to 21 (WCAG 2.2 glossary).
pub fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (one.luminance(), other.luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The style sheet of a portal with two colours: the accent's six tokens and the second colour's two, in both modes. In
/// the layer of the house's tokens, so that paper (print) and components go before it.
pub fn portal_css(accent: Rgb, second: Rgb) -> String {
    let (accent, second) = (Oklch::from(accent), Oklch::from(second));
    format!(
        "@layer tokens{{:root{{{};{}}}@media (prefers-color-scheme:dark){{:root{{{};{}}}}}}}",
        light(accent),
        second_tokens(light_second(second), 0.93),
        dark(accent),
        second_tokens(dark_second(second), 0.3),
    )
}

/// What a chosen colour becomes where it fills buttons and draws lines: in the light, and in the dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Used {
    pub light: Rgb,
    pub dark: Rgb,
}

/// The accent as pages use it.
pub fn used_accent(chosen: Rgb) -> Used {
    let base = Oklch::from(chosen);
    Used { light: light_fill(base).rgb(), dark: dark_fill(base).rgb() }
}

/// The second colour as pages use it.
pub fn used_second(chosen: Rgb) -> Used {
    let base = Oklch::from(chosen);
    Used { light: light_second(base).rgb(), dark: dark_second(base).rgb() }
}

/// Marks and edges: 3 to 1 is what the rule asks of what is no text (1.4.11).
fn light_second(base: Oklch) -> Oklch {
    base.darkened_until(|colour| contrast(colour, LIGHT_PAPER) >= LINE_CONTRAST)
}

fn dark_second(base: Oklch) -> Oklch {
    base.lightened_until(|colour| contrast(colour, DARK_PAPER) >= LINE_CONTRAST)
}

fn second_tokens(fill: Oklch, soft: f64) -> String {
    format!("--honey:{};--honey-soft:{}", fill.rgb().to_hex(), fill.tint(soft).rgb().to_hex())
}

fn light_fill(base: Oklch) -> Oklch {
    base.darkened_until(|colour| {
        contrast(colour, WHITE) >= TEXT_CONTRAST && contrast(colour, LIGHT_PAPER) >= LINE_CONTRAST
    })
}

fn dark_fill(base: Oklch) -> Oklch {
    base.shaded(0.18).lightened_until(|colour| {
        contrast(colour, DARK_PAPER) >= TEXT_CONTRAST && contrast(colour, DARK_INK) >= TEXT_CONTRAST
    })
}

fn light(base: Oklch) -> String {
    let fill = light_fill(base);
    let text = fill.darkened_until(|colour| {
        contrast(colour, LIGHT_PAPER) >= TEXT_CONTRAST
            && contrast(colour, fill.tint(0.93).rgb()) >= TEXT_CONTRAST
    });
    tokens(fill, fill.shaded(-0.07), WHITE, text, fill.tint(0.93), fill.tint(0.73))
}

fn dark(base: Oklch) -> String {
    let fill = dark_fill(base);
    let text = fill.lightened_until(|colour| {
        contrast(colour, DARK_PAPER) >= TEXT_CONTRAST
            && contrast(colour, fill.tint(0.32).rgb()) >= TEXT_CONTRAST
    });
    tokens(fill, fill.shaded(0.06), DARK_INK, text, fill.tint(0.32), fill.tint(0.53))
}

fn tokens(fill: Oklch, hover: Oklch, ink: Rgb, text: Oklch, soft: Oklch, line: Oklch) -> String {
    let hex = |colour: Oklch| colour.rgb().to_hex();
    format!(
        "--accent:{};--accent-hover:{};--accent-ink:{};--accent-text:{};--accent-soft:{};--accent-line:{}",
        hex(fill),
        hex(hover),
        ink.to_hex(),
        hex(text),
        hex(soft),
        hex(line)
    )
}

/// Lightness, chroma and hue as the eye sees them (CSS Color 4, §9.3).
#[derive(Debug, Clone, Copy)]
struct Oklch {
    lightness: f64,
    chroma: f64,
    hue: f64,
}

impl Oklch {
    fn from(colour: Rgb) -> Oklch {
        let [red, green, blue] = colour.linear();
        let long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue).cbrt();
        let middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue).cbrt();
        let short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue).cbrt();
        let a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short;
        let b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short;
        Oklch {
            lightness: 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
            chroma: a.hypot(b),
            hue: b.atan2(a),
        }
    }

    /// The nearest colour a screen can show; channels beyond it are cut.
    fn rgb(self) -> Rgb {
        let (a, b) = (self.chroma * self.hue.cos(), self.chroma * self.hue.sin());
        let long = (self.lightness + 0.3963377774 * a + 0.2158037573 * b).powi(3);
        let middle = (self.lightness - 0.1055613458 * a - 0.0638541728 * b).powi(3);
        let short = (self.lightness - 0.0894841775 * a - 1.2914855480 * b).powi(3);
        let channel = |linear: f64| {
            let share =
                if linear <= 0.0031308 { 12.92 * linear } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 };
            (share.clamp(0.0, 1.0) * 255.0).round() as u8
        };
        Rgb(
            channel(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
            channel(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
            channel(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short),
        )
    }

    fn shaded(self, change: f64) -> Oklch {
        Oklch { lightness: (self.lightness + change).clamp(0.0, 1.0), ..self }
    }

    /// The same hue as a quiet background of that lightness.
    fn tint(self, lightness: f64) -> Oklch {
        Oklch { lightness, chroma: self.chroma.min(if lightness > 0.9 { 0.025 } else { 0.05 }), ..self }
    }

    fn darkened_until(self, enough: impl Fn(Rgb) -> bool) -> Oklch {
        self.moved_until(-0.01, enough)
    }

    fn lightened_until(self, enough: impl Fn(Rgb) -> bool) -> Oklch {
        self.moved_until(0.01, enough)
    }

    /// At most a hundred small steps; black and white end it.
    fn moved_until(self, step: f64, enough: impl Fn(Rgb) -> bool) -> Oklch {
        let mut colour = self;
        for _ in 0..100 {
            if enough(colour.rgb()) {
                break;
            }
            colour = colour.shaded(step);
        }
        colour
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(css: &str, name: &str, from: usize) -> Rgb {
        let start =
            from + css[from..].find(&format!("{name}:")).expect("the token is there") + name.len() + 1;
        Rgb::from_hex(&css[start..start + 7]).expect("a colour")
    }

    #[test]
    fn whatever_a_portal_chooses_can_be_read() {
        for hex in [
            "#ffffff", "#000000", "#ffee00", "#00ff66", "#ff0000", "#0000ff", "#7f7f7f", "#e5a624",
            "#00b8de", "#123456", "#c0ffee",
        ] {
            let css = portal_css(Rgb::from_hex(hex).expect(hex), WHITE);
            let night = css.find("@media").expect("dark mode");
            for (from, paper) in [(0, LIGHT_PAPER), (night, DARK_PAPER)] {
                let [fill, ink, text, soft, hover] =
                    ["--accent", "--accent-ink", "--accent-text", "--accent-soft", "--accent-hover"]
                        .map(|name| token(&css, name, from));
                assert!(contrast(fill, ink) >= 4.5, "{hex}: ink on the button, {css}");
                assert!(contrast(hover, ink) >= 4.5, "{hex}: ink on the button under the hand, {css}");
                assert!(contrast(text, paper) >= 4.5 && contrast(text, soft) >= 4.5, "{hex}: links, {css}");
                assert!(contrast(fill, paper) >= 3.0, "{hex}: the button on its paper, {css}");
            }
        }
    }

    #[test]
    fn the_second_colour_is_seen_in_both_modes_and_one_that_is_good_stays() {
        for hex in ["#ffffff", "#000000", "#ffee00", "#e5a624", "#0c5a63"] {
            let used = used_second(Rgb::from_hex(hex).expect(hex));
            assert!(contrast(used.light, LIGHT_PAPER) >= 3.0, "{hex} in the light: {used:?}");
            assert!(contrast(used.dark, DARK_PAPER) >= 3.0, "{hex} in the dark: {used:?}");
        }
        let teal = Rgb(0x0c, 0x5a, 0x63);
        assert_eq!((used_accent(teal).light, used_second(teal).light), (teal, teal));
        assert_ne!(used_accent(Rgb(0xff, 0xee, 0)).light, Rgb(0xff, 0xee, 0));
        let css = portal_css(teal, Rgb(0xff, 0xee, 0));
        assert!(css.starts_with("@layer tokens{:root{--accent:#0c5a63;"), "{css}");
        assert_eq!(css.matches('{').count(), css.matches('}').count());
    }

    #[test]
    fn contrast_is_that_of_the_rule() {
        assert_eq!(contrast(WHITE, Rgb(0, 0, 0)), 21.0);
        assert!((contrast(WHITE, Rgb(0x76, 0x76, 0x76)) - 4.54).abs() < 0.01);
    }

    #[test]
    fn a_colour_survives_the_way_there_and_back() {
        for colour in [Rgb(12, 90, 99), Rgb(229, 166, 36), Rgb(0, 0, 0), WHITE, Rgb(255, 0, 0)] {
            assert_eq!(Oklch::from(colour).rgb(), colour);
        }
    }

    #[test]
    fn only_colours_are_read() {
        let cases = [
            ("#0c5a63", true),
            ("0C5A63", true),
            ("#fff", false),
            ("#0c5a6é", false),
            ("", false),
            ("red", false),
            ("#0c5a6g", false),
        ];
        for (text, expected) in cases {
            assert_eq!(Rgb::from_hex(text).is_some(), expected, "{text}");
        }
    }
}
