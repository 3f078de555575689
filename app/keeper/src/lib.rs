//! What a device runs once, when it keeps the whole catalogue: opens the bales in which this
//! travels, and makes the words of papers and steps, which follow from the entries.
//!
//! A service worker calls it (`public/keeper.js`) and cannot load the script that wasm-bindgen would
//! write. So only numbers cross: the worker puts a bale into [`room`], calls [`open`] and [`go_on`],
//! and finds what came out at [`made`]. Each call takes a fraction of a second, because the worker
//! answers pages meanwhile.

// Naming an export is all that is unsafe here: nothing is read through a pointer.
#![expect(unsafe_code, reason = "the worker calls these by their names")]

use bodies::Gathering;
use std::cell::RefCell;

/// This module's memory; see the widget's.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// How many symbols are read at once.
const AT_ONCE: usize = 1 << 15;

/// What a call answers.
const FAILED: i32 = -1;
const GOES_ON: i32 = 0;
const DONE: i32 = 1;

thread_local! {
    static KEEPER: RefCell<Keeper> = RefCell::default();
}

#[derive(Default)]
struct Keeper {
    /// A bale that the worker wrote.
    room: Vec<u8>,
    opening: Option<bale::Opening>,
    /// What came out last, and how much of it has been gathered.
    made: Vec<u8>,
    gathered: usize,
    gathering: Gathering,
}

/// Where the worker may write a bale of so many bytes.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    KEEPER.with_borrow_mut(|keeper| {
        keeper.room = vec![0; length];
        keeper.room.as_mut_ptr()
    })
}

/// Begins to open the bale in the room.
#[unsafe(no_mangle)]
pub extern "C" fn open() -> i32 {
    KEEPER.with_borrow_mut(|keeper| {
        keeper.made = Vec::new();
        keeper.gathered = 0;
        keeper.opening = bale::Opening::of(&std::mem::take(&mut keeper.room)).ok();
        match keeper.opening {
            Some(_) => GOES_ON,
            None => FAILED,
        }
    })
}

/// Opens a little more of it.
#[unsafe(no_mangle)]
pub extern "C" fn go_on() -> i32 {
    KEEPER.with_borrow_mut(|keeper| {
        let passed = keeper
            .opening
            .as_mut()
            .map(|opening| opening.go_on(AT_ONCE));
        match passed {
            Some(Ok(false)) => return GOES_ON,
            Some(Ok(true)) => {}
            None | Some(Err(_)) => return FAILED,
        }
        let finished = keeper.opening.take().map(bale::Opening::finish);
        match finished {
            Some(Ok(bytes)) => {
                keeper.made = bytes;
                DONE
            }
            None | Some(Err(_)) => FAILED,
        }
    })
}

/// Where that begins which was opened or made last.
#[unsafe(no_mangle)]
pub extern "C" fn made() -> *const u8 {
    KEEPER.with_borrow(|keeper| keeper.made.as_ptr())
}

/// How long it is.
#[unsafe(no_mangle)]
pub extern "C" fn length() -> usize {
    KEEPER.with_borrow(|keeper| keeper.made.len())
}

/// Takes the next so many bytes of what was opened, which are a file of entries.
#[unsafe(no_mangle)]
pub extern "C" fn gather(length: usize) -> i32 {
    KEEPER.with_borrow_mut(|keeper| {
        let end = keeper.gathered.saturating_add(length);
        let file = keeper.made.get(keeper.gathered..end).unwrap_or_default();
        let Ok(entries) = pack::entries(file) else {
            return FAILED;
        };
        for entry in entries {
            keeper.gathering.add(&entry);
        }
        keeper.gathered = end;
        DONE
    })
}

/// Makes the files of words of papers and steps out of all entries gathered, one after the other.
#[unsafe(no_mangle)]
pub extern "C" fn make() {
    KEEPER.with_borrow_mut(|keeper| {
        keeper.made = Vec::new();
        let gathering = std::mem::take(&mut keeper.gathering);
        let made = &mut keeper.made;
        gathering.write(&mut |_, bytes| made.extend(bytes));
    });
}
