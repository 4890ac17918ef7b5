//! What a learner sees and does, page by page.

mod arriving;
mod places;
mod reader;
mod units;
