//! The sentences of panics: [`module::slim`](super::module::slim) empties the functions that say
//! them, but their words stand in the data of a module, where optimising does not look.

use super::places::segments;

/// What the standard library and the libraries of the widget say when they end a program. One that
/// another compiler words differently stays in the module, and costs its bytes.
const SENTENCES: [&str; 55] = [
    "begin > end (",
    ") when slicing `",
    "start byte index ",
    "end byte index ",
    " is out of bounds of `",
    " is not a char boundary; it is inside ",
    "slice index starts at ",
    " but ends at ",
    "index out of bounds: the len is ",
    " but the index is ",
    "range start index ",
    "range end index ",
    " out of range for slice of length ",
    "assertion `left ",
    " right` failed",
    "cannot access a Thread Local Storage value during or after destruction: ",
    "copy_from_slice: source slice length (",
    ") does not match destination slice length (",
    "insertion index (is ",
    "removal index (is ",
    ") should be <= len (is ",
    ") should be < len (is ",
    "capacity overflow",
    "attempted to take ownership of Rust value while it was borrowed",
    "null pointer passed to rust",
    "recursive use of an object detected which would lead to unsafe aliasing in rust",
    "Once instance has previously been poisoned",
    "LazyCell instance has previously been poisoned",
    "LazyLock instance has previously been poisoned",
    "one-time initialization may not be performed recursively",
    "attempt to join into collection with len > usize::MAX",
    "Attempted to initialize thread-local while it is being dropped",
    "internal error: entered unreachable code",
    "called `Option::unwrap_throw()` on a `None` value",
    "called `Result::unwrap_throw()` on an `Err` value",
    "called `Option::unwrap()` on a `None` value",
    "called `Result::unwrap()` on an `Err` value",
    "closure invoked recursively or after being dropped",
    "Arc counter overflow",
    "index not found",
    "destination and source slices have different lengths",
    "Hash table capacity overflow",
    "Executor::spawn called, but no global 'spawn' function is configured.",
    "Executor::spawn_local called, but no global 'spawn_local' function is configured.",
    "Tried to shrink to a larger capacity",
    "mid > len",
    "attempt to divide by zero",
    "`async fn` resumed after completion",
    "RefCell already mutably borrowed",
    "RefCell already borrowed",
    "a Display implementation returned an error unexpectedly",
    "finish: result should be None",
    "FnOnce called more than once",
    "polled Feed after completion",
    // No file and no socket is opened in a browser: what could fail there, in one run of words.
    "entity not foundpermission deniedconnection refusedconnection resethost unreachablenetwork \
     unreachableconnection abortednot connectedaddress in useaddress not availablenetwork downbroken \
     pipeentity already existsoperation would blocknot a directoryis a directorydirectory not \
     emptyread-only filesystem or storage mediumfilesystem loop or indirection limit (e.g. symlink \
     loop)stale network file handleinvalid input parameterinvalid datatimed outwrite zerono storage \
     spaceseek on unseekable filequota exceededfile too largeresource busyexecutable file \
     busydeadlockcross-device link or renametoo many linksinvalid filenameargument list too \
     longoperation interruptedunsupportedunexpected end of fileout of memoryin progressother \
     erroruncategorized error",
];

/// The module with zeros in place of the sentences.
pub(super) fn blank(mut module: Vec<u8>) -> anyhow::Result<Vec<u8>> {
    for segment in segments(&module)? {
        let data = &mut module[segment.bytes];
        for sentence in SENTENCES {
            while let Some(at) = find(data, sentence.as_bytes()) {
                data[at..at + sentence.len()].fill(0);
            }
        }
    }
    Ok(module)
}

fn find(data: &[u8], sentence: &[u8]) -> Option<usize> {
    data.windows(sentence.len())
        .position(|here| here == sentence)
}

#[cfg(test)]
mod tests {
    use super::super::places::tests::module;
    use super::*;

    #[test]
    fn a_sentence_is_blanked_wherever_it_stands_and_nothing_beside_it() {
        let said = [b"Thu tuc", &[0; 9][..], b"mid", &[0; 9], b"."].concat();
        assert_eq!(
            blank(module(b"Thu tucmid > lenmidmid > len.")).unwrap(),
            module(&said)
        );
    }
}
