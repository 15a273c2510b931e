//! The colours of the light and the dark theme.

use egui::Color32;

use super::{Theme, Tint};

/// A colour from its hexadecimal notation.
pub(super) const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

const fn tint(text: u32, ground: u32, line: u32) -> Tint {
    Tint {
        text: rgb(text),
        ground: rgb(ground),
        line: rgb(line),
    }
}

/// Dark text on light ground.
pub(super) static LIGHT: Theme = Theme {
    dark: false,
    ground: rgb(0xF4_F6F4),
    surface: rgb(0xFF_FFFF),
    rail: rgb(0xFA_FBFA),
    line: rgb(0xDD_E3DF),
    edge: rgb(0xC2_CBC6),
    ink: rgb(0x1D_2A2E),
    ink_second: rgb(0x5C_6B70),
    accent: rgb(0x0F_7A63),
    on_accent: rgb(0xFF_FFFF),
    accent_strong: rgb(0x0B_5A49),
    accent_weak: rgb(0xE2_F1EC),
    hover: rgb(0xEE_F2EF),
    warning: tint(0x8A_5200, 0xFB_EFD9, 0xEB_CF9C),
    error: tint(0xA0_2318, 0xFB_E5E2, 0xEB_B9B2),
    information: tint(0x23_4F86, 0xE5_EDF7, 0xBC_CFE6),
    good: tint(0x0B_5A49, 0xE2_F1EC, 0xB2_D9CC),
    neutral: tint(0x4F_5D62, 0xEC_EFED, 0xDD_E3DF),
    sectors: [
        rgb(0x2F_5061),
        rgb(0x5F_8FA3),
        rgb(0x7C_A8B5),
        rgb(0x9C_BFC7),
        rgb(0xB9_D0D3),
        rgb(0xD3_E2E0),
        rgb(0xE6_ECEA),
    ],
    rare_sectors: [
        rgb(0x5B_4A42),
        rgb(0x8C_7B6B),
        rgb(0xC2_AB8C),
        rgb(0x8E_8BB0),
        rgb(0x8F_A878),
    ],
    measures: [rgb(0x0F_7A63), rgb(0x4F_A98F), rgb(0xA9_D6C5)],
    baseline: rgb(0x6B_787C),
    target: rgb(0xA0_2318),
    desk: rgb(0xE7_EBE8),
    veil: Color32::from_black_alpha(70),
};

/// Light text on dark ground.
pub(super) static DARK: Theme = Theme {
    dark: true,
    ground: rgb(0x12_1819),
    surface: rgb(0x1B_2324),
    rail: rgb(0x16_1D1E),
    line: rgb(0x2E_393A),
    edge: rgb(0x46_5455),
    ink: rgb(0xE6_ECE9),
    ink_second: rgb(0xA1_B0B1),
    accent: rgb(0x3F_B796),
    on_accent: rgb(0x06_1F19),
    accent_strong: rgb(0x74_D6B9),
    accent_weak: rgb(0x1B_3A32),
    hover: rgb(0x24_2E2F),
    warning: tint(0xF2_BD6B, 0x3B_2D14, 0x6A_5226),
    error: tint(0xF6_9D91, 0x43_211D, 0x7A_3B34),
    information: tint(0x9C_C2F0, 0x1E_3048, 0x35_4F73),
    good: tint(0x74_D6B9, 0x1B_3A32, 0x2F_6152),
    neutral: tint(0xB4_C0C1, 0x27_3132, 0x3A_4647),
    sectors: [
        rgb(0x4A_7C94),
        rgb(0x6C_A0B5),
        rgb(0x86_B2BF),
        rgb(0x9C_BFC7),
        rgb(0xB0_CACD),
        rgb(0xC5_D9D8),
        rgb(0xDD_E8E6),
    ],
    rare_sectors: [
        rgb(0x8A_6F61),
        rgb(0xA8_9480),
        rgb(0xCF_BA9C),
        rgb(0xA3_9FC6),
        rgb(0xA2_BC8A),
    ],
    measures: [rgb(0x2B_9A7D), rgb(0x4F_A98F), rgb(0x8F_CBB5)],
    baseline: rgb(0x9A_A7A9),
    target: rgb(0xF0_8476),
    desk: rgb(0x0D_1213),
    veil: Color32::from_black_alpha(140),
};

/// The contrast of WCAG 2: relative luminances, offset by 0.05.
#[must_use]
pub(super) fn contrast(a: Color32, b: Color32) -> f64 {
    let linear = |channel: u8| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    let luminance = |color: Color32| {
        0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
    };
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    if a > b { a / b } else { b / a }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Sector;
    use crate::ui::theme::Tone;

    #[test]
    fn every_text_is_readable_on_its_grounds() {
        for theme in [&LIGHT, &DARK] {
            let grounds = [
                theme.ground,
                theme.surface,
                theme.rail,
                theme.hover,
                theme.accent_weak,
            ];
            let mut pairs = vec![(theme.on_accent, theme.accent)];
            for text in [theme.ink, theme.ink_second, theme.accent_strong] {
                pairs.extend(grounds.map(|ground| (text, ground)));
            }
            for tone in [
                Tone::Neutral,
                Tone::Information,
                Tone::Good,
                Tone::Warning,
                Tone::Error,
            ] {
                let tint = theme.tint(tone);
                pairs.extend(
                    [tint.ground, theme.surface, theme.ground, theme.rail]
                        .map(|ground| (tint.text, ground)),
                );
                pairs.push((theme.ink, tint.ground));
            }
            pairs.extend([theme.surface, theme.ground].map(|ground| (theme.target, ground)));
            pairs.push((theme.ink_second, theme.desk));
            for (text, ground) in pairs {
                let ratio = contrast(text, ground);
                assert!(
                    ratio >= 4.5,
                    "{text:?} on {ground:?}: {ratio:.2}, dark: {}",
                    theme.dark
                );
            }
        }
    }

    #[test]
    fn twelve_sectors_differ_from_each_other_and_from_the_measures() {
        let apart = |a: Color32, b: Color32| {
            let square = |a: u8, b: u8| f64::from(a.abs_diff(b)).powi(2);
            (square(a.r(), b.r()) + square(a.g(), b.g()) + square(a.b(), b.b())).sqrt()
        };
        for theme in [&LIGHT, &DARK] {
            let fills = Sector::ALL.map(|sector| theme.sector(sector));
            for (at, one) in fills.into_iter().enumerate() {
                let others = fills.into_iter().skip(at + 1).chain(theme.measures);
                for other in others {
                    assert!(apart(one, other) >= 20.0, "{one:?} and {other:?}");
                }
            }
        }
    }

    #[test]
    fn marks_and_edges_are_seen() {
        for theme in [&LIGHT, &DARK] {
            for (mark, ground) in [
                (theme.accent, theme.surface),
                (theme.baseline, theme.surface),
            ] {
                assert!(contrast(mark, ground) >= 3.0, "{mark:?} on {ground:?}");
            }
        }
    }
}
