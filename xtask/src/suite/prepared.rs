//! What several steps need, built once and only when first asked for.

use crate::kept::{digest, made_once};
use crate::progress::step;
use crate::site;
use crate::tools::{Browser, Tools};
use crate::workspace::Workspace;
use anyhow::anyhow;
use std::cell::OnceCell;
use std::path::{Path, PathBuf};

/// The things that steps share.
pub(super) struct Prepared {
    pub(super) workspace: Workspace,
    pub(super) tools: Tools,
    /// Whether a person asked for single steps; then files kept with the sources may be renewed.
    pub(super) by_name: bool,
    compiling: Once<()>,
    building: Once<()>,
    indexer: Once<PathBuf>,
    bundle: Once<PathBuf>,
    sites: Once<Shown>,
    catalogues: Once<Shown>,
    browser: Once<Browser>,
}

/// Folders that are made both of the procedures that every machine has and of all there are.
pub(super) struct Shown {
    /// The procedures of content/ alone: the same on every machine.
    pub(super) content: PathBuf,
    /// The ministries' catalogues as well, where this machine has them.
    pub(super) national: Option<PathBuf>,
}

impl Prepared {
    pub(super) fn new(by_name: bool) -> anyhow::Result<Self> {
        Ok(Prepared {
            workspace: Workspace::find()?,
            tools: Tools::find()?,
            by_name,
            compiling: Once::default(),
            building: Once::default(),
            indexer: Once::default(),
            bundle: Once::default(),
            sites: Once::default(),
            catalogues: Once::default(),
            browser: Once::default(),
        })
    }

    /// Begins what later steps will wait for.
    pub(super) fn begin_ahead(&self) {
        let indexer = site::building_indexer(&self.workspace, &self.tools);
        self.tools.begin_ahead(indexer);
    }

    /// What compiling for the browser takes.
    pub(super) fn compiling_tools(&self) -> anyhow::Result<()> {
        self.compiling.get(|| self.tools.for_compiling()).copied()
    }

    /// The tools that building for the browser takes.
    pub(super) fn building_tools(&self) -> anyhow::Result<()> {
        self.building.get(|| self.tools.for_building()).copied()
    }

    /// The indexer, as released.
    pub(super) fn indexer(&self) -> anyhow::Result<&Path> {
        let built = self.indexer.get(|| {
            site::build_indexer(&self.workspace, &self.tools)?;
            Ok(self.workspace.indexer())
        });
        built.map(PathBuf::as_path)
    }

    /// The widget as Trunk bundles it.
    pub(super) fn bundle(&self) -> anyhow::Result<&Path> {
        let built = self.bundle.get(|| {
            self.building_tools()?;
            site::build_widget(&self.workspace, &self.tools)
        });
        built.map(PathBuf::as_path)
    }

    /// The sites: widget, pages and catalogue.
    pub(super) fn sites(&self) -> anyhow::Result<&Shown> {
        self.sites.get(|| {
            let catalogues = self.catalogues()?;
            let shell = self.workspace.built("sites/shell");
            site::pages_and_widget(&self.workspace, self.bundle()?, &shell)?;
            let of = |name: &str, catalogue: &Path| -> anyhow::Result<PathBuf> {
                let site = self.workspace.built("sites").join(name);
                site::join(&shell, catalogue, &site)?;
                Ok(site)
            };
            Ok(Shown {
                content: of("content", &catalogues.content)?,
                national: match &catalogues.national {
                    Some(catalogue) => Some(of("national", catalogue)?),
                    None => None,
                },
            })
        })
    }

    /// The catalogues with their plain pages, without the widget: built once for all steps.
    pub(super) fn catalogues(&self) -> anyhow::Result<&Shown> {
        self.catalogues.get(|| {
            self.indexer()?;
            let of = |name: &str, sources: &[PathBuf]| -> anyhow::Result<PathBuf> {
                let folder = self.workspace.built("catalogues").join(name);
                // How the indexer is called is a matter of this program.
                let (program, indexer) = (std::env::current_exe()?, self.workspace.indexer());
                let content = self.workspace.source("content");
                let mut parts = vec![program.as_path(), &indexer, &content];
                parts.extend(sources.iter().map(PathBuf::as_path));
                made_once(&folder, &digest(&parts)?, || {
                    step(
                        &format!("the catalogue of {name} and its plain pages"),
                        || site::catalogue(&self.workspace, sources, &folder),
                    )
                })?;
                Ok(folder)
            };
            Ok(Shown {
                content: of("content", &[])?,
                national: match self.workspace.national_catalogue() {
                    Some(source) => Some(of("national", &[source])?),
                    None => None,
                },
            })
        })
    }

    /// Chromium, Playwright and axe.
    pub(super) fn browser(&self) -> anyhow::Result<&Browser> {
        self.browser.get(|| {
            self.tools
                .for_browsing(&self.workspace.source("tests/browser"))
        })
    }
}

/// A value that is made once; if making it failed, it is not tried again, and everyone who
/// needs it hears the same reason.
struct Once<T>(OnceCell<Result<T, String>>);

impl<T> Default for Once<T> {
    fn default() -> Self {
        Once(OnceCell::new())
    }
}

impl<T> Once<T> {
    fn get(&self, make: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<&T> {
        let made = self
            .0
            .get_or_init(|| make().map_err(|error| format!("{error:#}")));
        made.as_ref().map_err(|reason| anyhow!("{reason}"))
    }
}
