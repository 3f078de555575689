use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Waker};
use wasm_bindgen_futures::spawn_local;

/// Does something that waits, while the page goes on.
///
/// Every such work goes through one boxed type: the executor is compiled anew for each type it
/// is given.
pub fn later(work: impl Future<Output = ()> + 'static) {
    begin(Box::pin(work));
}

/// The same, but what can be done without waiting is done before this returns: what is asked of the
/// network leaves before anything is drawn. Nothing on the way there may follow a value.
pub fn at_once(work: impl Future<Output = ()> + 'static) {
    let mut work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    let mut context = Context::from_waker(Waker::noop());
    // The executor asks again by itself, so nothing is lost with this waker.
    if work.as_mut().poll(&mut context).is_pending() {
        begin(work);
    }
}

#[inline(never)]
fn begin(work: Pin<Box<dyn Future<Output = ()>>>) {
    spawn_local(work);
}
