use crate::Procedure;

impl Procedure {
    /// Every text a page can show of this procedure, in the order of its fields.
    ///
    /// Used wherever nothing may be lost: the test that compares a record with what was made of
    /// it, and the search for words that stand anywhere in it.
    pub fn texts(&self) -> Vec<&str> {
        let mut texts = vec![
            self.code.as_str(),
            &self.name,
            &self.short_name,
            &self.sector,
            &self.plain.purpose,
            &self.plain.who,
            &self.plain.place,
            &self.requirements,
        ];
        texts.extend(self.plain.said.iter().map(String::as_str));
        self.add_channels(&mut texts);
        self.add_cases(&mut texts);
        self.add_the_rest(&mut texts);
        texts.retain(|text| !text.trim().is_empty());
        texts
    }

    fn add_channels<'a>(&'a self, texts: &mut Vec<&'a str>) {
        for channel in &self.channels {
            texts.extend([channel.time_written.as_str(), &channel.words]);
            for line in &channel.fees {
                texts.extend([line.fee.official.as_str(), &line.stated.currency]);
            }
        }
    }

    fn add_cases<'a>(&'a self, texts: &mut Vec<&'a str>) {
        for case in &self.cases {
            texts.push(&case.name);
            for row in &case.rows {
                texts.extend([row.words.as_str(), &row.when, &row.code]);
                texts.extend(row.attachments.iter().map(|file| file.name.as_str()));
            }
        }
    }

    fn add_the_rest<'a>(&'a self, texts: &mut Vec<&'a str>) {
        for step in &self.steps {
            texts.extend([step.name.as_str(), &step.words]);
        }
        for outcome in &self.outcomes {
            texts.extend([outcome.name.as_str(), &outcome.code]);
        }
        for law in &self.legal_bases {
            texts.extend([law.number.as_str(), &law.name]);
        }
        texts.extend(self.agencies.iter().map(|agency| agency.name.as_str()));
        texts.extend(self.audiences.iter().map(crate::Audience::official));
        for related in &self.related {
            texts.extend([related.code.as_str(), &related.name, &related.why]);
        }
        texts.extend(self.remarks.iter().map(|remark| remark.words.as_str()));
        if let Some(decision) = &self.provenance.decision {
            texts.extend([decision.number.as_str(), &decision.agency]);
        }
        texts.extend(
            self.provenance
                .sources
                .iter()
                .map(|source| source.title.as_str()),
        );
    }
}
