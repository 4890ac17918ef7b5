//! The addresses of feeds.

pub(crate) mod about;
pub(crate) mod catalogue;
pub(crate) mod did;
pub(crate) mod oai;
pub(crate) mod richie;
pub(crate) mod runs;
mod sent;
pub(crate) mod sitemap;
