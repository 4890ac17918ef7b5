//! What institutions open to each other's students.

mod list;
mod place;

pub use list::{
    MyRequest, OpenSeat, SeatOf, SeatSeen, SeatsOpenToMe, SeatsSeen, SeeSeat, SeeSeats, runs_open_to,
};
pub use place::{OpenRun, has_seats, is_open_to, question};
