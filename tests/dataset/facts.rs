//! Facts about actors without a source, and fields that say other than their sources.

use super::damaged::Damaged;

#[test]
fn a_fact_without_a_source() {
    Damaged::text(
        "actor_facts.csv",
        "\"rapport, fiche 1, § 4, note 10\"",
        "vu un jour",
    )
    .is_refused(&["actor_facts.csv:", "(source)", "vu un jour"]);
    Damaged::text(
        "actor_facts.csv",
        "mobicoop,founded,2018,",
        "mobicoop,fondation,2018,",
    )
    .is_refused(&["actor_facts.csv:", "(field)", "founded"]);
}

#[test]
fn a_fact_of_a_commit_that_is_cut_short() {
    let whole = "sources.json@85ea72916b1187dd15756e09b0e31e34d8295cf0";
    for commit in ["85ea729", "85ea72916b1187dd15756e09b0e31e34d8295cf", "main"] {
        let cut = format!("sources.json@{commit}");
        let words = ["actor_facts.csv:", "(source)", cut.as_str()];
        Damaged::text("actor_facts.csv", whole, &cut).is_refused(&words);
    }
}

#[test]
fn a_field_that_says_other_than_its_source() {
    Damaged::text("actors.csv", ",2018,Nancy,54,", ",2017,Nancy,54,").is_refused(&[
        "actors.csv:",
        "(founded)",
        "2017",
        "2018",
    ]);
    Damaged::text(
        "actors.csv",
        ",2018,Nancy,54,,63.11Z,",
        ",2018,Nancy,54,FR,63.11Z,",
    )
    .is_refused(&["actors.csv:", "(country)", "FR", "aucun fait"]);
}
