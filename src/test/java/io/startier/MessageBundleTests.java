package io.startier;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.testing.SourceFiles;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each list of problems names them as {@code file: key = text}, so that the failure says what to mend. */
class MessageBundleTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");

    /** Words that are the same in every language. */
    private static final Set<String> PROPER_NAMES = Set.of(
            "StarTier",
            "ABC",
            "RFM",
            "KAISM",
            "CSV",
            "XLSX",
            "API",
            "JSON",
            "ID",
            "URL",
            "USD",
            "EUR",
            "CNY",
            "OK",
            "HHI",
            "English",
            "Excel",
            "A",
            "B",
            "C",
            "GB",
            "UTF",
            "ISO",
            "BG",
            "NBD");

    private static final List<Pattern> KEYS_IN_TEMPLATES = List.of(
            Pattern.compile("#\\{([A-Za-z][\\w.-]*)\\s*[}(]"), Pattern.compile("#messages\\.msg\\('([\\w.-]+)'[,)]"));

    private static final List<Pattern> KEYS_IN_JAVA = List.of(
            Pattern.compile("\\bmessages\\.(?:of|text)\\(\\s*\"([\\w.-]+)\"\\s*[,)]"),
            Pattern.compile("\\bmessages\\.in\\(\\s*[\\w.()]+,\\s*\"([\\w.-]+)\"\\s*[,)]"),
            Pattern.compile("new (?:Refused|Conflict)\\(\\s*\"([\\w.-]+)\"\\s*[,)]"),
            Pattern.compile("new (?:Invalid|Invalid\\.Field|Field)\\(\\s*\"[^\"]*\",\\s*\"([\\w.-]+)\"\\s*[,)]"),
            Pattern.compile("message = \"\\{(?!jakarta)([\\w.-]+)}\""));

    private static final String SIMPLIFIED_ONLY =
            "户级审评销额历页间时个们这为与对开关应单电话说请认识设错误输发过还进动务业产总价数据类显权选项报订货币转换达标计" + "没简导预览义细节录图联传资质经营创优势变";

    private static final String TRADITIONAL_ONLY =
            "戶級審評銷額歷頁間時個們這為與對開關應單電話說請認識設錯誤輸發過還進動務業產總價數據類顯權選項報訂貨幣轉換達標計" + "沒簡導預覽義細節錄圖聯傳資質經營創優勢變";

    private final MessageBundles bundles = new MessageBundles();

    @Test
    void everyBundleHasTheSameKeysInAllThreeLanguages() {
        var problems = new ArrayList<String>();
        bundles.english()
                .forEach((module, english) -> MessageBundles.CHINESE.forEach(language -> {
                    var chinese = bundles.of(module + language).keySet();
                    missing(english.keySet(), chinese)
                            .forEach(key -> problems.add(module + language + " lacks " + key));
                    missing(chinese, english.keySet()).forEach(key -> problems.add(module + " lacks " + key));
                }));
        assertThat(problems).isEmpty();
    }

    @Test
    void noKeyStandsInTwoBundlesWhereOneWouldHideTheOther() {
        var moduleOfKey = new HashMap<String, String>();
        var problems = new ArrayList<String>();
        bundles.english()
                .forEach((module, texts) -> texts.keySet().forEach(key -> {
                    var other = moduleOfKey.putIfAbsent(key, module);
                    if (other != null) {
                        problems.add(key + " in " + other + " and " + module);
                    }
                }));
        assertThat(problems).isEmpty();
    }

    @Test
    void noTextIsEmpty() {
        assertThat(textsWhere((file, text) -> text.isBlank())).isEmpty();
    }

    @Test
    void aTextHasTheSamePlaceholdersInAllThreeLanguages() {
        assertThat(translationsWhere(
                        (english, chinese) -> !placeholders(english).equals(placeholders(chinese))))
                .isEmpty();
    }

    /** MessageFormat swallows a single quote; a text without placeholders is not given to MessageFormat. */
    @Test
    void quotesAreDoubledWhereAndOnlyWhereATextHasPlaceholders() {
        assertThat(textsWhere((file, text) -> placeholders(text).isEmpty()
                        ? text.contains("''")
                        : text.replace("''", "").contains("'")))
                .isEmpty();
    }

    @Test
    void everyTextWithPlaceholdersCanBeFormatted() {
        assertThat(textsWhere((file, text) -> !placeholders(text).isEmpty() && !canBeFormatted(text)))
                .isEmpty();
    }

    @Test
    void chineseTextsAreNotLeftInEnglish() {
        assertThat(translationsWhere((english, chinese) -> english.equals(chinese) && hasOrdinaryWords(english)))
                .isEmpty();
    }

    @Test
    void simplifiedAndTraditionalCharactersAreNotMixed() {
        assertThat(textsWhere(
                        (file, text) -> file.endsWith("_zh_TW") && text.matches("(?s).*[" + SIMPLIFIED_ONLY + "].*")
                                || file.endsWith("_zh_CN") && text.matches("(?s).*[" + TRADITIONAL_ONLY + "].*")))
                .isEmpty();
    }

    @Test
    void chineseTextsHaveChinesePunctuation() {
        assertThat(textsWhere((file, text) -> file.contains("_zh_") && text.matches("(?s).*\\p{IsHan}[,;:?!].*")))
                .isEmpty();
    }

    @Test
    void everyKeyThatATemplateNamesExists() {
        assertThat(unknownKeys("src/main/resources/templates", ".html", KEYS_IN_TEMPLATES))
                .isEmpty();
    }

    @Test
    void everyKeyThatTheCodeNamesExists() {
        assertThat(unknownKeys("src/main/java", ".java", KEYS_IN_JAVA)).isEmpty();
    }

    private List<String> textsWhere(BiPredicate<String, String> fileAndText) {
        var found = new ArrayList<String>();
        bundles.files()
                .forEach((file, texts) -> texts.forEach((key, text) -> {
                    if (fileAndText.test(file, text)) {
                        found.add(file + ": " + key + " = " + text);
                    }
                }));
        return found;
    }

    private List<String> translationsWhere(BiPredicate<String, String> englishAndChinese) {
        var found = new ArrayList<String>();
        bundles.english()
                .forEach((module, english) -> MessageBundles.CHINESE.forEach(language -> bundles.of(module + language)
                        .forEach((key, chinese) -> {
                            if (englishAndChinese.test(english.getOrDefault(key, ""), chinese)) {
                                found.add(module + language + ": " + key + " = " + chinese);
                            }
                        })));
        return found;
    }

    private Map<String, String> unknownKeys(String folder, String ending, List<Pattern> patterns) {
        var known = bundles.english().values().stream()
                .flatMap(texts -> texts.keySet().stream())
                .collect(Collectors.toSet());
        var unknown = new TreeMap<String, String>();
        for (var file : SourceFiles.under(folder, ending)) {
            patterns.stream()
                    .flatMap(pattern -> pattern.matcher(file.text()).results())
                    .map(match -> match.group(1))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> unknown.put(key, file.path()));
        }
        return unknown;
    }

    private static Set<String> missing(Set<String> wanted, Set<String> present) {
        var missing = new TreeSet<>(wanted);
        missing.removeAll(present);
        return missing;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static boolean canBeFormatted(String text) {
        try {
            new MessageFormat(text, Locale.ENGLISH);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean hasOrdinaryWords(String text) {
        return Pattern.compile("[A-Za-z]+")
                .matcher(PLACEHOLDER.matcher(text).replaceAll(""))
                .results()
                .anyMatch(word -> !PROPER_NAMES.contains(word.group()));
    }
}
