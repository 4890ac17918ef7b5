/// A colour in sRGB, eight bits per channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgb {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

impl Rgb {
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// This colour, darkened just enough to be read as text on `ground`: contrast 4.5 to 1
    /// (WCAG 2.2, 1.4.3), or black when no shade of it gets there.
    pub fn readable_on(self, ground: Rgb) -> Rgb {
        let black = Rgb::new(0, 0, 0);
        (0..=20)
            .map(|step| self.mixed(black, f32::from(step as u8) / 20.0))
            .find(|shade| shade.contrast(ground) >= 4.5)
            .unwrap_or(black)
    }

    /// The contrast ratio of WCAG 2.2, from 1 (the same) to 21 (black on white).
    pub fn contrast(self, other: Rgb) -> f32 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// A step from this colour (`share` 0) towards another (`share` 1).
    pub fn mixed(self, other: Rgb, share: f32) -> Rgb {
        let mix = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * share).round() as u8;
        Rgb::new(mix(self.red, other.red), mix(self.green, other.green), mix(self.blue, other.blue))
    }

    fn luminance(self) -> f32 {
        let linear = |channel: u8| {
            let share = f32::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::Rgb;

    const WHITE: Rgb = Rgb::new(255, 255, 255);

    #[test]
    fn contrast_of_the_extremes() {
        assert!((Rgb::new(0, 0, 0).contrast(WHITE) - 21.0).abs() < 0.01);
        assert!((WHITE.contrast(WHITE) - 1.0).abs() < 0.01);
    }

    #[test]
    fn a_pale_accent_is_darkened_and_a_dark_one_is_left() {
        let yellow = Rgb::new(250, 220, 60);
        let navy = Rgb::new(20, 30, 90);
        assert!(yellow.readable_on(WHITE).contrast(WHITE) >= 4.5);
        assert!(yellow.contrast(WHITE) < 4.5);
        assert_eq!(navy.readable_on(WHITE), navy);
    }
}
