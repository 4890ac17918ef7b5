//! The words of AsciiMath.

/// What a word of the source stands for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Meaning {
    Identifier(&'static str),
    Operator(&'static str),
    /// A function name, upright: `sin`, `log`.
    Function,
    /// An operator whose limits stand under and over: `sum`, `lim`.
    Limits(&'static str),
    /// A word with spaces around it: `if`, `and`.
    Word,
    Space(&'static str),
    Open(&'static str),
    Close(&'static str),
    /// `|`, which opens or closes.
    Bar,
    Sqrt,
    Root,
    Fraction,
    /// `stackrel` and `overset`: over; `underset`: under.
    Stacked { over: bool },
    Text,
    Over(&'static str),
    Under(&'static str),
    /// `floor(x)`, `abs(x)`: brackets around the argument.
    Between(&'static str, &'static str),
    Style(&'static str),
    Cancel,
    /// `color(red)(x)`, `class(a)(x)`, `id(a)(x)`: only the second argument is mathematics.
    SecondOnly,
    Divide,
    Low,
    High,
}

use Meaning::*;

/// The longest word of [`WORDS`] at the start of `text`.
pub(super) fn longest(text: &str) -> Option<(&'static str, Meaning)> {
    WORDS.iter().filter(|(word, _)| text.starts_with(word)).max_by_key(|(word, _)| word.len()).copied()
}

const WORDS: &[(&str, Meaning)] = &[
    // Structure
    ("/", Divide), ("_", Low), ("^", High), ("sqrt", Sqrt), ("root", Root), ("frac", Fraction),
    ("stackrel", Stacked { over: true }), ("overset", Stacked { over: true }), ("underset", Stacked { over: false }),
    ("text", Text), ("mbox", Text), ("cancel", Cancel), ("color", SecondOnly), ("class", SecondOnly), ("id", SecondOnly),
    ("abs", Between("|", "|")), ("norm", Between("∥", "∥")), ("floor", Between("⌊", "⌋")), ("ceil", Between("⌈", "⌉")),
    // Marks
    ("hat", Over("^")), ("bar", Over("¯")), ("overline", Over("¯")), ("vec", Over("→")), ("dot", Over(".")),
    ("ddot", Over("..")), ("tilde", Over("~")), ("overarc", Over("⏜")), ("overparen", Over("⏜")), ("ul", Under("_")),
    ("underline", Under("_")), ("ubrace", Under("⏟")), ("underbrace", Under("⏟")), ("obrace", Over("⏞")), ("overbrace", Over("⏞")),
    // Alphabets
    ("bb", Style("bold")), ("mathbf", Style("bold")), ("bbb", Style("double-struck")), ("mathbb", Style("double-struck")),
    ("cc", Style("script")), ("mathcal", Style("script")), ("tt", Style("monospace")), ("mathtt", Style("monospace")),
    ("fr", Style("fraktur")), ("mathfrak", Style("fraktur")), ("sf", Style("sans-serif")), ("mathsf", Style("sans-serif")),
    // Brackets
    ("(", Open("(")), (")", Close(")")), ("[", Open("[")), ("]", Close("]")), ("{", Open("{")), ("}", Close("}")),
    ("(:", Open("⟨")), (":)", Close("⟩")), ("<<", Open("⟨")), (">>", Close("⟩")), ("langle", Open("⟨")), ("rangle", Close("⟩")),
    ("{:", Open("")), (":}", Close("")), ("|", Bar), ("|:", Open("|")), (":|", Close("|")),
    // Greek
    ("alpha", Identifier("α")), ("beta", Identifier("β")), ("gamma", Identifier("γ")), ("Gamma", Identifier("Γ")),
    ("delta", Identifier("δ")), ("Delta", Identifier("Δ")), ("epsilon", Identifier("ε")), ("epsi", Identifier("ε")),
    ("varepsilon", Identifier("ɛ")), ("zeta", Identifier("ζ")), ("eta", Identifier("η")), ("theta", Identifier("θ")),
    ("Theta", Identifier("Θ")), ("vartheta", Identifier("ϑ")), ("iota", Identifier("ι")), ("kappa", Identifier("κ")),
    ("lambda", Identifier("λ")), ("Lambda", Identifier("Λ")), ("lamda", Identifier("λ")), ("mu", Identifier("μ")),
    ("nu", Identifier("ν")), ("xi", Identifier("ξ")), ("Xi", Identifier("Ξ")), ("pi", Identifier("π")), ("Pi", Identifier("Π")),
    ("rho", Identifier("ρ")), ("sigma", Identifier("σ")), ("Sigma", Identifier("Σ")), ("tau", Identifier("τ")),
    ("upsilon", Identifier("υ")), ("phi", Identifier("ϕ")), ("varphi", Identifier("φ")), ("Phi", Identifier("Φ")),
    ("chi", Identifier("χ")), ("psi", Identifier("ψ")), ("Psi", Identifier("Ψ")), ("omega", Identifier("ω")), ("Omega", Identifier("Ω")),
    // Sets and constants
    ("oo", Identifier("∞")), ("infty", Identifier("∞")), ("aleph", Identifier("ℵ")), ("O/", Identifier("∅")), ("emptyset", Identifier("∅")),
    ("CC", Identifier("ℂ")), ("NN", Identifier("ℕ")), ("QQ", Identifier("ℚ")), ("RR", Identifier("ℝ")), ("ZZ", Identifier("ℤ")),
    ("del", Identifier("∂")), ("partial", Identifier("∂")), ("grad", Identifier("∇")), ("nabla", Identifier("∇")),
    ("/_", Identifier("∠")), ("angle", Identifier("∠")), ("/_\\", Identifier("△")), ("triangle", Identifier("△")),
    ("degree", Identifier("°")), ("TT", Identifier("⊤")), ("_|_", Identifier("⊥")), ("AA", Identifier("∀")), ("EE", Identifier("∃")),
    ("forall", Identifier("∀")), ("exists", Identifier("∃")),
    // Operators
    ("*", Operator("⋅")), ("cdot", Operator("⋅")), ("**", Operator("∗")), ("ast", Operator("∗")), ("***", Operator("⋆")), ("star", Operator("⋆")),
    ("//", Operator("/")), ("\\\\", Operator("\\")), ("setminus", Operator("\\")), ("xx", Operator("×")), ("times", Operator("×")),
    ("-:", Operator("÷")), ("div", Operator("÷")), ("divide", Operator("÷")), ("@", Operator("∘")), ("circ", Operator("∘")),
    ("o+", Operator("⊕")), ("oplus", Operator("⊕")), ("ox", Operator("⊗")), ("otimes", Operator("⊗")), ("o.", Operator("⊙")), ("odot", Operator("⊙")),
    ("^^", Operator("∧")), ("wedge", Operator("∧")), ("vv", Operator("∨")), ("vee", Operator("∨")), ("nn", Operator("∩")), ("cap", Operator("∩")),
    ("uu", Operator("∪")), ("cup", Operator("∪")), ("+-", Operator("±")), ("pm", Operator("±")), ("-+", Operator("∓")), ("mp", Operator("∓")),
    ("-", Operator("−")), ("neg", Operator("¬")), ("not", Operator("¬")), ("quad", Space("1em")), ("qquad", Space("2em")), ("\\ ", Space("0.3em")),
    ("...", Operator("…")), ("ldots", Operator("…")), ("cdots", Operator("⋯")), ("vdots", Operator("⋮")), ("ddots", Operator("⋱")), ("'", Operator("′")), ("prime", Operator("′")),
    // Relations and arrows
    ("!=", Operator("≠")), ("ne", Operator("≠")), ("<", Operator("<")), ("lt", Operator("<")), (">", Operator(">")), ("gt", Operator(">")),
    ("<=", Operator("≤")), ("le", Operator("≤")), ("leq", Operator("≤")), (">=", Operator("≥")), ("ge", Operator("≥")), ("geq", Operator("≥")),
    ("-<", Operator("≺")), ("prec", Operator("≺")), (">-", Operator("≻")), ("succ", Operator("≻")), ("in", Operator("∈")), ("!in", Operator("∉")), ("notin", Operator("∉")),
    ("sub", Operator("⊂")), ("subset", Operator("⊂")), ("sup", Operator("⊃")), ("supset", Operator("⊃")), ("sube", Operator("⊆")), ("subseteq", Operator("⊆")),
    ("supe", Operator("⊇")), ("supseteq", Operator("⊇")), ("-=", Operator("≡")), ("equiv", Operator("≡")), ("~=", Operator("≅")), ("cong", Operator("≅")),
    ("~~", Operator("≈")), ("approx", Operator("≈")), ("~", Operator("∼")), ("sim", Operator("∼")), ("prop", Operator("∝")), ("propto", Operator("∝")),
    ("|--", Operator("⊢")), ("|==", Operator("⊨")), (":.", Operator("∴")), ("therefore", Operator("∴")), (":'", Operator("∵")), ("because", Operator("∵")),
    ("->", Operator("→")), ("to", Operator("→")), ("rarr", Operator("→")), ("rightarrow", Operator("→")), ("larr", Operator("←")), ("leftarrow", Operator("←")),
    ("harr", Operator("↔")), ("uarr", Operator("↑")), ("uparrow", Operator("↑")), ("darr", Operator("↓")), ("downarrow", Operator("↓")), ("|->", Operator("↦")), ("mapsto", Operator("↦")),
    ("=>", Operator("⇒")), ("implies", Operator("⇒")), ("rArr", Operator("⇒")), ("lArr", Operator("⇐")), ("<=>", Operator("⇔")), ("iff", Operator("⇔")), ("hArr", Operator("⇔")), (">->", Operator("↣")), ("->>", Operator("↠")),
    // Big operators
    ("sum", Limits("∑")), ("prod", Limits("∏")), ("int", Operator("∫")), ("oint", Operator("∮")), ("^^^", Limits("⋀")), ("vvv", Limits("⋁")), ("nnn", Limits("⋂")), ("uuu", Limits("⋃")),
    ("lim", Limits("lim")), ("Lim", Limits("Lim")), ("max", Limits("max")), ("min", Limits("min")),
    // Functions
    ("sin", Function), ("cos", Function), ("tan", Function), ("cot", Function), ("sec", Function), ("csc", Function), ("sinh", Function), ("cosh", Function),
    ("tanh", Function), ("coth", Function), ("arcsin", Function), ("arccos", Function), ("arctan", Function), ("exp", Function), ("log", Function), ("ln", Function),
    ("det", Function), ("dim", Function), ("mod", Function), ("gcd", Function), ("lcm", Function), ("lub", Function), ("glb", Function), ("Sin", Function), ("Cos", Function), ("Tan", Function), ("Log", Function), ("Ln", Function),
    // Words
    ("and", Word), ("or", Word), ("if", Word),
];
