use super::dice::Dice;
use super::dossiers::Dossier;
use forms::{Answer, Attribute, FieldKind, Origin, PartialDate, Path, Role, Rule};

/// Whoever spoils the dossier.
pub(super) struct Hand<'h, 'f> {
    pub(super) dossier: &'h mut Dossier<'f>,
    pub(super) dice: &'h mut Dice,
}

impl Hand<'_, '_> {
    pub(super) fn field(&self, path: Path) -> Option<&forms::Field> {
        self.dossier.form.field(path.at())
    }

    pub(super) fn role(&self, path: Path) -> Option<Role> {
        self.field(path)?.person.map(|(role, _)| role)
    }

    pub(super) fn text(&self, path: Path) -> Option<String> {
        let answer = self.dossier.answers.get(path)?;
        answer.as_text().map(str::to_owned)
    }

    pub(super) fn date(&self, path: Path) -> Option<PartialDate> {
        self.dossier.answers.get(path)?.as_date()
    }

    pub(super) fn address(&self, path: Path) -> Option<forms::Address> {
        match self.dossier.answers.get(path)? {
            Answer::Address(address) => Some(address.clone()),
            _ => None,
        }
    }

    /// Writes an answer and tells what was done.
    pub(super) fn put(&mut self, path: Path, answer: Answer) -> String {
        let form = self.dossier.form;
        let name = self.dossier.answers.name(form, path);
        let how = format!("{name} = {answer:?}");
        // A question that is not asked at present cannot be spoilt; the caller has seen to that.
        let _ = self.dossier.answers.set(form, path, answer, Origin::Typed);
        how
    }

    /// One of the asked and answered questions that fit.
    pub(super) fn some(&mut self, fits: impl Fn(&forms::Field) -> bool) -> Option<Path> {
        let form = self.dossier.form;
        let answers = &self.dossier.answers;
        let mut paths = answers.asked(form);
        paths.retain(|path| {
            form.field(path.at()).is_some_and(&fits) && answers.get(*path).is_some()
        });
        (!paths.is_empty()).then(|| self.dice.pick(&paths))
    }

    pub(super) fn about(
        &mut self,
        attribute: Attribute,
        fits: impl Fn(Role) -> bool,
    ) -> Option<Path> {
        self.some(|field| {
            field
                .person
                .is_some_and(|(role, asked)| asked == attribute && fits(role))
        })
    }

    /// Another attribute of the same person.
    pub(super) fn beside(&self, path: Path, attribute: Attribute) -> Option<Path> {
        let role = self.role(path)?;
        let form = self.dossier.form;
        let paths = self.dossier.answers.asked(form);
        paths.into_iter().find(|other| {
            let field = form.field(other.at());
            other.row == path.row && field.and_then(|field| field.person) == Some((role, attribute))
        })
    }

    pub(super) fn marked(&mut self, rule: Rule) -> Option<Path> {
        self.some(|field| field.lint.iter().any(|lint| lint.rule == rule))
    }

    pub(super) fn wants(&self, rule: Rule) -> Option<()> {
        let form = self.dossier.form;
        form.lint.iter().any(|lint| lint.rule == rule).then_some(())
    }

    pub(super) fn write_one_of(&mut self, kind: &FieldKind, wrong: &[&str]) -> Option<String> {
        let path = self.some(|field| field.kind == *kind)?;
        let wrong = self.dice.pick(wrong);
        Some(self.put(path, Answer::text(wrong)))
    }

    /// Changes one digit of the number of somebody whose sex and birth are known.
    pub(super) fn change_digit(&mut self, at: usize, change: impl Fn(u8) -> u8) -> Option<String> {
        let path = self.about(Attribute::Id, |_| true)?;
        self.beside(path, Attribute::Birth)?;
        let known_sex = matches!(
            self.role(path)?,
            Role::Father | Role::Mother | Role::Husband | Role::Wife
        );
        if at == 3 && !known_sex {
            self.beside(path, Attribute::Sex)?;
        }
        let mut id = self.text(path)?.into_bytes();
        id[at] = b'0' + change(id[at] - b'0');
        let id = String::from_utf8(id).ok()?;
        Some(self.put(path, Answer::Text(id)))
    }

    pub(super) fn old_unit(&mut self) -> Option<String> {
        let text = self.marked(Rule::OldUnit);
        if let Some(path) = text
            && self.dice.toss()
        {
            let wrong = [
                "Bệnh viện huyện Tân Yên, tỉnh Bắc Giang",
                "Thị trấn Vôi, Lạng Giang",
                "quận 1, Hồ Chí Minh",
            ];
            let wrong = self.dice.pick(&wrong);
            return Some(self.put(path, Answer::text(wrong)));
        }
        let path = self.some(|field| field.kind == FieldKind::Address)?;
        let mut address = self.address(path)?;
        match self.dice.between(0, 3) {
            0 => address.commune.name = "Thị trấn Hương Sơn".to_owned(),
            1 => address.detail.push_str(", huyện Phú Bình"),
            2 => address.province.name = "Quận Ba Đình, Hà Nội".to_owned(),
            _ => address.commune.name = "Xã Nhã Lộng".to_owned(),
        }
        Some(self.put(path, Answer::Address(address)))
    }
}
