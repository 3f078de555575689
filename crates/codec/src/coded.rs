/// Gives a type its place in published bytes, from one list of its fields or variants.
///
/// ```
/// # #[derive(Debug, PartialEq)]
/// struct Step { name: String, days: u16 }
/// codec::coded!(struct Step { name, days });
///
/// # #[derive(Debug, PartialEq)]
/// enum Fee { Missing, Amount(u64), Range { least: u64, most: u64 } }
/// codec::coded!(enum Fee { Missing, Amount(sum), Range { least, most } });
///
/// # #[derive(Debug, PartialEq)]
/// struct Vnd(u64);
/// codec::coded!(struct Vnd(sum));
///
/// let bytes = codec::write(&Fee::Range { least: 5, most: 300 });
/// assert_eq!(bytes, [2, 5, 172, 2]);
/// assert_eq!(codec::read(&bytes), Some(Fee::Range { least: 5, most: 300 }));
/// assert_eq!(codec::read::<Fee>(&[7]), None);
/// ```
///
/// A field that is missing from the list, or a variant out of order, does not compile or does not
/// come back; the order is the format.
#[macro_export]
macro_rules! coded {
    (struct $name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::Coded for $name {
            fn put(&self, to: &mut Vec<u8>) {
                let $name { $($field),* } = self;
                $($crate::Coded::put($field, to);)*
            }

            #[inline(never)]
            fn take(from: &mut $crate::Reader<'_>) -> Self {
                // One after the other, in the order of the list.
                $(let $field = $crate::Coded::take(from);)*
                $name { $($field),* }
            }
        }
    };
    (struct $name:ident ( $field:ident )) => {
        impl $crate::Coded for $name {
            fn put(&self, to: &mut Vec<u8>) {
                $crate::Coded::put(&self.0, to);
            }

            fn take(from: &mut $crate::Reader<'_>) -> Self {
                $name($crate::Coded::take(from))
            }
        }
    };
    (enum $name:ident { $($variant:ident $(( $($part:ident),* ))? $({ $($field:ident),* })?),* $(,)? }) => {
        impl $crate::Coded for $name {
            fn put(&self, to: &mut Vec<u8>) {
                enum Place { $($variant),* }
                match self {
                    $($name::$variant $(( $($part),* ))? $({ $($field),* })? => {
                        to.push(Place::$variant as u8);
                        $($($crate::Coded::put($part, to);)*)?
                        $($($crate::Coded::put($field, to);)*)?
                    })*
                }
            }

            #[inline(never)]
            fn take(from: &mut $crate::Reader<'_>) -> Self {
                enum Place { $($variant),* }
                loop {
                    let place = from.byte();
                    $(if place == Place::$variant as u8 {
                        $($(let $part = $crate::Coded::take(from);)*)?
                        $($(let $field = $crate::Coded::take(from);)*)?
                        return $name::$variant $(( $($part),* ))? $({ $($field),* })?;
                    })*
                    // A failed reader gives zeros, and so the first variant.
                    from.fail();
                }
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::{read, write};
    use proptest::prelude::*;

    #[derive(Clone, Debug, PartialEq)]
    enum Shape {
        Nothing,
        Words(String),
        Pair { one: u32, other: Option<i64> },
    }
    crate::coded!(enum Shape { Nothing, Words(words), Pair { one, other } });

    #[derive(Clone, Debug, PartialEq)]
    struct Thing {
        name: String,
        shapes: Vec<Shape>,
        sure: bool,
        id: [u8; 3],
    }
    crate::coded!(struct Thing { name, shapes, sure, id });

    fn shape() -> impl Strategy<Value = Shape> {
        prop_oneof![
            Just(Shape::Nothing),
            ".*".prop_map(Shape::Words),
            (any::<u32>(), any::<Option<i64>>())
                .prop_map(|(one, other)| Shape::Pair { one, other }),
        ]
    }

    fn thing() -> impl Strategy<Value = Thing> {
        let shapes = prop::collection::vec(shape(), 0..9);
        (".*", shapes, any::<bool>(), any::<[u8; 3]>()).prop_map(|(name, shapes, sure, id)| Thing {
            name,
            shapes,
            sure,
            id,
        })
    }

    proptest! {
        #[test]
        fn values_come_back(thing in thing()) {
            prop_assert_eq!(read::<Thing>(&write(&thing)), Some(thing));
        }

        #[test]
        fn cut_bytes_are_no_value(thing in thing(), end: prop::sample::Index) {
            let bytes = write(&thing);
            prop_assert_eq!(read::<Thing>(&bytes[..end.index(bytes.len())]), None);
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
            let _ = read::<Thing>(&bytes);
        }
    }

    #[test]
    fn a_false_length_costs_no_memory() {
        assert_eq!(read::<Vec<Thing>>(&[0xff, 0xff, 0xff, 0xff, 0x7f]), None);
    }
}
