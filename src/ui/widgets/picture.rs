//! Pictures of the plan on the screen.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use egui::{ColorImage, Context, Image, Response, TextureHandle, TextureOptions, Ui, Vec2};

use crate::plan::Picture;
use crate::ui::theme::space;

/// The longest edge of a texture: no picture is shown larger.
const MOST_PIXELS: u32 = 1200;

/// Pictures as textures, decoded once. A replaced picture is noticed by its name and length.
#[derive(Clone, Default)]
pub struct Pictures(BTreeMap<String, Kept>);

#[derive(Clone)]
struct Kept {
    made_of: (String, usize),
    /// `None` for bytes that are no picture.
    texture: Option<(TextureHandle, (u32, u32))>,
}

impl std::fmt::Debug for Pictures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl Pictures {
    /// The texture of a picture; `None` for bytes that are no picture.
    pub fn texture(&mut self, ctx: &Context, picture: &Picture) -> Option<TextureHandle> {
        self.kept(ctx, picture).map(|(texture, _)| texture)
    }

    /// Width and height of a picture in pixels.
    pub fn size(&mut self, ctx: &Context, picture: &Picture) -> Option<(u32, u32)> {
        self.kept(ctx, picture).map(|(_, size)| size)
    }

    fn kept(&mut self, ctx: &Context, picture: &Picture) -> Option<(TextureHandle, (u32, u32))> {
        let made_of = (picture.name.clone(), picture.data.len());
        if let Some(kept) = self.0.get(&picture.id)
            && kept.made_of == made_of
        {
            return kept.texture.clone();
        }
        let texture = decode(&picture.data).map(|(image, size)| {
            let texture = ctx.load_texture(&picture.id, image, TextureOptions::LINEAR);
            (texture, size)
        });
        let kept = Kept {
            made_of,
            texture: texture.clone(),
        };
        self.0.insert(picture.id.clone(), kept);
        texture
    }

    /// Shows a picture within a frame, named for screen readers; nothing for bytes that are none.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        picture: &Picture,
        most: Vec2,
        name: &str,
    ) -> Option<Response> {
        let texture = self.texture(&ui.ctx().clone(), picture)?;
        let image = Image::new(&texture)
            .max_size(most)
            .corner_radius(space::FIELD_RADIUS)
            .alt_text(name);
        Some(ui.add(image))
    }
}

fn decode(data: &str) -> Option<(ColorImage, (u32, u32))> {
    let bytes = STANDARD.decode(data).ok()?;
    let image = image::load_from_memory(&bytes).ok()?;
    let size = (image.width(), image.height());
    let small = image.thumbnail(MOST_PIXELS, MOST_PIXELS).to_rgba8();
    let edge = |pixels: u32| usize::try_from(pixels).ok();
    let (width, height) = (edge(small.width())?, edge(small.height())?);
    let image = ColorImage::from_rgba_unmultiplied([width, height], small.as_raw());
    Some((image, size))
}
