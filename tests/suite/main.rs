//! The one test binary: each module tests one seam of the program.

mod account;
mod pathway;
mod programme;
mod store;
mod vectors;
