//! The functions a formula may call, with the domains numpy gives them.

use num_complex::Complex64;

use super::{Fault, Number};

pub const NAMES: &[&str] = &[
    "sin",
    "cos",
    "tan",
    "sec",
    "csc",
    "cot",
    "sqrt",
    "log10",
    "log2",
    "ln",
    "exp",
    "arccos",
    "arcsin",
    "arctan",
    "arcsec",
    "arccsc",
    "arccot",
    "abs",
    "fact",
    "factorial",
    "sinh",
    "cosh",
    "tanh",
    "sech",
    "csch",
    "coth",
    "arcsinh",
    "arccosh",
    "arctanh",
    "arcsech",
    "arccsch",
    "arccoth",
];

/// The largest factorial that a double can hold.
const LARGEST_FACTORIAL: i128 = 170;

pub fn call(name: &str, argument: Number) -> Result<Number, Fault> {
    Ok(match name {
        "sin" => apply(argument, f64::sin, Complex64::sin),
        "cos" => apply(argument, f64::cos, Complex64::cos),
        "tan" => apply(argument, f64::tan, Complex64::tan),
        "sec" => reciprocal(apply(argument, f64::cos, Complex64::cos)),
        "csc" => reciprocal(apply(argument, f64::sin, Complex64::sin)),
        "cot" => reciprocal(apply(argument, f64::tan, Complex64::tan)),
        "sqrt" => widen(argument, |x| x >= 0.0, f64::sqrt, Complex64::sqrt),
        "ln" => widen(argument, |x| x >= 0.0, f64::ln, Complex64::ln),
        "log10" => widen(argument, |x| x >= 0.0, f64::log10, |z| z.ln() / std::f64::consts::LN_10),
        "log2" => widen(argument, |x| x >= 0.0, f64::log2, |z| z.ln() / std::f64::consts::LN_2),
        "exp" => apply(argument, f64::exp, Complex64::exp),
        "arccos" => widen(argument, |x| x.abs() <= 1.0, f64::acos, Complex64::acos),
        "arcsin" => widen(argument, |x| x.abs() <= 1.0, f64::asin, Complex64::asin),
        "arctan" => apply(argument, f64::atan, Complex64::atan),
        "arcsec" => apply(inverse(argument)?, f64::acos, Complex64::acos),
        "arccsc" => apply(inverse(argument)?, f64::asin, Complex64::asin),
        "arccot" => arccot(argument),
        "abs" => Number::Real { value: argument.to_complex().norm(), ieee: true },
        "fact" | "factorial" => factorial(argument)?,
        "sinh" => apply(argument, f64::sinh, Complex64::sinh),
        "cosh" => apply(argument, f64::cosh, Complex64::cosh),
        "tanh" => apply(argument, f64::tanh, Complex64::tanh),
        "sech" => reciprocal(apply(argument, f64::cosh, Complex64::cosh)),
        "csch" => reciprocal(apply(argument, f64::sinh, Complex64::sinh)),
        "coth" => reciprocal(apply(argument, f64::tanh, Complex64::tanh)),
        "arcsinh" => apply(argument, f64::asinh, Complex64::asinh),
        "arccosh" => apply(argument, f64::acosh, Complex64::acosh),
        "arctanh" => widen(argument, |x| x.abs() <= 1.0, f64::atanh, Complex64::atanh),
        "arcsech" => apply(inverse(argument)?, f64::acosh, Complex64::acosh),
        "arccsch" => apply(inverse(argument)?, f64::asinh, Complex64::asinh),
        "arccoth" => apply(inverse(argument)?, f64::atanh, Complex64::atanh),
        _ => return Err(Fault::Domain),
    })
}

fn apply(argument: Number, real: impl Fn(f64) -> f64, complex: impl Fn(Complex64) -> Complex64) -> Number {
    match argument {
        Number::Complex { value, .. } => Number::Complex { value: complex(value), ieee: true },
        other => Number::Real { value: real(other.to_complex().re), ieee: true },
    }
}

/// Outside the real domain the value becomes complex: `sqrt(-4)` is `2i`.
fn widen(
    argument: Number,
    in_domain: impl Fn(f64) -> bool,
    real: impl Fn(f64) -> f64,
    complex: impl Fn(Complex64) -> Complex64,
) -> Number {
    let value = argument.to_complex();
    if argument.is_complex() || !(in_domain(value.re) || value.re.is_nan()) {
        return Number::Complex { value: complex(value), ieee: true };
    }
    Number::Real { value: real(value.re), ieee: true }
}

fn reciprocal(value: Number) -> Number {
    match value {
        Number::Complex { value, .. } => {
            Number::Complex { value: Complex64::new(1.0, 0.0) / value, ieee: true }
        }
        other => Number::Real { value: 1.0 / other.to_complex().re, ieee: true },
    }
}

fn inverse(argument: Number) -> Result<Number, Fault> {
    Number::real(1.0).over(argument)
}

fn arccot(argument: Number) -> Number {
    let quarter = std::f64::consts::FRAC_PI_2;
    let side = if argument.to_complex().re < 0.0 { -quarter } else { quarter };
    Number::real(side).minus(apply(argument, f64::atan, Complex64::atan))
}

fn factorial(argument: Number) -> Result<Number, Fault> {
    let n = match argument {
        Number::Whole(n) => n,
        Number::Real { value, .. } if value.fract() == 0.0 && value.abs() < 1e6 => value as i128,
        Number::Real { .. } => return Err(Fault::Factorial),
        Number::Complex { .. } => return Err(Fault::Domain),
    };
    if n < 0 {
        return Err(Fault::Factorial);
    }
    if n > LARGEST_FACTORIAL {
        return Err(Fault::TooLarge);
    }
    Ok((2..=n).fold(Number::Whole(1), |product, k| product.times(Number::Whole(k))))
}
