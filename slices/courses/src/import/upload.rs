//! Taking an archive out of a form, on disk as it comes.

use super::{refusal, refused::no_file};
use axum::extract::multipart::{Field, Multipart, MultipartError};
use ground::{Fault, Refusal};
use olx::Refused;
use tempfile::NamedTempFile;
use tokio::{fs::File, io::AsyncWriteExt};

/// The largest archive a page takes: 1 GB. The command line takes what [`olx::Limits`] allows.
pub(crate) const LARGEST: u64 = 1_000_000_000;

/// The archive, and what a form says around it.
pub(crate) const LARGEST_FORM: usize = LARGEST as usize + (1 << 20);

/// An archive on disk, gone when this is dropped.
pub(super) struct Uploaded {
    pub file: NamedTempFile,
    /// As the browser called it.
    pub name: String,
}

/// Reads the field `archive` of a form.
pub(super) async fn receive(mut form: Multipart) -> Result<Uploaded, Fault> {
    loop {
        let field = match form.next_field().await {
            Ok(Some(field)) if field.name() == Some("archive") => field,
            Ok(Some(_)) => continue,
            Ok(None) => return Err(no_file().into()),
            Err(error) => return Err(cut_short(&error).into()),
        };
        let name = plain_name(field.file_name().unwrap_or_default());
        let file = NamedTempFile::new().map_err(Fault::broken)?;
        let length = write(field, &file, LARGEST).await?;
        return if length == 0 { Err(no_file().into()) } else { Ok(Uploaded { file, name }) };
    }
}

async fn write(mut field: Field<'_>, file: &NamedTempFile, most: u64) -> Result<u64, Fault> {
    let mut out = File::from_std(file.reopen().map_err(Fault::broken)?);
    let mut length = 0;
    loop {
        let chunk = match field.chunk().await {
            Ok(Some(chunk)) => chunk,
            Ok(None) => break,
            Err(error) => return Err(cut_short(&error).into()),
        };
        length += chunk.len() as u64;
        if length > most {
            return Err(refusal(too_large()).into());
        }
        out.write_all(&chunk).await.map_err(Fault::broken)?;
    }
    out.flush().await.map_err(Fault::broken)?;
    Ok(length)
}

fn too_large() -> Refused {
    Refused::TooLarge { what: "the archive".to_owned(), limit: LARGEST }
}

/// The form broke off, or is larger than anything we take.
fn cut_short(error: &MultipartError) -> Refusal {
    match error.status() {
        axum::http::StatusCode::PAYLOAD_TOO_LARGE => refusal(too_large()),
        _ => refusal(Refused::Unreadable(error.to_string())),
    }
}

/// Some browsers give a whole path; what is shown is a name.
fn plain_name(given: &str) -> String {
    let name = given.rsplit(['/', '\\']).next().unwrap_or_default();
    name.chars().filter(|c| !c.is_control()).take(120).collect()
}

#[cfg(test)]
mod tests {
    use super::plain_name;

    #[test]
    fn a_name_is_a_name() {
        assert_eq!(plain_name("C:\\courses\\fab.tar.gz"), "fab.tar.gz");
        assert_eq!(plain_name("../../etc/passwd\n"), "passwd");
    }
}
