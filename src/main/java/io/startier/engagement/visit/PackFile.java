package io.startier.engagement.visit;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.startier.account.CurrentUser;
import io.startier.shared.Conflict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The visit pack as a PDF file: one customer begins one page, each with the day and the reader at its head. */
@Component
class PackFile {

    private final ITemplateEngine templates;
    private final PackFont font;

    PackFile(ITemplateEngine templates, PackFont font) {
        this.templates = templates;
        this.font = font;
    }

    boolean canBeMade() {
        return font.file().isPresent();
    }

    /** @throws Conflict where there is no font to write it in */
    void write(List<VisitPack.Card> cards, LocalDate day, CurrentUser reader, Locale language, OutputStream out)
            throws IOException {
        var file = font.file().orElseThrow(() -> new Conflict("pack.noFont"));
        var page = templates.process(
                "visit/pack-file", new Context(language, Map.of("cards", cards, "day", day, "reader", reader.name())));
        var builder = new PdfRendererBuilder();
        builder.useFont(file.toFile(), "pack");
        builder.withHtmlContent(styled(page), null);
        builder.toStream(out);
        builder.run();
    }

    /** The style stands in a file of its own, which no address leads to from within the application's archive. */
    private static String styled(String page) throws IOException {
        var style = new ClassPathResource("static/css/pack-file.css").getContentAsString(StandardCharsets.UTF_8);
        return page.replace("</head>", "<style>" + style + "</style></head>");
    }
}
