//! Numbers as Python has them: whole numbers stay whole, division by zero is a fault, except for the values that
//! come out of a function, which follow IEEE 754 as numpy does.

use num_complex::Complex64;

use super::Fault;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    Whole(i128),
    Real { value: f64, ieee: bool },
    Complex { value: Complex64, ieee: bool },
}

impl Number {
    pub fn real(value: f64) -> Number {
        Number::Real { value, ieee: false }
    }

    pub fn complex(re: f64, im: f64) -> Number {
        Number::Complex { value: Complex64::new(re, im), ieee: false }
    }

    pub fn is_complex(self) -> bool {
        matches!(self, Number::Complex { .. })
    }

    pub fn to_complex(self) -> Complex64 {
        match self {
            Number::Whole(value) => Complex64::new(value as f64, 0.0),
            Number::Real { value, .. } => Complex64::new(value, 0.0),
            Number::Complex { value, .. } => value,
        }
    }

    pub fn is_zero(self) -> bool {
        self.to_complex() == Complex64::new(0.0, 0.0)
    }

    fn ieee(self) -> bool {
        match self {
            Number::Whole(_) => false,
            Number::Real { ieee, .. } | Number::Complex { ieee, .. } => ieee,
        }
    }

    pub fn plus(self, other: Number) -> Number {
        self.combine(other, i128::checked_add, |a, b| a + b, |a, b| a + b)
    }

    pub fn minus(self, other: Number) -> Number {
        self.combine(other, i128::checked_sub, |a, b| a - b, |a, b| a - b)
    }

    pub fn times(self, other: Number) -> Number {
        self.combine(other, i128::checked_mul, |a, b| a * b, |a, b| a * b)
    }

    pub fn over(self, other: Number) -> Result<Number, Fault> {
        if other.is_zero() && !self.ieee() && !other.ieee() {
            return Err(Fault::DivisionByZero);
        }
        Ok(self.combine(other, |_, _| None, |a, b| a / b, |a, b| a / b))
    }

    fn combine(
        self,
        other: Number,
        whole: impl Fn(i128, i128) -> Option<i128>,
        real: impl Fn(f64, f64) -> f64,
        complex: impl Fn(Complex64, Complex64) -> Complex64,
    ) -> Number {
        let ieee = self.ieee() || other.ieee();
        if self.is_complex() || other.is_complex() {
            return Number::Complex { value: complex(self.to_complex(), other.to_complex()), ieee };
        }
        if let (Number::Whole(a), Number::Whole(b)) = (self, other)
            && let Some(value) = whole(a, b)
        {
            return Number::Whole(value);
        }
        Number::Real { value: real(self.to_complex().re, other.to_complex().re), ieee }
    }

    pub fn power(self, exponent: Number) -> Result<Number, Fault> {
        let ieee = self.ieee() || exponent.ieee();
        if self.is_complex() || exponent.is_complex() {
            return complex_power(self.to_complex(), exponent.to_complex(), ieee);
        }
        if let (Number::Whole(base), Number::Whole(power)) = (self, exponent)
            && let Ok(power) = u32::try_from(power)
            && let Some(value) = base.checked_pow(power)
        {
            return Ok(Number::Whole(value));
        }
        real_power(self.to_complex().re, exponent.to_complex().re, ieee)
    }
}

fn real_power(base: f64, exponent: f64, ieee: bool) -> Result<Number, Fault> {
    if !ieee && base == 0.0 && exponent < 0.0 {
        return Err(Fault::DivisionByZero);
    }
    if !ieee && base < 0.0 && base.is_finite() && exponent.is_finite() && exponent.fract() != 0.0 {
        return complex_power(Complex64::new(base, 0.0), Complex64::new(exponent, 0.0), false);
    }
    let value = base.powf(exponent);
    if !ieee && value.is_infinite() && base.is_finite() && exponent.is_finite() {
        return Err(Fault::TooLarge);
    }
    Ok(Number::Real { value, ieee })
}

/// Small whole exponents multiply, so that `i^2` is exactly −1.
fn complex_power(base: Complex64, exponent: Complex64, ieee: bool) -> Result<Number, Fault> {
    let zero = Complex64::new(0.0, 0.0);
    let one = Complex64::new(1.0, 0.0);
    let value = if exponent == zero {
        one
    } else if base == zero {
        if exponent.re < 0.0 || exponent.im != 0.0 {
            return Err(Fault::DivisionByZero);
        }
        zero
    } else if exponent.im == 0.0 && exponent.re.fract() == 0.0 && exponent.re.abs() <= 100.0 {
        let mut value = one;
        for _ in 0..exponent.re.abs() as u32 {
            value *= base;
        }
        if exponent.re < 0.0 { one / value } else { value }
    } else {
        base.powc(exponent)
    };
    if !ieee && (value.re.is_infinite() || value.im.is_infinite()) {
        return Err(Fault::TooLarge);
    }
    Ok(Number::Complex { value, ieee })
}
