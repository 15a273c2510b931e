//! Pictures as a PDF file holds them: no finer than a printer shows, upright, on white.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{
    ColorType, DynamicImage, ExtendedColorType, GrayImage, ImageDecoder, ImageFormat, ImageReader,
    RgbImage,
};

/// Pictures finer than this are made coarser: office printers show no more, and plans are mailed.
const FINEST: f32 = 200.0;
/// A picture hardly finer than that stays as it is: to make it coarser would blur lines and
/// letters, take long and save nothing.
const TOLERANCE: f32 = 1.25;
/// The quality of photographs that had to be made coarser.
const QUALITY: u8 = 88;

/// A picture, ready to be embedded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Image {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// True for grey, false for red, green and blue.
    pub grey: bool,
    /// True when the bytes are a JPEG file, false for plain samples.
    pub jpeg: bool,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Reads a picture and fits it to the frame in points in which it stands; `None` when it cannot
/// be read. A JPEG file that is fine enough is taken as it is.
pub(super) fn prepare(bytes: &[u8], frame: (f32, f32)) -> Option<Image> {
    let reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .ok()?;
    let jpeg = reader.format() == Some(ImageFormat::Jpeg);
    let mut decoder = reader.into_decoder().ok()?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let plain = matches!(
        decoder.original_color_type(),
        ExtendedColorType::L8 | ExtendedColorType::Rgb8
    );
    let (width, height) = decoder.dimensions();
    let fits = |width, height| {
        width <= pixels(frame.0 * TOLERANCE) && height <= pixels(frame.1 * TOLERANCE)
    };
    if jpeg && fits(width, height) && plain && orientation == Orientation::NoTransforms {
        return Some(Image {
            width,
            height,
            grey: decoder.color_type() == ColorType::L8,
            jpeg,
            bytes: bytes.to_vec(),
        });
    }
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    image.apply_orientation(orientation);
    if !fits(image.width(), image.height()) {
        image = image.resize(pixels(frame.0), pixels(frame.1), FilterType::CatmullRom);
    }
    encode(image, jpeg)
}

/// The most pixels that a length on paper needs.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a length on a page gives some thousand pixels; `as` saturates"
)]
fn pixels(points: f32) -> u32 {
    (points / 72.0 * FINEST).ceil().max(1.0) as u32
}

fn encode(image: DynamicImage, jpeg: bool) -> Option<Image> {
    let (width, height) = (image.width(), image.height());
    let grey = matches!(image.color(), ColorType::L8 | ColorType::L16);
    let samples = if grey {
        image.into_luma8().into_raw()
    } else {
        on_white(image).into_raw()
    };
    let bytes = if jpeg {
        let mut bytes = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
        if grey {
            let image = GrayImage::from_raw(width, height, samples)?;
            encoder.encode_image(&image).ok()?;
        } else {
            let image = RgbImage::from_raw(width, height, samples)?;
            encoder.encode_image(&image).ok()?;
        }
        bytes
    } else {
        samples
    };
    Some(Image {
        width,
        height,
        grey,
        jpeg,
        bytes,
    })
}

/// The picture on white paper: what is transparent shows the page.
fn on_white(image: DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.into_rgb8();
    }
    let image = image.into_rgba8();
    RgbImage::from_fn(image.width(), image.height(), |x, y| {
        let [red, green, blue, alpha] = image.get_pixel(x, y).0;
        let over = |part: u8| {
            let (part, alpha) = (u16::from(part), u16::from(alpha));
            u8::try_from((part * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        };
        image::Rgb([over(red), over(green), over(blue)])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(image: &DynamicImage) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        image.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn makes_fine_pictures_coarser_and_keeps_coarse_ones() {
        let large = png(&DynamicImage::new_rgb8(1000, 500));
        let image = prepare(&large, (72.0, 36.0)).unwrap();
        assert_eq!((image.width, image.height, image.jpeg), (200, 100, false));
        assert_eq!(image.bytes.len(), 200 * 100 * 3);
        let image = prepare(&large, (720.0, 360.0)).unwrap();
        assert_eq!(image.width, 1000);
        let image = prepare(&large, (300.0, 150.0)).unwrap();
        assert_eq!(image.width, 1000, "hardly finer than 834 pixels");
    }

    #[test]
    fn puts_transparent_pictures_on_white() {
        let image = prepare(&png(&DynamicImage::new_rgba8(2, 2)), (72.0, 72.0)).unwrap();
        assert_eq!(image.bytes, [255; 12]);
        assert!(prepare(b"no picture", (72.0, 72.0)).is_none());
    }
}
