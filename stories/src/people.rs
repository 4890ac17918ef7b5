//! The people of a story: accounts, roles, and coming back signed in.

use crate::{Actor, World};
use essaim::operator;
use ground::Who;
use lexicon::{InstitutionId, Lang, PersonId, PlaceRef, Role};
use people::NewPerson;

impl World {
    /// Somebody with an account, signed in, reading French: `w.person("Awa")` has the address `awa@example.org`.
    pub fn person(&self, name: &str) -> Actor {
        self.person_reading(name, Lang::Fr)
    }

    pub fn person_reading(&self, name: &str, lang: Lang) -> Actor {
        let new = NewPerson {
            name: name.to_owned(),
            email: Some(address_of(name)),
            confirmed: true,
            password_hash: None,
            lang,
            zone: crate::calendar::ZONE.to_owned(),
        };
        let made = self.wait(operator::make(self.site(), new));
        self.signs_in(made.unwrap_or_else(|why| panic!("{name} has an account: {why}")), name, lang)
    }

    /// Somebody with an account comes with a fresh browser and is signed in.
    pub fn signs_in(&self, id: PersonId, name: &str, lang: Lang) -> Actor {
        let cookie = self.wait(people::sign_in_as(&self.stage().essaim.house, id, "a story"));
        let cookie = cookie.unwrap_or_else(|why| panic!("{name} signs in: {why}"));
        let mut actor = self.visitor().called(name).reading(lang).who_is(id);
        actor.keeps_cookie(cookie.name(), cookie.value());
        actor
    }

    /// Somebody signs in with the same browser where it is now.
    pub fn signs_in_here(&self, actor: &mut Actor) {
        let cookie = self.wait(people::sign_in_as(&self.stage().essaim.house, actor.id(), "a story"));
        let cookie = cookie.unwrap_or_else(|why| panic!("{} signs in: {why}", actor.name));
        actor.keeps_cookie(cookie.name(), cookie.value());
    }

    /// Whoever has that address comes with a fresh browser and is signed in.
    pub fn somebody_at(&self, address: &str) -> Actor {
        let wanted = address.to_owned();
        let found = self.wait(self.site().look(move |view| people::by_email(view, &wanted)));
        let person =
            found.expect("people are read").unwrap_or_else(|| panic!("nobody has the address {address}"));
        self.signs_in(person.id, &person.name, person.lang)
    }

    /// Gives a role, as the operator does before anybody holds one.
    pub fn gives(&self, actor: &Actor, role: Role, place: PlaceRef) {
        let given = self.wait(operator::appoint(self.site(), actor.id(), role, place));
        given.unwrap_or_else(|why| panic!("{} becomes {role}: {why}", actor.name));
    }

    /// An institution by its word, founded if need be.
    pub fn institution(&self, slug: &str) -> InstitutionId {
        let founded = self.wait(operator::found(self.site(), slug));
        founded.unwrap_or_else(|why| panic!("{slug} is founded: {why}"))
    }

    /// Whoever sits at the machine, to act by the inner door.
    pub fn operator(&self) -> Who {
        self.wait(operator::appear(self.site(), crate::calendar::ZONE)).expect("the operator appears")
    }

    /// Everything that stands in the demo: its institutions, people and courses.
    pub fn is_furnished_as_the_demo(&self) {
        let furnished = self.wait(essaim::demo::furnish(&self.stage().essaim));
        furnished.unwrap_or_else(|why| panic!("the demo is furnished: {why}"));
        self.errands_are_done();
    }

    /// The demo as it opens, with everything that happened there before; the clock stands at the last of it.
    pub fn is_the_demo(&self) {
        let stage = self.stage();
        let lived = self.wait(essaim::demo::live(&stage.essaim, |at| stage.clock.set(at)));
        lived.unwrap_or_else(|why| panic!("the demo is lived in: {why}"));
        self.errands_are_done();
    }
}

/// `Awa Ndiaye` → `awa.ndiaye@example.org`.
pub fn address_of(name: &str) -> String {
    let plain: String =
        name.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '.' }).collect();
    format!("{plain}@example.org")
}
