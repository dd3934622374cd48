package io.startier.testing;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One window for one test: listens to its console, and leaves a picture under target/screenshots if the test fails. */
class BrowserWindow implements BeforeEachCallback, AfterTestExecutionCallback, AfterEachCallback {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final List<String> complaints = new ArrayList<>();
    private final List<String> allowed = new ArrayList<>();
    private Page page;

    Page page() {
        return page;
    }

    void allow(String text) {
        allowed.add(text);
    }

    /** Runs what makes the page complain by its own doing, as the accessibility scan does with the styles it brings. */
    <T> T unheard(Supplier<T> work) {
        var before = List.copyOf(complaints);
        try {
            return work.get();
        } finally {
            complaints.retainAll(before);
        }
    }

    void reopen(String language) {
        close();
        page = Chromium.pageIn(language);
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        reopen("en");
    }

    /** Runs before the test's own clean-up, while the page still shows what went wrong. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        complaints.removeIf(complaint -> allowed.stream().anyMatch(complaint::contains));
        if (context.getExecutionException().isPresent() || !complaints.isEmpty()) {
            page.screenshot(new ScreenshotOptions().setPath(picture(context)).setFullPage(true));
        }
        if (context.getExecutionException().isEmpty() && !complaints.isEmpty()) {
            throw new AssertionError("The page complained: " + complaints);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text() + " (" + message.location() + ")");
        }
    }

    private void close() {
        if (page != null) {
            Chromium.forget(page);
        }
    }

    private static Path picture(ExtensionContext context) {
        var test = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
        return SCREENSHOTS.resolve(test.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}-]+", "_") + ".png");
    }
}
