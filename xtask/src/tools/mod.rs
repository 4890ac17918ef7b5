//! What tests need: found on the machine, or fetched when we may.

pub mod browser;
pub mod debian;
pub mod openid;
pub mod oracles;
pub mod postgres;
