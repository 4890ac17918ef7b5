//! Writing a package: the same files always give the same bytes.

use std::io::{self, Seek, Write};

use flate2::{Compression, GzBuilder};

use super::{Package, is_litter};

impl Package {
    /// Writes the archive that Studio imports, with everything in the folder `top` (`course` in Studio's own exports).
    pub fn write_tar_gz(&self, out: impl Write, top: &str) -> io::Result<()> {
        let gzip = GzBuilder::new().mtime(0).write(out, Compression::default());
        let mut archive = tar::Builder::new(gzip);
        for (path, bytes) in self.kept() {
            let mut header = tar::Header::new_gnu();
            header.set_size(bytes.len() as u64);
            header.set_mode(0o644);
            header.set_mtime(0);
            header.set_uid(0);
            header.set_gid(0);
            archive.append_data(&mut header, placed(top, path), bytes)?;
        }
        archive.into_inner()?.finish()?.flush()
    }

    /// Writes a ZIP archive, the form of a library of the second kind; such a library has no top folder (`top` is empty).
    pub fn write_zip(&self, out: impl Write + Seek, top: &str) -> io::Result<()> {
        let mut archive = zip::ZipWriter::new(out);
        let options = zip::write::SimpleFileOptions::default()
            .compression_method(zip::CompressionMethod::Deflated)
            .last_modified_time(zip::DateTime::default())
            .unix_permissions(0o644);
        for (path, bytes) in self.kept() {
            archive.start_file(placed(top, path), options)?;
            archive.write_all(bytes)?;
        }
        archive.finish()?;
        Ok(())
    }

    fn kept(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files
            .iter()
            .filter(|(path, _)| !is_litter(path))
            .map(|(path, bytes)| (path.as_str(), bytes.as_ref()))
    }
}

fn placed(top: &str, path: &str) -> String {
    if top.is_empty() { path.to_owned() } else { format!("{top}/{path}") }
}
