//! What an edition says of itself.

use essnum::model::Edition;

#[test]
fn a_day_is_one_of_the_calendar() {
    for (issued, day) in [
        ("2026-11-24T00:00:00Z", Some("2026-11-24")),
        ("2026-11-24", Some("2026-11-24")),
        ("2028-02-29T10:00:00+02:00", Some("2028-02-29")),
        ("2000-02-29", Some("2000-02-29")),
        ("2100-02-29", None),
        ("2027-02-29", None),
        ("2026-04-31", None),
        ("2026-13-01", None),
        ("2026-00-10", None),
        ("2026-11-00", None),
        ("2026-11", None),
        ("24-11-2026", None),
        ("2026/11/24", None),
        ("2026-1-241", None),
        ("+026-11-24", None),
        ("en décembre", None),
        ("", None),
    ] {
        let edition = Edition {
            issued: issued.to_owned(),
            ..Edition::default()
        };
        assert_eq!(edition.day(), day, "{issued}");
        assert_eq!(edition.day_as_told(), day.unwrap_or(issued));
    }
}
