//! What a portal shows of itself on its own host: what surrounds its catalogue, its legal pages.

mod blocks;
mod see;

pub use blocks::{Figures, above, beneath};
pub use see::{Front, LegalText, SeePortal, TheFront, TheLegalPage};
