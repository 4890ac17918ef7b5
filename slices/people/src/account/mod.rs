//! The account page, one's data, erasing.

mod erase_page;
mod pages;

pub(crate) use erase_page::{erase_form, erase_sent, my_data};
pub(crate) use pages::{page, sent, with_refusals};
