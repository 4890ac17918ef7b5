//! The parts pages are made of: plain functions that return markup, with one look each.
//!
//! Every visible word comes in as a parameter, already in the reader's language; nothing here knows
//! about messages, sessions or the store. No component writes a `style` attribute or an inline script,
//! so that the content security policy can forbid both: what changes with the data is an SVG attribute,
//! a `<progress>` or a class. The look itself is in `assets/essaim.css`.
//!
//! Reading order: the page around (`shell`, `page_header`, `hero`, `layout`), what fills it (cards,
//! facts, tables, forms), what a learner meets in a course (outline, video, problem), what is proven
//! (certificate), what is counted (stats, chart, calendar).

pub mod hero;
pub mod honeycomb;
pub mod icons;
pub mod layout;
pub mod page_header;
pub mod pictograms;
pub mod shell;
pub mod theme;

pub mod agenda;
pub mod bell;
pub mod button;
pub mod calendar;
pub mod card;
pub mod certificate;
pub mod chart;
pub mod code;
pub mod dialog;
pub mod empty_state;
pub mod facts;
pub mod form;
pub mod gradebook;
pub mod notice;
pub mod outline;
pub mod pagination;
pub mod pill;
pub mod poll;
pub mod problem;
pub mod progress;
pub mod stats;
pub mod stepper;
pub mod table;
pub mod tabs;
pub mod toast;
pub mod tone;
pub mod tree;
pub mod unit_nav;
pub mod video;
