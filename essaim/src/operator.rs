//! Whoever sits at the machine: the command line acts in their name.

use ground::{Site, Who};
use lexicon::{
    InstitutionId, Lang, PersonId, PlaceRef, Role, RoleId,
    facts::network::{InstitutionFounded, RoleGiven},
};
use people::NewPerson;
use store::StoreError;

/// Nobody can own this mailbox, so nobody can sign in with it.
const ADDRESS: &str = "operator@localhost";

/// The operator as a person: made at the first command that needs one.
pub async fn appear(site: &Site, zone: &str) -> Result<Who, StoreError> {
    let found = site.look(|view| people::by_email(view, ADDRESS)).await?;
    let person = match found {
        Some(person) => person.id,
        None => {
            let new = NewPerson {
                name: "Essaim · CLI".to_owned(),
                email: Some(ADDRESS.to_owned()),
                confirmed: true,
                password_hash: None,
                lang: Lang::Fr,
                zone: zone.to_owned(),
            };
            make(site, new).await?
        }
    };
    appoint(site, person, Role::Administrator, PlaceRef::site()).await?;
    Ok(Who::person(person, Lang::Fr))
}

/// Makes an account.
pub async fn make(site: &Site, new: NewPerson) -> Result<PersonId, StoreError> {
    let maker = site.clone();
    site.upkeep(move |tx| people::create(tx, &maker.cx(&Who::default()), new.clone())).await
}

/// Gives a role, if the person does not hold it yet.
pub async fn appoint(site: &Site, person: PersonId, role: Role, place: PlaceRef) -> Result<(), StoreError> {
    let now = site.now();
    let held = site.look(move |view| ground::rights::held::all_of(view, person, now)).await?;
    if held.contains(&(role, place.clone())) {
        return Ok(());
    }
    let id: RoleId = site.cx(&Who::default()).id();
    site.say_as_operator(RoleGiven::now(id, person, role, place)).await
}

/// The institution of that word, founded if it does not exist.
pub async fn found(site: &Site, slug: &str) -> Result<InstitutionId, StoreError> {
    found_as(site, slug, &slug.to_uppercase(), "school").await
}

/// The same, with a name and a kind.
pub async fn found_as(site: &Site, slug: &str, name: &str, kind: &str) -> Result<InstitutionId, StoreError> {
    let wanted = slug.to_owned();
    let known = site.look(move |view| network::institution::by_slug(view, &wanted)).await?;
    if let Some(institution) = known {
        return Ok(institution.id);
    }
    let institution: InstitutionId = site.cx(&Who::default()).id();
    let fact = InstitutionFounded {
        institution,
        slug: slug.to_owned(),
        name: name.to_owned(),
        kind: kind.to_owned(),
        parent: None,
    };
    site.say_as_operator(fact).await?;
    Ok(institution)
}
