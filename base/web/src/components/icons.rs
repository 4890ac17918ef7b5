//! Small line icons, drawn in the page so that they cost no request and take the colour of the text.
//!
//! An icon is always decoration: the words beside it say the same, so it is hidden from screen readers.

use maud::{Markup, PreEscaped, html};

/// Every icon of the house. Drawn on a grid of 24, as lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    ArrowNext,
    ArrowPrevious,
    Bell,
    Book,
    Calendar,
    Captions,
    Certificate,
    Check,
    CheckCircle,
    ChevronNext,
    Circle,
    Clock,
    Cross,
    CrossCircle,
    Current,
    Document,
    Dot,
    Download,
    Euro,
    External,
    Flask,
    Gauge,
    Grip,
    Half,
    Hourglass,
    Info,
    Key,
    Language,
    Level,
    Lightbulb,
    Lock,
    Mail,
    Menu,
    Pencil,
    People,
    Phone,
    Pin,
    Play,
    Plus,
    Print,
    Save,
    School,
    Search,
    Send,
    Shield,
    Signature,
    Undo,
    Upload,
    Warning,
    Weight,
    Wrench,
}

/// Draws an icon at the size of the text.
pub fn icon(which: Icon) -> Markup {
    let class = if points_along_the_line(which) { "icon mirrors" } else { "icon" };
    html! { svg class=(class) viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false" { (PreEscaped(drawing(which))) } }
}

/// Icons that point where reading goes are turned round in right-to-left pages; the others are not.
fn points_along_the_line(which: Icon) -> bool {
    matches!(
        which,
        Icon::ArrowNext | Icon::ArrowPrevious | Icon::ChevronNext | Icon::External | Icon::Send | Icon::Undo
    )
}

fn drawing(which: Icon) -> &'static str {
    match which {
        Icon::ArrowNext => r#"<path d="M4 12h15M13 6l6 6-6 6"/>"#,
        Icon::ArrowPrevious => r#"<path d="M20 12H5M11 6l-6 6 6 6"/>"#,
        Icon::Bell => r#"<path d="M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4"/>"#,
        Icon::Book => {
            r#"<path d="M12 6.5C10 5 7 4.5 3.5 5v13.5c3.5-.5 6.5 0 8.5 1.5 2-1.5 5-2 8.5-1.5V5c-3.5-.5-6.5 0-8.5 1.5zV20"/>"#
        }
        Icon::Calendar => r#"<path d="M4 6h16v14H4zM4 10.5h16M8 3.5V8M16 3.5V8"/>"#,
        Icon::Captions => {
            r#"<rect x="3" y="5" width="18" height="14" rx="2"/><path d="M7 11h4M7 15h7M14 11h3"/>"#
        }
        Icon::Certificate => {
            r#"<path d="M12 3l5.5 3.2v6.3L12 15.7l-5.5-3.2V6.2zM9 14.2V21l3-1.8 3 1.8v-6.8"/>"#
        }
        Icon::Check => r#"<path d="M5 12.5l4.5 4.5L19 7"/>"#,
        Icon::CheckCircle => r#"<circle cx="12" cy="12" r="9"/><path d="M8 12.3l2.8 2.8L16 9.5"/>"#,
        Icon::ChevronNext => r#"<path d="M9 5l7 7-7 7"/>"#,
        Icon::Circle => r#"<path d="M12 3.5l7.4 4.2v8.6L12 20.5l-7.4-4.2V7.7z"/>"#,
        Icon::Clock => r#"<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2.5"/>"#,
        Icon::Cross => r#"<path d="M6 6l12 12M18 6L6 18"/>"#,
        Icon::CrossCircle => r#"<circle cx="12" cy="12" r="9"/><path d="M9 9l6 6M15 9l-6 6"/>"#,
        Icon::Current => {
            r#"<path d="M12 3.5l7.4 4.2v8.6L12 20.5l-7.4-4.2V7.7z"/><circle cx="12" cy="12" r="3" fill="currentColor"/>"#
        }
        Icon::Document => r#"<path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"/>"#,
        Icon::Dot => r#"<circle cx="12" cy="12" r="4" fill="currentColor"/>"#,
        Icon::Download => r#"<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4 20h16"/>"#,
        Icon::Euro => r#"<path d="M18 6.5A7 7 0 1 0 18 17.5M4 10.5h10M4 13.5h9"/>"#,
        Icon::External => r#"<path d="M10 5H5v14h14v-5M13 5h6v6M19 5l-8.5 8.5"/>"#,
        Icon::Flask => {
            r#"<path d="M9 3h6M10 3v6L5 19a1.5 1.5 0 0 0 1.3 2h11.4A1.5 1.5 0 0 0 19 19L14 9V3M7.5 15h9"/>"#
        }
        Icon::Gauge => r#"<path d="M4 18a9 9 0 1 1 16 0M12 15l4-6"/><circle cx="12" cy="15" r="1.3"/>"#,
        Icon::Grip => {
            r#"<path d="M9 6h.01M9 12h.01M9 18h.01M15 6h.01M15 12h.01M15 18h.01" stroke-width="3"/>"#
        }
        Icon::Half => {
            r#"<circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor"/>"#
        }
        Icon::Hourglass => {
            r#"<path d="M6 3h12M6 21h12M7 3c0 5 4 6 5 9 1-3 5-4 5-9M7 21c0-5 4-6 5-9 1 3 5 4 5 9"/>"#
        }
        Icon::Info => r#"<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5v.01"/>"#,
        Icon::Key => r#"<circle cx="8" cy="15" r="4"/><path d="M11 12l9-9M16.5 6.5l3 3M14 9l2 2"/>"#,
        Icon::Language => {
            r#"<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18"/>"#
        }
        Icon::Level => r#"<path d="M5 20v-5M12 20V10M19 20V4"/>"#,
        Icon::Lightbulb => r#"<path d="M9 17c0-3-3-4-3-8a6 6 0 0 1 12 0c0 4-3 5-3 8zM9.5 20.5h5"/>"#,
        Icon::Lock => {
            r#"<rect x="5" y="11" width="14" height="9" rx="1.5"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>"#
        }
        Icon::Mail => r#"<path d="M3 6h18v13H3zM3 7l9 7 9-7"/>"#,
        Icon::Menu => r#"<path d="M4 7h16M4 12h16M4 17h16"/>"#,
        Icon::Pencil => r#"<path d="M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4"/>"#,
        Icon::People => {
            r#"<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M15.5 4.8a3.5 3.5 0 0 1 0 6.4M17.5 14.5c2.5.7 4 2.6 4 5.5"/>"#
        }
        Icon::Phone => r#"<rect x="7" y="2.5" width="10" height="19" rx="2"/><path d="M11 18.5h2"/>"#,
        Icon::Pin => {
            r#"<path d="M12 21c-4-5-7-8-7-11.5a7 7 0 0 1 14 0C19 13 16 16 12 21z"/><circle cx="12" cy="9.5" r="2.5"/>"#
        }
        Icon::Play => r#"<path d="M7 4.5l12 7.5-12 7.5z"/>"#,
        Icon::Plus => r#"<path d="M12 5v14M5 12h14"/>"#,
        Icon::Print => r#"<path d="M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z"/>"#,
        Icon::Save => r#"<path d="M4 4h13l3 3v13H4zM8 4v5h7V4M7 20v-7h10v7"/>"#,
        Icon::School => r#"<path d="M2 9l10-5 10 5-10 5zM6 11.5V17c3.5 2.7 8.5 2.7 12 0v-5.5M22 9v6"/>"#,
        Icon::Search => r#"<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/>"#,
        Icon::Send => r#"<path d="M3.5 4.5L21 12 3.5 19.5 6 12zM6 12h15"/>"#,
        Icon::Shield => {
            r#"<path d="M12 3l8 3v5c0 5-3.2 8.5-8 10-4.8-1.5-8-5-8-10V6zM8.5 12l2.5 2.5L15.5 10"/>"#
        }
        Icon::Signature => {
            r#"<path d="M3 20h18M4 16c4 0 8-12 5-12s-3 12 1 12c3 0 2-5 4-5s0 5 2 5 2-3 4-3"/>"#
        }
        Icon::Undo => r#"<path d="M8 5L4 9l4 4M4 9h10a6 6 0 0 1 0 12h-4"/>"#,
        Icon::Upload => r#"<path d="M12 16V5M7.5 9.5L12 5l4.5 4.5M4 20h16"/>"#,
        Icon::Warning => r#"<path d="M12 4l9 16H3zM12 10v4.5M12 17.2v.01"/>"#,
        Icon::Weight => r#"<path d="M5 20l2-12h10l2 12z"/><circle cx="12" cy="5.5" r="2.5"/>"#,
        Icon::Wrench => {
            r#"<path d="M14.5 9.5L5 19M20 6.5a4.5 4.5 0 0 1-6.2 4.2M17.5 4a4.5 4.5 0 0 0-4.2 6.2M17.5 4L16 7l1 1 3-1.5"/><circle cx="4.5" cy="19.5" r="1.5"/>"#
        }
    }
}
