//! A small static host: the built folder over HTTP, and nothing else.
//!
//! [`Site`] answers a request with an answer and knows no sockets; [`Listener`] takes
//! connections, and each has its conversation ([`connection`]) of heads ([`head`]) and answers. What is decided about one answer has a file of its own: where the file is
//! ([`locate`]), in which coding it travels ([`coding`]), what it is ([`media`]) and what the
//! browser may do with it ([`policy`]).
//!
//! It reads no request body, writes no file, keeps no log and sets no cookie.

mod coding;
mod connection;
mod head;
mod listener;
mod locate;
mod media;
mod policy;
mod site;
#[cfg(test)]
mod tests;

pub(crate) use listener::Listener;
pub(crate) use site::Site;
