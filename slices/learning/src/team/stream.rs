//! A body that is sent piece by piece, and breaks off when a piece can't be made.

use axum::body::Body;
use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
};
use tokio::{
    io::{AsyncRead, ReadBuf},
    sync::mpsc,
};
use tokio_util::io::ReaderStream;

/// A part of a body, or why there is none.
pub(super) type Piece = io::Result<Vec<u8>>;

/// What comes through the channel, as a body; it ends when the channel does.
pub(super) fn body_of(pieces: mpsc::Receiver<Piece>) -> Body {
    Body::from_stream(ReaderStream::new(Pieces { pieces, current: Vec::new(), read: 0 }))
}

struct Pieces {
    pieces: mpsc::Receiver<Piece>,
    current: Vec<u8>,
    read: usize,
}

impl AsyncRead for Pieces {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        while self.read == self.current.len() {
            match ready!(self.pieces.poll_recv(cx)) {
                None => return Poll::Ready(Ok(())),
                Some(piece) => (self.current, self.read) = (piece?, 0),
            }
        }
        let end = self.current.len().min(self.read + buffer.remaining());
        buffer.put_slice(&self.current[self.read..end]);
        self.read = end;
        Poll::Ready(Ok(()))
    }
}
