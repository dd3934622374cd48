package io.startier.engagement.visit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The TrueType font with Chinese characters that files are written in: the one that {@code STARTIER_PDF_FONT} names, or else
 * one of those that systems bring along. Fonts in collections or with PostScript outlines cannot be used.
 */
@Component
class PackFont {

    private static final List<String> USUAL = List.of(
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/usr/share/fonts-droid-fallback/truetype/DroidSansFallbackFull.ttf",
            "/usr/share/fonts/google-droid-sans-fonts/DroidSansFallbackFull.ttf",
            "/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf",
            "/Library/Fonts/Arial Unicode.ttf",
            "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
            "C:/Windows/Fonts/simhei.ttf");

    private final Path file;

    /** @throws IllegalArgumentException for a setting that names no file, so that the mistake shows at the start */
    PackFont(@Value("${startier.pdf.font:}") String named) {
        if (!named.isBlank() && !Files.isReadable(Path.of(named.strip()))) {
            throw new IllegalArgumentException("STARTIER_PDF_FONT is not a file that can be read: " + named);
        }
        var places = named.isBlank() ? USUAL.stream() : Stream.of(named.strip());
        this.file = places.map(Path::of).filter(Files::isReadable).findFirst().orElse(null);
    }

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }
}
