package io.startier.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An installed Chromium, started once per test JVM. It is looked for, never downloaded. */
class Chromium {

    /* The one without windows first: it takes a third less time. */
    private static final List<String> PROGRAMS = List.of(
            "chromium-headless-shell",
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome.exe",
            "msedge.exe");

    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Optional<Path> INSTALLED = find();

    private static final Map<String, BrowserContext> PROFILES = new HashMap<>();

    private static Browser running;

    private Chromium() {}

    static boolean isInstalled() {
        return INSTALLED.isPresent();
    }

    /** A new page, 1440 × 900, in a profile that has nothing but the style sheets and scripts which others in that language loaded. */
    static synchronized Page pageIn(String language) {
        return PROFILES.computeIfAbsent(language, Chromium::profile).newPage();
    }

    /** Closes it, and whoever is signed in is signed out. */
    static void forget(Page page) {
        var stored = new JsonObject();
        stored.addProperty("origin", page.url().replaceFirst("(//[^/]+).*", "$1"));
        stored.addProperty("storageTypes", "local_storage");
        page.context().newCDPSession(page).send("Storage.clearDataForOrigin", stored);
        page.close();
        page.context().clearCookies();
    }

    private static BrowserContext profile(String language) {
        if (running == null) {
            running = launch(INSTALLED.orElseThrow());
        }
        return running.newContext(new NewContextOptions()
                .setLocale(language)
                .setViewportSize(1440, 900)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    private static Browser launch(Path program) {
        var playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(SWITCHES));
    }

    private static Optional<Path> find() {
        var named = Stream.ofNullable(System.getenv("STARTIER_TEST_CHROMIUM")).map(Path::of);
        var onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> PROGRAMS.stream().map(program -> Path.of(folder, program)));
        var usual = Stream.of(
                        "/Applications/Chromium.app/Contents/MacOS/Chromium",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "C:/Program Files/Google/Chrome/Application/chrome.exe",
                        "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe")
                .map(Path::of);
        return Stream.of(named, onPath, usual)
                .flatMap(places -> places)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
