//! The widget's own signs, as paths: one line on a grid of 24, drawn in the colour of the text.
//!
//! Only the paths, so that what draws without a browser can name a sign too.

// The name of a sign says all there is to say about it.
#![allow(missing_docs)]

pub const SEARCH: &str = "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.2 15.2 20 20";
pub const CLOSE: &str = "M6 6l12 12M18 6 6 18";
pub const BACK: &str = "M19 12H5M11 6l-6 6 6 6";
pub const ONWARD: &str = "M9 6l6 6-6 6";
pub const OUT: &str = "M9 6H5v13h13v-4M13 5h6v6M19 5l-9 9";
pub const CHECK: &str = "M5 12.5l4.5 4.5L19 7";
pub const HALF: &str = "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 4v16M12 8h5M12 12h8M12 16h5";
pub const QUESTION: &str = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M9.6 9.4a2.4 2.4 0 1 1 3.5 2.2c-.8.4-1.1.9-1.1 1.9M12 16.6v.1";
pub const ALERT: &str = "M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.1";
pub const PAPER: &str = "M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 16h6";
pub const MONEY: &str =
    "M3 7h18v10H3zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M6 10v.1M18 14v.1";
pub const CLOCK: &str = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 7.5V12l3.2 2";
pub const PLACE: &str = "M12 21s-6.5-5.6-6.5-10.7a6.5 6.5 0 0 1 13 0C18.5 15.4 12 21 12 21M12 12.6a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6";
pub const PEN: &str = "M4.5 19.5l1-4.2L16 4.8l3.2 3.2L8.7 18.5zM13.8 7l3.2 3.2";
pub const PRINT: &str = "M7 8.5v-5h10v5M7 17H4V8.5h16V17h-3M7 14h10v6.5H7z";
pub const SHARE: &str = "M12 15V4M8 7.5 12 3.5l4 4M6 11H4.5v9.5h15V11H18";
