//! Pictures of a plan: read from PNG and JPEG files, made small enough to print and to send.

use std::io::Cursor;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{ColorType, DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use super::StoreError;
use super::save::read_capped;
use crate::plan::Picture;

/// The largest picture file that is read.
const MAX_FILE: u64 = 40 * 1024 * 1024;
/// The longer side of a stored picture in pixels: 300 dots per inch over the width of the type area.
const MAX_SIDE: u32 = 2000;
/// A stored picture with more bytes is compressed again.
const MAX_STORED: usize = 2 * 1024 * 1024;
/// The memory that decoding may take; a picture of 100 megapixels fits.
const MAX_DECODED: u64 = 512 * 1024 * 1024;
/// Quality of a JPEG that is written: no visible loss in print.
const QUALITY: u8 = 88;

/// Reads a picture file for a plan.
///
/// # Errors
/// [`StoreError::Read`] when there is no such file, [`StoreError::Picture`] when it is neither PNG
/// nor JPEG, damaged or far too large.
pub fn read_picture(path: &Path, id: &str) -> Result<Picture, StoreError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let picture_error = |cause: String| StoreError::Picture {
        path: path.to_owned(),
        cause,
    };
    let bytes = match read_capped(path, MAX_FILE) {
        Err(StoreError::Format { cause, .. }) => return Err(picture_error(cause.to_string())),
        other => other?,
    };
    to_picture(&bytes, id, &name).map_err(|error| picture_error(error.to_string()))
}

/// A picture for a plan from the bytes of a PNG or JPEG file: upright, not larger than print needs.
///
/// # Errors
/// The decoder's word when the bytes are no such picture.
pub fn to_picture(bytes: &[u8], id: &str, name: &str) -> Result<Picture, image::ImageError> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_DECODED);
    reader.limits(limits);
    let is_jpeg = reader.format() == Some(ImageFormat::Jpeg);
    let mut decoder = reader.into_decoder()?;
    let orientation = decoder.orientation()?;
    let (width, height) = decoder.dimensions();
    let is_plain = matches!(
        decoder.color_type(),
        ColorType::L8 | ColorType::Rgb8 | ColorType::Rgba8
    );
    let fits = width.max(height) <= MAX_SIDE && bytes.len() <= MAX_STORED;
    // Decoded even when the file is kept as it is: a damaged picture is refused here, not in print.
    let mut image = DynamicImage::from_decoder(decoder)?;
    let stored = if is_plain && fits && orientation == Orientation::NoTransforms {
        bytes.to_vec()
    } else {
        image.apply_orientation(orientation);
        encode(&shrink(image), is_jpeg)?
    };
    Ok(Picture {
        id: id.to_owned(),
        name: name.to_owned(),
        data: STANDARD.encode(stored),
    })
}

fn shrink(image: DynamicImage) -> DynamicImage {
    if image.width().max(image.height()) <= MAX_SIDE {
        return image;
    }
    image.resize(MAX_SIDE, MAX_SIDE, image::imageops::FilterType::Lanczos3)
}

/// Photographs as JPEG, drawings and everything transparent as PNG; a drawing that is too large as
/// PNG is a photograph in truth.
fn encode(image: &DynamicImage, is_jpeg: bool) -> Result<Vec<u8>, image::ImageError> {
    let mut out = Vec::new();
    if !is_jpeg {
        let upright = if image.color().has_alpha() {
            DynamicImage::from(image.to_rgba8())
        } else {
            DynamicImage::from(image.to_rgb8())
        };
        upright.write_to(&mut Cursor::new(&mut out), ImageFormat::Png)?;
        if out.len() <= MAX_STORED || upright.color().has_alpha() {
            return Ok(out);
        }
        out.clear();
    }
    image
        .to_rgb8()
        .write_with_encoder(JpegEncoder::new_with_quality(&mut out, QUALITY))?;
    Ok(out)
}
