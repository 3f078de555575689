use std::future::Future;
use std::pin::Pin;
use wasm_bindgen_futures::spawn_local;

/// Does something that waits, while the page goes on.
///
/// Every such work goes through one boxed type: the executor is compiled anew for each type it
/// is given.
pub fn later(work: impl Future<Output = ()> + 'static) {
    begin(Box::pin(work));
}

#[inline(never)]
fn begin(work: Pin<Box<dyn Future<Output = ()>>>) {
    spawn_local(work);
}
