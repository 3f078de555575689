//! Provinces and communes as they are typed, and old addresses by the units of today.

use forms::{Address, Unit};
use js_sys::Uint8Array;
use places::{Conversion, File, Place, Places, ProvinceId, ROOT, Want};
use std::cell::RefCell;
use viet::Nfc;
use wasm_bindgen::prelude::*;

/// How many communes are offered at once: what fits on a phone above the keyboard.
const MOST: usize = 8;

#[wasm_bindgen(module = "/src/sources.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn get(url: &str) -> Result<JsValue, JsValue>;
}

thread_local! {
    static PLACES: RefCell<Option<Places>> = const { RefCell::new(None) };
}

/// The provinces that a text may mean, as a list of `forms::Unit`; nothing typed gives all.
#[wasm_bindgen]
pub async fn provinces(folder: String, typed: String) -> Vec<u8> {
    let found = ask(&folder, &|places| {
        let ids = places.find_provinces(Nfc::assume(&typed)).into_iter();
        let known = ids.filter_map(|id| places.province(id));
        let units = known.map(|province| unit(&province.code, province.name.clone()));
        Want::Ready(units.collect::<Vec<Unit>>())
    })
    .await;
    codec::write(&found.unwrap_or_default())
}

/// The communes of a province that a text may mean, likewise.
#[wasm_bindgen]
pub async fn communes(folder: String, province: u32, typed: String) -> Vec<u8> {
    let found = ask(&folder, &|places| {
        let mut all = places.provinces();
        let id: Option<ProvinceId> = all
            .find(|(_, known)| number(&known.code) == province)
            .map(|(id, _)| id);
        let Some(id) = id else {
            return Want::Ready(Vec::new());
        };
        match places.communes(id, Nfc::assume(&typed), MOST) {
            Want::Missing(files) => Want::Missing(files),
            Want::Ready(communes) => {
                let communes = communes.into_iter();
                let units = communes.map(|commune| unit(&commune.code, commune.full_name()));
                Want::Ready(units.collect())
            }
        }
    })
    .await;
    codec::write(&found.unwrap_or_default())
}

/// An address in one line by the units of today: whether it is certain, and the addresses it may
/// be, as a `(bool, Vec<forms::Address>)`. None where no unit is recognised.
#[wasm_bindgen]
pub async fn converted(folder: String, line: String) -> Vec<u8> {
    let found = ask(&folder, &|places| {
        let (certain, candidates, rest, old_name) = match places.convert(Nfc::assume(&line)) {
            Want::Missing(files) => return Want::Missing(files),
            Want::Ready(Conversion::Converted {
                current,
                rest,
                old_name,
            }) => (true, vec![current], rest, old_name),
            Want::Ready(Conversion::Split {
                candidates,
                rest,
                old_name,
                ..
            }) => (false, candidates, rest, old_name),
            Want::Ready(Conversion::Unknown(_)) => return Want::Ready((false, Vec::new())),
        };
        let mut addresses = Vec::new();
        for place in &candidates {
            addresses.push(address(places, place, &rest, &old_name));
        }
        Want::Ready((certain, addresses))
    })
    .await;
    codec::write(&found.unwrap_or_default())
}

/// An address in a commune of today.
fn address(places: &Places, place: &Place, rest: &str, old_name: &str) -> Address {
    let province = places.province(place.province);
    Address {
        detail: rest.to_owned(),
        commune: unit(&place.commune.code, place.commune.full_name()),
        province: province.map_or_else(Unit::default, |province| {
            unit(&province.code, province.name.clone())
        }),
        former: old_name.to_owned(),
    }
}

fn unit(code: &str, name: String) -> Unit {
    Unit {
        code: number(code),
        name,
    }
}

/// An official code as a number; its zeros in front are only for the eye.
fn number(code: &str) -> u32 {
    code.bytes()
        .fold(0, |number, digit| number * 10 + u32::from(digit & 15))
}

/// Asks the places of the country; `None` when they cannot be had.
///
/// The files a question lacks are fetched and the question is asked again.
async fn ask<T>(folder: &str, question: &dyn Fn(&Places) -> Want<T>) -> Option<T> {
    // Root, communes and old units are all there is to fetch for one question about several
    // provinces; a table that wants more for ever is broken.
    for _ in 0..8 {
        let asked = PLACES.with_borrow(|places| places.as_ref().map(question));
        match asked {
            Some(Want::Ready(answer)) => return Some(answer),
            Some(Want::Missing(files)) => {
                for file in files {
                    complete(folder, file).await?;
                }
            }
            None => {
                let root = bytes(&[folder, ROOT].concat()).await?;
                let opened = Places::open(&root).ok()?;
                PLACES.set(Some(opened));
            }
        }
    }
    None
}

async fn complete(folder: &str, file: File) -> Option<()> {
    let name = PLACES.with_borrow(|places| places.as_ref()?.file_name(file))?;
    let bytes = bytes(&[folder, &name].concat()).await?;
    PLACES.with_borrow_mut(|places| places.as_mut()?.add(file, &bytes).ok())
}

async fn bytes(url: &str) -> Option<Vec<u8>> {
    let bytes = get(url).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}
